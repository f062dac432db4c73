from dataclasses import replace

import pytest

from claims.evidence.facts import CitationFacts, agrees, weakness

BEST = CitationFacts("primary", "A", 1, "verbatim", "agree", "", has_capture=True)


@pytest.mark.parametrize(
    ("change", "level", "does"),
    [
        pytest.param({}, "high", True, id="the same number"),
        pytest.param({"quantity_status": "agree after rounding"}, "high", True, id="rounded"),
        pytest.param({"quantity_status": ""}, "high", True, id="a claim without numbers"),
        pytest.param({"quote_status": "elided"}, "low", True, id="with words left out"),
        pytest.param({"quantity_status": "not stated"}, "high", False, id="but not without it"),
        pytest.param({"quantity_status": "not comparable"}, "high", False, id="nor another kind"),
        pytest.param({"quantity_status": "differ"}, "very low", False, id="nor another one"),
        pytest.param({"quantity_status": "not checked"}, "high", False, id="nor unchecked"),
        pytest.param({"date_status": "not stated"}, "high", False, id="nor without the date"),
        pytest.param({"date_status": "differ"}, "moderate", False, id="nor at another time"),
        pytest.param({"quote_status": "altered"}, "moderate", False, id="nor in other words"),
        pytest.param({"quote_status": "none"}, "low", False, id="nor without words"),
        pytest.param({"quote_status": "missing"}, "high", False, id="nor where nobody said so"),
        pytest.param({"stance": "contrasting"}, "high", False, id="nor cited against it"),
        pytest.param({"stance": "mentioning"}, "high", False, id="nor only mentioned"),
        pytest.param({"ours": True}, "high", False, id="nor our own page"),
        pytest.param({}, "very low", False, id="nor what a person set to very low"),
    ],
)
def test_a_citation_agrees_where_it_states_what_the_claim_states(change, level, does):
    assert agrees(replace(BEST, **change), level) == does


@pytest.mark.parametrize(
    ("change", "level", "why"),
    [
        ({}, "low", ""),
        ({"quote_status": "none"}, "low", ""),
        ({"quantity_status": "differ", "stance": "contrasting"}, "moderate", ""),
        ({"ours": True}, "high", "a page of our own"),
        ({"quote_status": "missing"}, "high", "the quote is missing from the capture"),
        ({"quantity_status": "differ"}, "high", "the number contradicts the claim"),
        ({}, "very low", "too weak (very low)"),
    ],
)
def test_should_say_why_a_citation_is_no_origin(change, level, why):
    assert weakness(replace(BEST, **change), level) == why
