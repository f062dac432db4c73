import pytest

from claims.reading.attribution.cast import Cast
from claims.reading.attribution.organisations import may_be_group, organisation_at

TEXT = (
    "FURY AS COUNCIL BOSS LEAVES. The Northport Council met. The Ministry of Defence wrote to the "
    "Harbour Times. The Dales Council met. Today it rained. Press freedom fell."
)
END = len(TEXT)


@pytest.mark.parametrize(
    ("phrase", "at", "known"),
    [
        pytest.param("the council", END, "Dales Council", id="should take the last council before"),
        pytest.param("the council", 60, "Northport Council", id="and none after"),
        pytest.param("the council", 0, "", id="but no word of a headline"),
        pytest.param("the ministry", END, "Ministry of Defence", id="should look into names"),
        pytest.param("the court", END, "", id="but take no council for a court"),
        pytest.param("the Welsh council", END, "", id="nor for one that the phrase names itself"),
        pytest.param("his council", END, "", id="nor for somebody's own"),
    ],
)
def test_a_noun_takes_up_the_organisation_of_that_name(phrase, at, known):
    cast = Cast.of(TEXT)
    cast.resolve("Bridge Watch Union")
    assert cast.resolve(phrase, at).known == known


@pytest.mark.parametrize(
    ("noun", "known"),
    [
        pytest.param("the newspaper", "The Harbour Times", id="should take up the paper"),
        pytest.param("the court", "", id="but nothing else"),
    ],
)
def test_who_was_told(noun, known):
    assert Cast.of(TEXT).told(noun, END).known == known


def test_the_group_is_no_newspaper_and_no_ministry():
    assert may_be_group("Bridge Watch")
    assert not may_be_group("The Harbour Times")
    assert not may_be_group("Ministry of Defence")


def test_a_word_that_opens_a_sentence_is_no_newspaper():
    assert organisation_at("Today it rained.", 0, 5) == ""
    assert organisation_at("A COUNCIL boss left.", 2, 9) == ""
    assert organisation_at("He told the BBC so.", 12, 15) == "The BBC"
    assert organisation_at("He told Reuters so.", 8, 15) == "Reuters"


def test_a_medium_that_was_told_is_not_taken_up_by_it():
    cast = Cast.of(TEXT)
    cast.resolve("the Northport Council")
    cast.told("The Harbour Times", END)
    assert cast.resolve("it", END).known == "Northport Council"
