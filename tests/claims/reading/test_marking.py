import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.marking import Mark, cut

TEXT = "It rained. There are 54 stations since 2014. More may come."
SENTENCE = Mark(11, 44, "candidate", 7)
VALUE = Mark(21, 23, "quantity", 7)
DATE = Mark(33, 43, "date", 7)


def test_values_and_dates_are_marked_inside_their_candidate():
    pieces = cut(TEXT, [VALUE, SENTENCE, DATE])
    assert [(piece.text, piece.candidate, piece.value) for piece in pieces] == [
        ("It rained. ", None, ""),
        ("There are ", 7, ""),
        ("54", 7, "quantity"),
        (" stations ", 7, ""),
        ("since 2014", 7, "date"),
        (".", 7, ""),
        (" More may come.", None, ""),
    ]
    assert [piece.first for piece in pieces] == [False, True, False, False, False, False, False]


@pytest.mark.parametrize(
    ("start", "end", "joined"),
    [(0, None, TEXT), (15, 30, TEXT[15:30]), (50, 59, TEXT[50:59]), (5, 5, "")],
)
def test_a_stretch_is_cut_at_its_own_edges(start, end, joined):
    pieces = cut(TEXT, [SENTENCE, VALUE, DATE], start, end)
    assert "".join(piece.text for piece in pieces) == joined


MARKS = st.builds(
    Mark,
    st.integers(0, 60),
    st.integers(0, 60),
    st.sampled_from(["candidate", "quantity", "date"]),
    st.integers(0, 9),
)


@given(st.lists(MARKS, max_size=12))
def test_the_pieces_are_the_text_again_whatever_the_marks(marks):
    assert "".join(piece.text for piece in cut(TEXT, marks)) == TEXT
