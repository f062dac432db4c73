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


def test_words_without_an_anchor_are_never_a_pass():
    words = "54 stations in 30 countries"
    assert CHECK.run(given.citation(words, passage="")).status == "unverifiable"


def test_a_year_is_no_quantity():
    statement = "In 2021 there were 54 stations."
    found = CHECK.run(given.citation("54 stations", statement=statement))
    assert len(found.evidence["values"]) == 1
