from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.numbers import find_quantities


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparator"),
    [
        ("54 Chinese police stations abroad", "54", "police station", "exactly"),
        ("30 different countries", "30", "country", "exactly"),
        ("up to 230.000 Chinese citizen", "230000", "citizen", "at most"),
        ("22 kidnapping cases", "22", "kidnapping case", "exactly"),
        ("at least 3 such stations", "3", "station", "at least"),
        ("€3.4bn", "3400000000", "EUR", "exactly"),
        ("half a million voters", "500000", "voter", "exactly"),
        ("number 110", "110", "", "exactly"),
    ],
)
def test_should_read_what_is_counted(text, value, unit, comparator):
    (found,) = find_quantities(text)
    assert (found.value, found.unit, found.comparator) == (Decimal(value), unit, comparator)


def test_should_share_the_multiplier_of_a_range():
    (found,) = find_quantities("from 5 to 7 million voters")
    assert (found.low, found.high) == (5_000_000, 7_000_000)


def test_should_say_why_a_point_groups():
    (found,) = find_quantities("230.000 citizens")
    assert found.others == (230,)
    assert "whole numbers" in found.reading


@given(st.text() | st.text("0123456789.,-½ andtwohundredmillion€%"))
def test_every_span_slices_to_its_text(text):
    found = find_quantities(text)
    assert found == find_quantities(text)
    assert all(text[q.start : q.end] == q.text for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
