import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.evidence.origins import trace
from tests.claims.evidence.cited import node

R = node("r", bears=False)
OURS = node("us", ours=True)


@pytest.mark.parametrize(
    ("nodes", "at_most", "roots"),
    [
        pytest.param([node("a", "r"), R], 1, ("a",), id="stands for a report without words"),
        pytest.param([node("a", "r"), node("b"), R], 2, ("b", "a"), id="beside another origin"),
        pytest.param(
            [node("a", "r"), node("b", "r"), R], 1, ("a", "b"), id="two who got it from one report"
        ),
        pytest.param(
            [node("a", "r", "s"), R, node("s", bears=False)], 1, ("a",), id="one who names two"
        ),
        pytest.param(
            [
                node("a", "r"),
                node("b", "s"),
                node("r", bears=False, source="S"),
                node("s", bears=False, source="S"),
            ],
            1,
            ("a", "b"),
            id="one report that is cited twice",
        ),
        pytest.param(
            [node("a", "m"), node("m", "b", bears=False), node("b")], 1, ("b",), id="on to words"
        ),
        pytest.param(
            [node("a", "m"), node("m", "r", bears=False), R], 1, ("a",), id="on to no words"
        ),
        pytest.param(
            [node("a", "b"), node("b", "r"), R], 1, ("b",), id="the last one that bears stands"
        ),
        pytest.param(
            [node("a", "r"), node("r", "s", bears=False), node("s", "r", bears=False)],
            1,
            ("a",),
            id="a ring without words",
        ),
        pytest.param(
            [node("a", "b"), node("b", "a", "r"), R], 1, ("b",), id="a ring with a way out"
        ),
        pytest.param([node("a", "us"), OURS], 0, (), id="but not for our own page"),
        pytest.param(
            [node("a", "m"), node("m", "us", bears=False), OURS], 0, (), id="nor through another"
        ),
        pytest.param([node("a", "us"), node("us", "a", ours=True)], 0, (), id="nor in a ring"),
        pytest.param(
            [node("a", "us"), node("us", "b", ours=True), node("b")], 1, ("b",), id="but beyond it"
        ),
        pytest.param([node("a", "r", bears=False), R], 0, (), id="nor where nothing bears"),
    ],
)
def test_who_got_it_from_what_bears_nothing_stands_for_it(nodes, at_most, roots):
    found = trace(nodes)
    assert (found.at_most, found.roots) == (at_most, roots)


@given(
    st.lists(
        st.tuples(st.lists(st.integers(0, 6)), st.booleans(), st.booleans(), st.sampled_from("ST")),
        max_size=7,
    )
)
def test_where_one_bears_and_nothing_leads_to_us_there_is_an_origin(rows):
    """And neither order nor a citation that bears nothing moves the bound."""
    nodes = [
        node(str(i), *map(str, relays), bears=bears, ours=ours and i == 0, source=source)
        for i, (relays, bears, ours, source) in enumerate(rows)
    ]
    found = trace(nodes)
    bearing = [each for each in nodes if each.bears]
    assert found.at_most <= len({each.source for each in bearing})
    assert (found.at_most > 0) >= (bool(bearing) and not found.leads_to_us)
    assert trace(nodes[::-1]).at_most == found.at_most
    assert trace([*nodes, node("idle", bears=False)]).at_most == found.at_most
