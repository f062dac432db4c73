"""Below high there is always something that would raise a level, and all that is told would.

Each way is carried out here as facts. It must never lower; and where it is all that is lacking,
because the other lowerings are mended (or, for a lowering, the other ways are gone), it must raise.
"""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.evidence.confidence import (
    LEVELS,
    CitationFacts,
    Cited,
    ClaimFacts,
    rate_citation,
    rate_claim,
)
from claims.evidence.rules import CITATION_RULES, CLAIM_RULES

DEGREES = st.sampled_from(["original", "primary", "secondary", "tertiary", "unknown"])
STANCES = st.sampled_from(["supporting", "contrasting", "mentioning"])
QUOTES = st.sampled_from(["verbatim", "elided", "ambiguous", "altered", "missing", "none"])
AGREEMENTS = st.sampled_from(["", "agree", "not stated", "not comparable", "differ"])
OF_A_CITATION = st.builds(
    CitationFacts,
    DEGREES,
    st.sampled_from("AEF"),
    st.sampled_from([None, 1, 5]),
    QUOTES,
    AGREEMENTS,
    AGREEMENTS,
    st.booleans(),
    st.sampled_from(["", "present", "altered", "absent"]),
    st.booleans(),
    STANCES,
    st.booleans(),
)
CITED = st.builds(Cited, st.sampled_from(LEVELS), STANCES, QUOTES, DEGREES, st.booleans())
FLAGS = [st.booleans()] * 4
OF_A_CLAIM = st.builds(
    ClaimFacts,
    st.lists(CITED, min_size=1, max_size=4).map(tuple),
    st.integers(2, 3),
    st.integers(0, 2),
    *FLAGS,
) | st.builds(
    ClaimFacts,
    st.lists(CITED, min_size=1, max_size=4).map(tuple),
    st.integers(0, 1),
    st.just(0),
    *FLAGS,
)
MENDED_CITATION = {
    "quote missing": {"quote_status": "verbatim"},
    "number contradicts the claim": {"quantity_status": "agree"},
    "our own page": {"ours": False},
    "no quote": {"quote_status": "verbatim"},
    "quote altered or fuzzy": {"quote_status": "verbatim"},
    "unreliable publisher": {"publisher_reliability": "C"},
    "information doubtful": {"credibility": 1},
    "quantity differs": {"quantity_status": "agree"},
    "date differs": {"date_status": "agree"},
    "no capture": {"has_capture": True},
    "source drifted": {"drift": "present"},
    "self-published interest": {"self_interest": False},
}
TWO = {"origins_at_most": 2}
MENDED_CLAIM = {
    "at most one independent origin": TWO,
    "relayed only": {"relayed_only": False},
    "circular chain": {"circular": False, "leads_to_us": False},
    "past its review date": {"past_review": False},
    "independent origins agree": {"origins_at_most": 2, "origins_agreeing": 2},
}
BETTER = ["cite the original or a primary source", "mend or replace the best supporting citation"]


def mended_citation(facts, way):
    if way in BETTER:
        return replace(facts, degree="primary")
    rule = next(rule for rule in CITATION_RULES if rule.would_raise == way)
    return replace(facts, **MENDED_CITATION[rule.name])


def mended_claim(facts, way):
    cited = facts.citations
    if way in BETTER:
        best = max(facts.supporting, key=lambda each: LEVELS.index(each.level))
        at = next(i for i, each in enumerate(cited) if each is best)
        level = LEVELS[LEVELS.index(best.level) + 1]
        better = replace(best, level=level)
        return replace(facts, citations=(*cited[:at], better, *cited[at + 1 :]))
    rule = next(rule for rule in CLAIM_RULES if rule.would_raise == way)
    if rule.name == "contrasting evidence of equal rank":
        kept = tuple(each for each in cited if each.stance != "contrasting")
        return replace(facts, citations=kept)
    if rule.name == "primary source verbatim":
        level = max((each.level for each in facts.supporting), key=LEVELS.index)
        primary = Cited(level, "supporting", "verbatim", "primary", agrees=True)
        return replace(facts, citations=(*cited, primary))
    return replace(facts, **MENDED_CLAIM[rule.name])


def check_ways(facts, rate, rules, mend):
    rated = rate(facts)
    below = LEVELS.index(rated.level)
    assert bool(rated.would_raise) == (rated.level != "high")
    lowerings = {rule.would_raise for rule in rules if rule.effect in ("sets", -1)}
    mending = [way for way in rated.would_raise if way in lowerings]
    starting = [way for way in rated.would_raise if way in BETTER]
    for way in rated.would_raise:
        assert LEVELS.index(rate(mend(facts, way)).level) >= below
        others = [other for other in mending if other != way]
        lacking = carry_out(facts, others + (starting if way in lowerings else []), rate, mend)
        lacks = rate(lacking)
        # A better citation may outrank the evidence against the claim, which then lowers no more.
        if way in lacks.would_raise:
            after = rate(mend(lacking, way))
            assert LEVELS.index(after.level) > LEVELS.index(lacks.level), way
    assert rate(carry_out(facts, rated.would_raise, rate, mend)).level == "high"


def carry_out(facts, ways, rate, mend):
    for way in ways:
        facts = mend(facts, way)
        while way in BETTER and way in rate(facts).would_raise:
            facts = mend(facts, way)
    return facts


@settings(max_examples=50)
@given(OF_A_CITATION)
def test_of_a_citation(facts):
    check_ways(facts, rate_citation, CITATION_RULES, mended_citation)


@settings(max_examples=50)
@given(OF_A_CLAIM.filter(lambda facts: facts.supporting))
def test_of_a_claim(facts):
    check_ways(facts, rate_claim, CLAIM_RULES, mended_claim)


def test_the_ways_of_the_best_citation_are_told():
    best = Cited("low", "supporting", "altered", "primary", would_raise=("capture it", "quote it"))
    facts = ClaimFacts((replace(best, level="very low", would_raise=("x",)), best), 2, 0)
    (told,) = (way for way in rate_claim(facts).would_raise if way.startswith(BETTER[1]))
    assert told == f"{BETTER[1]} (capture it; quote it)"


def test_a_claim_that_nothing_supports_is_told_how_to_begin():
    assert rate_claim(ClaimFacts()).would_raise
