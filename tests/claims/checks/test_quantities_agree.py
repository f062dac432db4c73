from dataclasses import replace

import pytest

from claims.checks import quote_in_capture
from claims.checks.quantities_agree import CHECK
from tests.claims.checks import given


@pytest.mark.parametrize(
    ("words", "status"),
    [
        pytest.param("54 stations in 30 countries", "compliance", id="the same"),
        pytest.param("over 50 stations in 30 countries", "warning", id="a bound that it keeps"),
        pytest.param("54 stations in 31 countries", "violation", id="one more of them"),
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
        pytest.param("No people died.", "3 people died", "violation", id="none, and some"),
        pytest.param("No people died.", "no people died", "compliance", id="none twice"),
        pytest.param("No child was hurt.", "a child", "unverifiable", id="none that isn't read"),
        pytest.param("Sales doubled.", "sales tripled", "unverifiable", id="no number is read"),
        pytest.param("５４ stations.", "54 stations", "compliance", id="wide digits"),
        pytest.param("５４ stations.", "56 stations", "violation", id="other wide digits"),
    ],
)
def test_should_compare_what_names_nothing_counted(statement, words, status):
    assert CHECK.run(given.citation(words, statement=statement)).status == status


@pytest.mark.parametrize(
    ("statement", "words", "status", "message"),
    [
        pytest.param(
            "It has 230,000 members.",
            "229,876 members",
            "compliance",
            "The claim says “230,000 members”, the quote “229,876 members”: "
            "the claim rounds what the quote says.",
            id="the claim rounds",
        ),
        pytest.param(
            "It has 229,876 members.",
            "230,000 members",
            "warning",
            "The claim says “229,876 members”, the quote “230,000 members”: "
            "the quote has it only rounded, the claim exactly.",
            id="but not when the quote does",
        ),
    ],
)
def test_should_let_the_claim_round(statement, words, status, message):
    found = CHECK.run(given.citation(words, statement=statement))
    assert (found.status, found.message) == (status, message)
    assert found.evidence["status"] == "agree after rounding"
    mentioned = CHECK.run(given.citation(words, statement=statement, stance="mentioning"))
    assert mentioned.status == {"warning": "not-in-scope"}.get(status, status)


@pytest.mark.parametrize(
    ("quote", "text", "status"),
    [
        pytest.param("59 stations", "It counts 60 stations.", "differ", id="a misquote"),
        pytest.param("9 stations", "It counts 59 stations.", "agree", id="cut out of the number"),
    ],
)
def test_should_read_the_capture_where_the_quote_is_altered(quote, text, status):
    inputs = given.citation(quote, text, statement="There are 59 stations.")
    quoted = quote_in_capture.CHECK.run(inputs)
    assert quoted.evidence["status"] == "altered"
    found = CHECK.run(replace(inputs, passage=quoted.evidence["passage"]))
    assert found.evidence["status"] == status


def test_words_without_an_anchor_are_never_a_pass():
    words = "54 stations in 30 countries"
    assert CHECK.run(given.citation(words, passage="")).status == "unverifiable"


def test_a_year_is_no_quantity():
    statement = "In 2021 there were 54 stations."
    found = CHECK.run(given.citation("54 stations", statement=statement))
    assert len(found.evidence["values"]) == 1
