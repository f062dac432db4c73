from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.attribution import find_events
from claims.reading.sentences import split


def said(text):
    """(source, cue, contents) of each event, as words."""
    return [
        (
            text[slice(*event.source)] if event.source else None,
            text[slice(*event.cue)],
            [text[slice(*place)] for place in event.contents],
        )
        for event in find_events(text, split(text))
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        pytest.param(
            "Ann Lee said on Monday that 12 bridges are closed.",
            ("Ann Lee", "said", ["that 12 bridges are closed"]),
            id="should read a clause with that, past when it was said",
        ),
        pytest.param(
            "The mayor says the bridge will be closed, but nobody left.",
            ("The mayor", "says", ["the bridge will be closed"]),
            id="should read a bare clause, but not what is set against it",
        ),
        pytest.param(
            "“It fell. We saw it,” said Ben Day, a driver.",
            ("Ben Day", "said", ["“It fell. We saw it,”"]),
            id="should read a quote of two sentences, its speaker after the verb",
        ),
        pytest.param(
            "“Who closed it?” she asked.",
            ("she", "asked", ["“Who closed it?”"]),
            id="should read a quote that ends with a question mark",
        ),
        pytest.param(
            "“It fell,” he said. “We ran.”",
            ("he", "said", ["“It fell,”", "“We ran.”"]),
            id="should go on with a quote after its speaker",
        ),
        pytest.param(
            "Ann Lee, the mayor of Northport, told reporters it was closed.",
            ("Ann Lee", "told", ["it was closed"]),
            id="should look past an aside for the subject",
        ),
        pytest.param(
            "Closed bridges, Ms. Lee said, are safer than open ones.",
            ("Ms. Lee", "said", ["Closed bridges", "are safer than open ones"]),
            id="should read what stands on both sides",
        ),
        pytest.param(
            "According to the agency, 12 bridges are closed.",
            ("the agency", "According to", ["12 bridges are closed"]),
            id="should read according to",
        ),
        pytest.param(
            "The council wants to close the bridge.",
            ("The council", "wants", ["to close the bridge"]),
            id="should read an intention",
        ),
        pytest.param(
            "Voters fear that it will fall.",
            ("Voters", "fear", ["that it will fall"]),
            id="should read a fear, though the word is a noun as well",
        ),
        pytest.param(
            "Her claim that it fell was wrong.",
            ("Her", "claim", ["that it fell was wrong"]),
            id="should read a claim that is somebody's",
        ),
        pytest.param(
            "Residents are afraid of the bridge.",
            ("Residents", "are afraid", ["of the bridge"]),
            id="should read a feeling",
        ),
        pytest.param(
            "“I will not cross it.” — Ben Day",
            ("Ben Day", "—", ["“I will not cross it.”"]),
            id="should read a signature",
        ),
        pytest.param(
            "The mayor issued a statement: “It has to be closed.”",
            ("The mayor", ":", ["“It has to be closed.”"]),
            id="should read what a colon announces",
        ),
        pytest.param(
            "Ann Lee said:\n\n“It has to be closed.”",
            ("Ann Lee", "said", ["“It has to be closed.”"]),
            id="should read the paragraph that is announced",
        ),
        pytest.param(
            "The firm criticised the plan.",
            ("The firm", "criticised", ["the plan"]),
            id="should know British spelling",
        ),
        pytest.param(
            "Pensioner Bob Hale, 71, said 22 schools closed.",
            ("Pensioner Bob Hale", "said", ["22 schools closed"]),
            id="should not take an amount after the verb for the one who speaks",
        ),
        pytest.param(
            "Ann Lee's lawyer, Ben Day, said pupils left town.",
            ("Ann Lee's lawyer", "said", ["pupils left town"]),
            id="nor a clause",
        ),
        pytest.param(
            "The mayor, Ann Lee, said Ben Day left early.",
            ("The mayor", "said", ["Ben Day left early"]),
            id="nor a name of which something is said",
        ),
        pytest.param(
            "Lee accused the head of the council of lying to “half the town”.",
            ("Lee", "accused", ["of lying to “half the town”"]),
            id="should tell who is accused from the deed",
        ),
        pytest.param(
            "Alarmed by Ben Day, Senator Ann Lee, the mayor, said that it fell.",
            ("Senator Ann Lee", "said", ["that it fell"]),
            id="should look past what moved the speaker",
        ),
        pytest.param(
            "“It fell in one night,“ said Ann Lee.",
            ("Ann Lee", "said", ["“It fell in one night,“"]),
            id="should close a quote with the wrong mark after a comma",
        ),
        pytest.param(
            "12 people died, said Ann Lee.",
            ("Ann Lee", "said", ["12 people died"]),
            id="but a name that ends the sentence",
        ),
        pytest.param(
            "No more schools, says Ann Lee.",
            ("Ann Lee", "says", ["No more schools"]),
            id="whatever is said",
        ),
        pytest.param(
            "hello “A” said Ben.",
            ("Ben", "said", ["hello “A”"]),
            id="also where it ends with a word in quotation marks",
        ),
    ],
)
def test_should_find_who_says_what(text, event):
    assert event in said(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The bridge fell on Monday.", id="but not where nobody says anything"),
        pytest.param("The false claims cost him his office.", id="but not a noun for a verb"),
        pytest.param("Twelve states closed their bridges.", id="but not what is counted"),
        pytest.param("The “old lady” of the bay has to close.", id="but no scare quote"),
        pytest.param("Ohio: 1,501.", id="but no speaker in a table"),
        pytest.param("He left to thank the workers.", id="but not a deed that has a purpose"),
        pytest.param("", id="but nothing in nothing"),
    ],
)
def test_but_not_when(text):
    assert said(text) == []


def test_what_is_quoted_is_not_read_for_further_events():
    (event,) = said("“Ann said that Ben thinks it fell,” Cleo Fox told us.")
    assert event[0] == "Cleo Fox"


WORDS = st.sampled_from(
    ["Ann Lee", "he", "said", "says", "that", "to", "“", "”", '"', ",", ".", "?", ":", "\n\n", "\n",
     "according", "told", "The Harbour Times", "citing", "the report", "claims", "wants", "—",
     "is believed", "by", "and", "but", "who", "(", ")", "'s", "her", "plan", "afraid", "of", "as",
     "’", "''", "5", "в", "قال", "。", "\u200f", "\x1f", "😀"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_whatever_the_text_every_span_lies_in_it_and_contents_do_not_overlap(text):
    found = find_events(text, split(text))
    for event in found:
        for start, end in (event.cue, *event.contents, *([event.source] if event.source else [])):
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip()
    taken = sorted(place for event in found for place in event.contents)
    assert all(one[1] <= other[0] for one, other in pairwise(taken))
    assert found == find_events(text, split(text))
