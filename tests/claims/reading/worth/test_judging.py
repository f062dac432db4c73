import dataclasses
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.reading.worth import THRESHOLD, Worth, judge, judge_all, shipped

CLAIMS = [
    "Unemployment fell from 8.1 percent in 2012 to 4.9 percent in 2016.",
    "The police arrested 22 people in Milan in September 2021.",
    "China has opened 54 police stations in 30 countries.",
    "The ministry spent $3.4 billion on roads last year.",
    "He voted against the tax bill three times in the Senate.",
    "Exports to Germany were 12% lower than in 2019.",
]
OTHER_TALK = [
    "I think that would be a wonderful idea.",
    "I hope we will all be better people.",
    "What do you want to do about that?",
    "Good evening and thank you for coming.",
    "Let me answer that question.",
    "You may also like",
    "Leave a comment",
    "We should always be kind to each other.",
]


@pytest.mark.parametrize("sentence", CLAIMS)
def test_should_be_worth_checking(sentence):
    assert judge(sentence).score >= THRESHOLD


@pytest.mark.parametrize("sentence", OTHER_TALK)
def test_should_not_be_worth_checking_when_it_claims_nothing(sentence):
    assert judge(sentence).score < THRESHOLD


@pytest.mark.parametrize(
    ("full", "bare"),
    [
        ("China opened 54 stations in 30 countries.", "China opened stations in countries."),
        ("Safeguard Defenders found 22 cases.", "They found cases."),
        ("The tax brought in $40 million in 2019.", "The tax brought in money."),
    ],
)
def test_score_should_fall_when_number_and_name_are_taken_away(full, bare):
    assert judge(full).score > judge(bare).score


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Prices rose 12 percent last year.", "a percentage"),
        ("What do you want to do about that?", "a question"),
        ("You may also like", "an address to the reader"),
    ],
)
def test_reason_should_name_what_is_there(sentence, word):
    assert word in dict(judge(sentence).features)


@pytest.mark.parametrize("sentence", ["", " ", "\n\t", "—…!?", "\u200f", "🙂🙂"])
def test_should_be_worth_nothing_when_there_are_no_words(sentence):
    assert judge(sentence) == Worth(0.0, (), "no words", shipped().version)


def test_as_json_should_hold_the_same_values():
    worth = judge(CLAIMS[0])
    told = worth.as_json()
    assert told["model"] == worth.model == shipped().version
    assert (told["score"], told["reason"]) == (worth.score, worth.reason)
    assert [(f["name"], f["contribution"]) for f in told["features"]] == list(worth.features)


def test_a_judgement_should_not_change():
    with pytest.raises(dataclasses.FrozenInstanceError):
        judge("A sentence.").score = 1.0


def test_a_very_long_line_should_be_judged():
    assert 0 <= judge("In 2019, 54 stations " * 200_000).score <= 1


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(), max_size=300))
def test_any_string_should_have_a_stable_score_and_ordered_features(sentence):
    worth = judge(sentence)
    assert 0 <= worth.score <= 1
    assert worth.reason
    assert worth == judge(sentence)
    sizes = [abs(size) for _, size in worth.features]
    assert all(a >= b for a, b in itertools.pairwise(sizes))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=8))
def test_a_sentence_should_be_judged_the_same_alone_and_among_others(sentences):
    together = [worth.score for worth in judge_all(sentences)]
    assert together == pytest.approx([judge(each).score for each in sentences], abs=2e-4)


def test_a_reason_should_say_in_words_what_speaks_for_it_or_against():
    assert judge(CLAIMS[0]).reason.startswith("it is worded like a claim that can be checked, with")
    assert "a percentage" in judge("Exports rose by 12 percent.").reason
    assert judge(OTHER_TALK[4]).reason.startswith("there is little in it to check")
