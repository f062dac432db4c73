import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.dates import find_dates
from claims.reading.numbers import find_quantities
from claims.reading.written_digits import with_ascii_digits


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ring has ５４ stations.", 54),
        ("The ring has ５，４００ stations.", 5400),
        ("The ring has ٥٤ stations.", 54),
        ("The ring has ५४ stations.", 54),
    ],
)
def test_should_read_digits_of_any_script_and_leave_them_as_written(text, value):
    [found] = find_quantities(text)
    assert (found.value, found.unit) == (value, "station")
    assert found.text == text[found.start : found.end]
    assert not found.text.isascii()


def test_should_read_the_year_of_a_date():
    text = "It opened in May ２０２１."
    [found] = find_dates(text)
    assert (found.first, found.text) == ("2021-05", "May ２０２１")


@pytest.mark.parametrize("text", ["54", "x² and ½", "５ people，and more", "一二三"])
def test_but_nothing_else_is_changed(text):
    assert with_ascii_digits(text).replace("5", "５") == text.replace("5", "５")


@given(st.text(max_size=40))
def test_places_hold(text):
    assert len(with_ascii_digits(text)) == len(text)
