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
        pytest.param("open in 2022", "compliance", id="less exact"),
        pytest.param("open in July 2019", "violation", id="another year"),
        pytest.param("they are open", "warning", id="not stated"),
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
