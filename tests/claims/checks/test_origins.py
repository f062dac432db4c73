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


WORDS = "This page is not here any more: please look for it elsewhere on our site."
UNCAPTURED = {"capture": None, "newest": None}


@pytest.mark.parametrize(
    ("fields", "status", "at_most"),
    [
        pytest.param({}, "compliance", 2, id="two publishers"),
        pytest.param({"source": {"publisher": "party-1"}}, "warning", 1, id="one publisher"),
        pytest.param({"source": {"id": "source of cited-1"}}, "warning", 1, id="one source"),
        pytest.param(
            {"source": {"id": "source of cited-1"}} | UNCAPTURED, "warning", 1, id="not captured"
        ),
        pytest.param({"relays": ("cited-1",)}, "warning", 1, id="one got it from the other"),
        pytest.param({"stance": "contrasting"}, "warning", 1, id="one is against the claim"),
        pytest.param({"source": {"ours": True}}, "warning", 1, id="one is our own page"),
        pytest.param({"weakness": "too weak"}, "warning", 1, id="one whose quote is nowhere"),
    ],
)
def test_should_count_at_most(fields, status, at_most):
    found = CHECK.run(given.claim(*two(**fields)))
    assert (found.status, found.evidence["at_most"]) == (status, at_most)
    assert f"At most {at_most}" in found.message


@pytest.mark.parametrize(("status", "at_most"), [(200, 1), (404, 2)])
def test_the_same_bytes_are_one_source_but_not_those_of_an_error_page(status, at_most):
    page = given.captured(WORDS, status=status)
    cited = [replace(each, capture=page) for each in two()]
    assert CHECK.run(given.claim(*cited)).evidence["at_most"] == at_most


@pytest.mark.parametrize(("owner", "at_most"), [("party-3", 1), ("party-4", 2)])
def test_names_a_party_by_its_name_and_knows_it_by_its_id(owner, at_most):
    houses = [{"owner": "party-3"}, {"owner": owner}]
    cited = [
        replace(each, source=replace(each.source, owner_name="Big Media", **house))
        for each, house in zip(two(), houses, strict=True)
    ]
    found = CHECK.run(given.claim(*cited))
    assert found.evidence["at_most"] == at_most
    assert ("same owner: Big Media" in found.message) == (at_most == 1)
    assert "party-" not in found.message


def test_no_support_is_no_pass():
    found = CHECK.run(given.claim(given.citation("54", stance="contrasting")))
    assert found.status == "unverifiable"


def test_a_chain_may_go_through_a_source_that_only_mentions_the_claim():
    one, other = two(relays=("cited-3",))
    middle = given.citation("It mentions", id="cited-3", stance="mentioning", relays=("cited-1",))
    found = CHECK.run(given.claim(one, other, middle))
    assert (found.evidence["at_most"], found.evidence["roots"]) == (1, ("cited-1",))
