from dataclasses import replace

import pytest

from claims.checks.dates_agree import CHECK
from tests.claims.checks import given

STATEMENT = "54 stations were open in July 2022."


@pytest.mark.parametrize(
    ("words", "status"),
    [
        pytest.param("open in July 2022", "compliance", id="the same"),
        pytest.param("open on 5 July 2022", "compliance", id="more exact"),
        pytest.param("open in 2022", "warning", id="less exact"),
        pytest.param("open in July 2019", "violation", id="another year"),
        pytest.param("they are open", "warning", id="not stated"),
        pytest.param("Founded in 1994, it has 54", "warning", id="a date of something else"),
    ],
)
def test_should_hold_the_claim_against_the_words(words, status):
    assert CHECK.run(given.citation(words, statement=STATEMENT)).status == status


@pytest.mark.parametrize(
    ("change", "status"),
    [
        pytest.param({"stance": "contrasting"}, "warning", id="a source against the claim differs"),
        pytest.param(
            {"statement": "54 stations are open."}, "not-in-scope", id="a claim of no time"
        ),
        pytest.param(
            {"passage": "in July 2022"}, "compliance", id="what stands there, not the typing"
        ),
        pytest.param({"quote": "", "passage": ""}, "unverifiable", id="no words"),
    ],
)
def test_but_for_another_year(change, status):
    inputs = replace(given.citation("in July 2019", statement=STATEMENT), **change)
    assert CHECK.run(inputs).status == status


def test_a_relative_date_is_read_against_the_day_of_publication():
    fields = {
        "statement": "54 stations were open in 2021.",
        "source": {"published_on": "2022-03-01"},
    }
    assert CHECK.run(given.citation("open last year", **fields)).status == "compliance"
    fields["source"] = {"published_on": "2020-03-01"}
    assert CHECK.run(given.citation("open last year", **fields)).status == "violation"


@pytest.mark.parametrize(
    ("statement", "claimed_on", "status", "said"),
    [
        pytest.param("It closed last year.", "", "unverifiable", "“last year” can't", id="when?"),
        pytest.param("It closed last year.", "2022", "unverifiable", "no day", id="to the year"),
        pytest.param("It closed last year.", "2022-05-01", "compliance", "the same", id="placed"),
        pytest.param(
            "It opened in 2021 and closed last year.", "", "warning", "“last year” can't", id="one"
        ),
        pytest.param("It closed.", "", "not-in-scope", "names no time", id="but not without any"),
    ],
)
def test_a_date_that_cant_be_placed_is_no_absent_one(statement, claimed_on, status, said):
    inputs = given.citation("closed in 2021", statement=statement, claimed_on=claimed_on)
    found = CHECK.run(inputs)
    assert found.status == status
    assert said in found.message


def test_a_quote_whose_date_cant_be_placed_is_not_comparable():
    fields = {"statement": "It closed in 2021.", "source": {"published_on": ""}}
    found = CHECK.run(given.citation("closed last year", **fields))
    assert found.evidence["status"] == "not comparable"
    assert "“last year”" in found.message
