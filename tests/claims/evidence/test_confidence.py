from dataclasses import replace

import pytest

from claims.evidence.confidence import (
    LEVELS,
    CitationFacts,
    Cited,
    ClaimFacts,
    rate_citation,
    rate_claim,
)

BEST = CitationFacts("primary", "A", 1, "verbatim", "agree", "agree", has_capture=True)
LOWERING = [
    ({"publisher_reliability": "E"}, "unreliable publisher"),
    ({"quote_status": "altered"}, "quote altered or fuzzy"),
    ({"quote_status": "missing"}, "quote missing"),
    ({"quantity_status": "differ"}, "number contradicts the claim"),
    ({"ours": True}, "our own page"),
    ({"date_status": "differ"}, "date differs"),
    ({"has_capture": False}, "no capture"),
    ({"drift": "absent"}, "source drifted"),
    ({"self_interest": True}, "self-published interest"),
]


@pytest.mark.parametrize(
    ("degree", "level"),
    [("original", "high"), ("primary", "high"), ("secondary", "moderate"), ("tertiary", "low")],
)
def test_should_start_from_the_degree(degree, level):
    rated = rate_citation(replace(BEST, degree=degree))
    assert (rated.level, rated.start, rated.factors) == (level, level, ())


@pytest.mark.parametrize(("change", "name"), LOWERING)
def test_should_lower_by_name_and_say_what_would_raise_it(change, name):
    rated = rate_citation(replace(BEST, **change))
    assert [factor.name for factor in rated.factors] == [name]
    assert LEVELS.index(rated.level) < LEVELS.index("high")
    assert rated.would_raise


@pytest.mark.parametrize("change", [{"publisher_reliability": "F"}, {"credibility": 6}])
def test_should_not_lower_for_what_cannot_be_judged(change):
    assert rate_citation(replace(BEST, **change)).level == "high"


@pytest.mark.parametrize(("first", "_"), LOWERING)
@pytest.mark.parametrize(("second", "name"), LOWERING)
def test_a_lowering_fact_never_raises(first, _, second, name):
    one = rate_citation(replace(BEST, **first))
    both = rate_citation(replace(BEST, **{**second, **first}))
    assert LEVELS.index(both.level) <= LEVELS.index(one.level)


def test_a_claim_without_support_is_unassessed():
    against = Cited("high", "contrasting", "verbatim", "primary")
    assert rate_claim(ClaimFacts((against,))).level == "unassessed"


CITED = Cited("moderate", "supporting", "verbatim", "secondary", agrees=True)
CLAIM = ClaimFacts((CITED,), origins_at_most=2, origins_agreeing=2)
AGAINST = Cited("moderate", "contrasting", "verbatim", "primary")
PRIMARY = replace(CITED, degree="primary")
ALONE = {"origins_agreeing": 1}


@pytest.mark.parametrize(
    ("change", "level"),
    [
        ({}, "high"),
        ({"origins_agreeing": 1}, "moderate"),
        ({"origins_at_most": 1, "origins_agreeing": 1}, "low"),
        ({"relayed_only": True}, "moderate"),
        ({"past_review": True}, "moderate"),
        ({"circular": True}, "low"),
        ({"leads_to_us": True}, "low"),
        ({"circular": True, "leads_to_us": True}, "low"),
        ({"citations": (CITED, AGAINST)}, "moderate"),
        ({"citations": (CITED, replace(AGAINST, level="low"))}, "high"),
        ({"citations": (PRIMARY,)} | ALONE, "high"),
        # "The weather was fine" is no support for 777 lighthouses, in whatever source it stands.
        ({"citations": (replace(PRIMARY, agrees=False),)} | ALONE, "moderate"),
        ({"citations": (replace(PRIMARY, quote_status="altered"),)} | ALONE, "moderate"),
        ({"citations": (CITED, replace(PRIMARY, stance="mentioning"))} | ALONE, "moderate"),
    ],
)
def test_should_rate_a_claim(change, level):
    assert rate_claim(replace(CLAIM, **change)).level == level


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"circular": True}, "a chain of relays comes back to itself"),
        ({"leads_to_us": True}, "a chain of relays comes back to our own pages"),
        (
            {"circular": True, "leads_to_us": True},
            "a chain of relays comes back to itself and to our own pages",
        ),
    ],
)
def test_should_say_where_a_chain_comes_back_to(change, said):
    factors = rate_claim(replace(CLAIM, **change)).factors
    assert [factor.why for factor in factors if factor.name == "circular chain"] == [said]
