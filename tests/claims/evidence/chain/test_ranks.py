import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.evidence.chain.ranks import IN_A_ROW, ranks, rows_of


@pytest.mark.parametrize(
    ("edges", "rank"),
    [
        pytest.param({"a": (), "b": ("a",)}, {"a": 0, "b": 1}, id="a relay"),
        pytest.param(
            {"c": ("b", "a"), "b": ("a",), "a": ()}, {"a": 0, "b": 1, "c": 2}, id="the longest way"
        ),
        pytest.param({"a": ("b",), "b": ("a",)}, {"a": 0, "b": 1}, id="a ring"),
        pytest.param(
            {"d": ("c",), "a": ("c",), "b": ("a",), "c": ("b",)},
            {"a": 0, "b": 1, "c": 2, "d": 3},
            id="a ring that somebody relays",
        ),
        pytest.param({"a": ("a",)}, {"a": 0}, id="itself"),
    ],
)
def test_should_put_a_relay_below_its_origin(edges, rank):
    assert ranks(edges) == rank


IDS = st.sampled_from("abcdefgh")


@given(st.dictionaries(IDS, st.lists(IDS, unique=True), min_size=1))
def test_two_that_are_joined_should_never_stand_in_one_row(found):
    edges = {hop: tuple(o for o in origins if o in found) for hop, origins in found.items()}
    rows = rows_of(edges)
    row = {hop: at for at, hops in enumerate(rows) for hop in hops}
    assert sorted(row) == sorted(edges)
    assert all(row[hop] != row[o] for hop in edges for o in edges[hop] if o != hop)
    assert all(len(hops) <= IN_A_ROW for hops in rows)


def test_should_split_a_crowded_rank_evenly_and_put_last_what_goes_on():
    edges = {str(n): () for n in range(6)} | {"relay": ("0",)}
    assert rows_of(edges) == [["1", "2", "3"], ["4", "5", "0"], ["relay"]]
