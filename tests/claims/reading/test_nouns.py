import pytest

from claims.reading.numbers import find_quantities
from claims.reading.numbers.nouns import singular


@pytest.mark.parametrize(
    ("word", "one"), [("countries", "country"), ("people", "person"), ("police", "police")]
)
def test_should_make_a_noun_singular_but_leave_what_is_no_plural(word, one):
    assert singular(word) == one


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("54 overseas police stations", "police station", id="a modifier in -s"),
        pytest.param("12 sports clubs", "sports club", id="a plural before a plural"),
        pytest.param("12 sports, clubs and bars", "sport", id="but not after a comma"),
        pytest.param("12 sports\n\nClubs closed", "sport", id="but not in the next paragraph"),
        pytest.param("12 sports are played", "sport", id="but not before a verb"),
    ],
)
def test_should_take_the_head_of_the_phrase(text, unit):
    assert find_quantities(text)[0].unit == unit
