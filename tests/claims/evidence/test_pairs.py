import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.evidence.pairs import fill, follow_moves, holes, inverse, slide

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=40)


def paired(ones, others):
    to = [-1] * len(ones)
    fill(ones, others, to)
    return to


@pytest.mark.parametrize(
    ("ones", "others", "to"),
    [
        ("abcdef", "abcdef", [0, 1, 2, 3, 4, 5]),
        ("abcdef", "abxdef", [0, 1, -1, 3, 4, 5]),
        ("abcdef", "def", [-1, -1, -1, 0, 1, 2]),
        ("abc", "", [-1, -1, -1]),
    ],
)
def test_should_pair(ones, others, to):
    assert paired(ones, others) == to


def test_a_hole_should_lie_where_a_sentence_begins():
    words = ["item", "1", ".", "item", "2", ".", "item", "3", "."]
    to = [0, -1, -1, -1, 1, 2, 3, 4, 5]
    slide(words, frozenset({0, 3, 6}), to)
    assert to == [-1, -1, -1, 0, 1, 2, 3, 4, 5]
    assert holes(to) == [(0, 3)]


def test_a_hole_should_rather_be_a_whole_line():
    to = [0, -1, 1, 2, 3]
    slide(["search", "search", "for", "it", "."], frozenset({0, 1}), to)
    assert to == [-1, 0, 1, 2, 3]


def test_should_follow_a_run_that_moved_but_not_a_word():
    ones, others = "abcdefghixy", "yefghiabcd"
    to = paired(ones, others)
    assert follow_moves(ones, others, to) == {0, 1, 2, 3}
    assert inverse(to, len(others)) == [-1, 4, 5, 6, 7, 8, 0, 1, 2, 3]


@given(WORDS, WORDS)
def test_pairs_are_equal_words_in_order(ones, others):
    to = paired(ones, others)
    slide(ones, frozenset({0, 5, 11}), to)
    pairs = [(i, j) for i, j in enumerate(to) if j >= 0]
    assert all(ones[i] == others[j] for i, j in pairs)
    assert [j for _, j in pairs] == sorted({j for _, j in pairs})
    before = len(pairs)
    follow_moves(ones, others, to)
    assert all(ones[i] == others[j] for i, j in enumerate(to) if j >= 0)
    assert len({j for j in to if j >= 0}) == sum(j >= 0 for j in to) >= before
