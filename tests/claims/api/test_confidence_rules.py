"""The published table is enough to rate by hand what the service rates."""

import itertools

import pytest

from claims.evidence.confidence import CitationFacts, published_table, rate_citation
from claims.evidence.rules import CITATION_RULES

RULES = "/api/v1/confidence-rules"


def test_anybody_reads_the_table_as_it_is_rated_with(client):
    answer = client.get(RULES)
    assert answer.json() == published_table()
    assert [row["name"] for row in answer.json()["citation_rules"]] == [
        rule.name for rule in CITATION_RULES
    ]


def test_nobody_changes_it(client):
    assert client.post(RULES, {}, content_type="application/json").status_code == 405


@pytest.mark.parametrize("degree", ["original", "secondary", "unknown"])
def test_who_rates_by_the_table_comes_to_our_level(client, degree):
    table = client.get(RULES).json()
    effects = {row["name"]: row["effect"] for row in table["citation_rules"]}
    lowest_first = table["levels"][::-1]
    for quote, date, kept, drift in itertools.product(
        ("verbatim", "altered", "missing", "none"),
        ("agree", "differ"),
        (True, False),
        ("present", "absent"),
    ):
        rated = rate_citation(
            CitationFacts(degree, "A", 1, quote, "agree", date, has_capture=kept, drift=drift)
        )
        moved = [effects[factor.name] for factor in rated.factors]
        start = lowest_first.index(table["starts"][degree])
        by_hand = 0 if "sets" in moved else max(start + sum(moved), 0)
        assert rated.level == lowest_first[by_hand]
