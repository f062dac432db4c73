from dataclasses import replace

import pytest

from claims.checks.quantities_agree import CHECK
from tests.claims.checks import given


@pytest.mark.parametrize(
    ("words", "status"),
    [
        pytest.param("54 stations in 30 countries", "compliance", id="the same"),
        pytest.param("over 50 stations in 30 countries", "compliance", id="a bound that it keeps"),
        pytest.param("80 stations in 30 countries", "violation", id="another number"),
        pytest.param("54 stations", "warning", id="one of two not stated"),
        pytest.param("They are everywhere", "warning", id="nothing stated"),
    ],
)
def test_should_hold_the_claim_against_the_words(words, status):
    assert CHECK.run(given.citation(words)).status == status


@pytest.mark.parametrize(
    ("change", "status"),
    [
        pytest.param({"stance": "contrasting"}, "warning", id="a source against the claim differs"),
        pytest.param({"passage": "54 stations in 30 countries"}, "compliance", id="not the typing"),
        pytest.param({"passage": ""}, "violation", id="a difference needs no anchor"),
        pytest.param({"statement": "Stations exist."}, "not-in-scope", id="a claim of no number"),
        pytest.param({"quote": "", "passage": "", "capture": None}, "unverifiable", id="no words"),
    ],
)
def test_but_for_80_stations(change, status):
    inputs = replace(given.citation("80 stations in 30 countries"), **change)
    assert CHECK.run(inputs).status == status


@pytest.mark.parametrize(
    ("statement", "words", "status"),
    [
        pytest.param(
            "Inflation in Yland was 3.5% in 2020.",
            "Inflation in Yland was 7.5% in 2020",
            "violation",
            id="another percentage",
        ),
        pytest.param(
            "Inflation in Yland was 3.5% in 2020.",
            "Inflation in Yland was 3.5 percent in 2020",
            "compliance",
            id="the same percentage",
        ),
        pytest.param("A population of 54,000.", "a population of 94,000", "violation", id="people"),
        pytest.param("54 died.", "94 died", "violation", id="a number that stands alone"),
        pytest.param("54 died.", "they died in 1994", "warning", id="a year denies no number"),
        pytest.param("54 died, 94 were hurt.", "54 died", "warning", id="one of two, both alone"),
        pytest.param("The second law holds.", "the third law", "not-in-scope", id="an ordinal"),
    ],
)
def test_should_compare_what_names_nothing_counted(statement, words, status):
    assert CHECK.run(given.citation(words, statement=statement)).status == status


def test_words_without_an_anchor_are_never_a_pass():
    words = "54 stations in 30 countries"
    assert CHECK.run(given.citation(words, passage="")).status == "unverifiable"


def test_a_year_is_no_quantity():
    statement = "In 2021 there were 54 stations."
    found = CHECK.run(given.citation("54 stations", statement=statement))
    assert len(found.evidence["values"]) == 1
