from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.numbers import find_quantities, mentions
from claims.reading.numbers.languages import GRAMMARS
from claims.reading.quantity import Quantity

WORDS = sorted(word for grammar in GRAMMARS.values() for word in grammar.vocabulary)
TEXTS = (
    st.text()
    | st.text("0123456789.,'-–½ €$%/:^+xe\n")
    | st.lists(st.sampled_from([*WORDS, "5", "1.000", "-", ",", "%", "$", "km", "per day"])).map(
        " ".join
    )
)


@given(TEXTS, st.sampled_from(sorted(GRAMMARS)))
def test_every_span_slices_to_its_text_and_reading_twice_gives_the_same(text, language):
    found = find_quantities(text, language)
    assert found == find_quantities(text, language)
    assert all(text[q.start : q.end] == q.text for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    bare = mentions(text, language)
    assert all(0 <= m.start < m.end <= len(text) for m in bare)
    assert all(a.end <= b.start for a, b in pairwise(bare))


@given(TEXTS)
def test_a_quantity_has_a_value_or_bounds_and_survives_json(text):
    for found in find_quantities(text):
        assert (found.value is None) == (found.low is not None or found.high is not None)
        assert Quantity.from_json(found.as_json()) == found


@given(st.integers(0, 10**12), st.sampled_from(sorted(GRAMMARS)))
def test_digits_are_worth_what_they_say_in_every_language(number, language):
    (found,) = find_quantities(f"x {number} x", language)
    assert (found.value, found.text) == (Decimal(number), str(number))


@pytest.mark.parametrize("piece", ["1", "1,", "one and ", "a half ", "zwei und ", "½", "1^", "-1"])
@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_should_read_one_line_that_goes_on_and_on(piece, language):
    text = piece * 3000
    assert all(text[q.start : q.end] == q.text for q in find_quantities(text, language))


def test_should_leave_out_what_is_skipped():
    text = "54 stations since 2014"
    assert [q.text for q in find_quantities(text, skip=[(12, 22)])] == ["54"]
