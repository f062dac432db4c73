from dataclasses import replace

import pytest

from claims.checks.origins import CHECK
from tests.claims.checks import given


def two(**fields):
    """Two citations of two publishers, of which the second is changed."""
    one = given.citation("54 stations in 30 countries")
    other = given.citation(
        "Quite another text about stations",
        id="cited-2",
        source={"publisher": "party-2"} | fields.pop("source", {}),
    )
    return one, replace(other, **fields)


@pytest.mark.parametrize(
    ("fields", "status", "at_most"),
    [
        pytest.param({}, "compliance", 2, id="two publishers"),
        pytest.param({"source": {"publisher": "party-1"}}, "warning", 1, id="one publisher"),
        pytest.param({"relays": ("cited-1",)}, "warning", 1, id="one got it from the other"),
        pytest.param({"stance": "contrasting"}, "warning", 1, id="one is against the claim"),
        pytest.param({"source": {"ours": True}}, "warning", 1, id="one is our own page"),
        pytest.param({"bears": False}, "warning", 1, id="one whose quote is nowhere"),
    ],
)
def test_should_count_at_most(fields, status, at_most):
    found = CHECK.run(given.claim(*two(**fields)))
    assert (found.status, found.evidence["at_most"]) == (status, at_most)
    assert f"At most {at_most}" in found.message


def test_no_support_is_no_pass():
    found = CHECK.run(given.claim(given.citation("54", stance="contrasting")))
    assert found.status == "unverifiable"


def test_a_chain_may_go_through_a_source_that_only_mentions_the_claim():
    one, other = two(relays=("cited-3",))
    middle = given.citation("It mentions", id="cited-3", stance="mentioning", relays=("cited-1",))
    found = CHECK.run(given.claim(one, other, middle))
    assert (found.evidence["at_most"], found.evidence["roots"]) == (1, ("cited-1",))
