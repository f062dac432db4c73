import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.reading.worth import shipped
from claims.reading.worth.encoder import A_PASS, Encoder, trunk

CLAIM = "Unemployment fell from 8.1 percent in 2012 to 4.9 percent in 2016."
TALK = "Let me answer that question."


@pytest.fixture(scope="module")
def encoder():
    return shipped().encoder


def test_should_hear_a_claim_above_other_talk(encoder):
    claim, talk = encoder.logits([CLAIM, TALK])
    assert claim > talk + 2


@pytest.mark.parametrize(
    ("claim", "talk"),
    [
        ("We cut taxes twice.", "Let's cut the talk."),
        ("He voted against the bill.", "You should vote for this bill."),
        ("They lost their homes.", "I hope they will not lose their homes."),
    ],
)
def test_should_tell_apart_what_shares_its_words(encoder, claim, talk):
    above, below = encoder.logits([claim, talk])
    assert above > below


def test_should_hear_the_order_of_words(encoder):
    one, other = encoder.logits(["The senator paid the bank.", "The bank paid the senator."])
    assert one != other


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(max_size=80), max_size=6))
def test_company_should_change_a_score_by_no_more_than_rounding(encoder, sentences):
    together = encoder.logits([CLAIM, *sentences, TALK])
    alone = [encoder.logits([sentence])[0] for sentence in [CLAIM, *sentences, TALK]]
    assert together == pytest.approx(alone, abs=1e-4)


def test_more_sentences_than_a_pass_holds_should_keep_their_order(encoder):
    few = [CLAIM, TALK] * (A_PASS // 16)
    logits = encoder.logits(few)
    assert len(logits) == len(few)
    assert min(logits[::2]) > max(logits[1::2])


def test_no_sentences_should_give_no_scores(encoder):
    assert encoder.logits([]) == []


@pytest.mark.parametrize("damage", ["head", "2 widen up", "0 scale 1"])
def test_should_refuse_an_adapter_of_another_trunk(encoder, damage):
    with pytest.raises(ValueError):
        Encoder.of({**encoder.adapter, damage: np.zeros(7, np.float16)})


def test_should_refuse_an_adapter_with_a_part_missing(encoder):
    with pytest.raises(KeyError):
        Encoder.of({name: kept for name, kept in encoder.adapter.items() if name != "1 key down"})


def test_the_trunk_should_hold_no_array_that_executes():
    assert all(kept.dtype != object for kept in trunk().values())
