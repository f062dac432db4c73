import pytest

from claims.reading.numbers.nouns import singular


@pytest.mark.parametrize(
    ("word", "one"), [("countries", "country"), ("people", "person"), ("police", "police")]
)
def test_should_make_a_noun_singular_but_leave_what_is_no_plural(word, one):
    assert singular(word) == one
