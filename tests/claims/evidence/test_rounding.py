from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.evidence.rounding import is_rounded_never, may_be_a_name, rounds_to
from claims.reading.numbers import find_quantities


@pytest.mark.parametrize(
    ("exact", "rounded"),
    [
        ("53.6", "54"),
        ("1.9", "2"),
        ("9.6", "10"),
        ("12.5", "13"),
        ("195", "200"),
        ("187", "190"),
        ("1951", "2000"),
        ("9800", "10000"),
        ("229876", "230000"),
        ("195000", "200000"),
        ("3100000", "3000000"),
        ("1540000", "1500000"),
        ("-53.6", "-54"),
    ],
)
def test_should_be_rounding(exact, rounded):
    assert rounds_to(Decimal(exact), Decimal(rounded))
    assert not rounds_to(Decimal(rounded), Decimal(exact))


@pytest.mark.parametrize(
    ("exact", "rounded"),
    [
        pytest.param("31", "30", id="two digits, and both are meant"),
        pytest.param("29", "30", id="from below"),
        pytest.param("62", "60", id="two"),
        pytest.param("98", "100", id="to a hundred"),
        pytest.param("31000000", "30000000", id="nor in millions"),
        pytest.param("31000", "30000", id="nor in thousands"),
        pytest.param("51.2", "50", id="more than the decimals"),
        pytest.param("2.4", "2", id="decimals that are a sixth of it"),
        pytest.param("12.5", "12", id="a half that goes down"),
        pytest.param("191", "200", id="more than the last of three digits"),
        pytest.param("195", "190", id="a half of ten that goes down"),
        pytest.param("1150", "1000", id="more than 5%"),
        pytest.param("229876", "220000", id="cut off, not rounded"),
        pytest.param("53.6", "-54", id="another sign"),
        pytest.param("0.04", "0", id="nothing"),
        pytest.param("1E+400", "1.1E+400", id="beyond all numbers"),
    ],
)
def test_but_not_when(exact, rounded):
    assert not rounds_to(Decimal(exact), Decimal(rounded))


@given(st.integers(1, 99), st.integers(1, 10**6), st.sampled_from([1, 1000, 10**6]))
def test_no_whole_number_below_100_is_another_one_rounded(one, other, unit):
    assert one == other or not rounds_to(Decimal(one * unit), Decimal(other * unit))
    assert not rounds_to(Decimal(max(other, 100)), Decimal(one))


@pytest.mark.parametrize(
    ("words", "never"),
    [
        ("104 years old", True),
        ("aged 104", True),
        ("100 years of rule", True),
        ("104 days", True),
        ("9.58 seconds", False),
        ("the 104th bridge", True),
        ("100 per cent of schools", True),
        ("99.6 per cent of schools", False),
        ("66,100,000 years", False),
        ("195 people", False),
    ],
)
def test_what_is_never_rounded(words, never):
    assert is_rounded_never(find_quantities(words)[0]) == never


@pytest.mark.parametrize(
    ("words", "name"),
    [("House 104", True), ("104 people", False), ("5.5", False), ("8,157", False)],
)
def test_what_may_number_something(words, name):
    assert may_be_a_name(find_quantities(words)[0]) == name
