import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.dates import DateSpan, find_dates


@pytest.mark.parametrize(
    ("text", "first", "last", "kind"),
    [
        ("between April and July 2021", "2021-04", "2021-07", "span"),
        ("since 2014", "2014", "", "since"),
        ("the 5th of July 2018", "2018-07-05", "2018-07-05", "point"),
        ("last September", "2021-09", "2021-09", "point"),
    ],
)
def test_should_read_a_date_at_its_precision(text, first, last, kind):
    (found,) = find_dates(text, "2022-03-01")
    assert (found.first, found.last, found.kind) == (first, last, kind)


def test_should_not_place_a_relative_date_without_publication():
    (found,) = find_dates("last September")
    assert found.first == ""
    assert "no date of publication" in found.reading


@given(st.text() | st.text("0123456789-/. MayJunelstbw"))
def test_every_span_slices_and_survives_json(text):
    for found in find_dates(text, "0001-01-01"):
        assert text[found.start : found.end] == found.text
        assert DateSpan.from_json(found.as_json()) == found


def test_letters_that_grow_in_lower_case_should_not_shift_a_span():
    text = "İ" * 50 + " between April and July 2021"
    (found,) = find_dates(text)
    assert text[found.start : found.end] == found.text
    assert found.text.endswith("April and July 2021")
