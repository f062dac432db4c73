import pytest

from claims.reading.attribution import find_events
from claims.reading.sentences import split


def contents(text):
    found = find_events(text, split(text))
    return [[text[slice(*place)] for place in event.contents] for event in found]


@pytest.mark.parametrize(
    "said",
    [
        "22 schools closed",
        "12 people were killed",
        "at least 12 people were hurt",
        "£3m was lost",
        "about 22 schools closed",
        "over 22 schools closed",
        "more than 3.4 million people had fled",
        "as many as 12 schools closed",
        "5% of schools closed",
        "up to 12 schools closed",
    ],
)
@pytest.mark.parametrize(
    "before",
    ["Ann Lee said", "Police said on Monday", "Ann Lee told reporters", "Ann Lee said in 2018"],
)
def test_an_amount_begins_what_is_said(before, said):
    assert contents(f"{before} {said}.") == [[said]]


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("Ann Lee said on 5 July 2018", id="but not a date"),
        pytest.param("Ann Lee said in May 2018", id="nor a year after a month"),
        pytest.param("Ann Lee said on July 5", id="nor a day after a month"),
        pytest.param("Ann Lee told the other 12 members", id="nor how many were told"),
        pytest.param("Ann Lee told Channel 4", id="nor the number in a name"),
    ],
)
def test_an_amount_before_that_stays_outside(before):
    assert contents(f"{before} that 22 schools closed.") == [["that 22 schools closed"]]


def test_what_is_counted_and_not_said_is_no_content():
    assert contents("Police noticed 22 people.") == []


def test_the_amount_before_a_verb_belongs_to_its_subject():
    text = "At least 12 people said that it fell."
    (event,) = find_events(text, split(text))
    assert text[slice(*event.source)] == "At least 12 people"
