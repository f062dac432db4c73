import pytest

from claims.reading.numbers import find_quantities
from tests.claims.reading.numbers.tell import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Profit was -$5 million.", "-5000000 currency USD"),
        ("minus $5", "-5 currency USD"),
        ("-£5m", "-5000000 currency GBP"),
        ("−€5m", "-5000000 currency EUR"),
        ("a result of -USD 5m", "-5000000 currency USD"),
        ("£-3m", "-3000000 currency GBP"),
    ],
)
def test_a_minus_before_the_sign_of_money_should_count(text, told):
    assert tell(text) == told


def test_a_minus_before_the_sign_of_money_should_be_part_of_the_text():
    assert [row.text for row in find_quantities("Profit was -$5 million.")] == ["-$5 million"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("$5-$7", "5 to 7 currency USD"),
        ("- $5 a day", "5 currency USD per day"),
        ("a sub-$5 meal", "5 currency USD"),
    ],
)
def test_a_dash_or_hyphen_should_be_no_minus(text, told):
    assert tell(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("₽100m", "100000000 currency RUB"),
        ("₦100m", "100000000 currency NGN"),
        ("₪ 100m", "100000000 currency ILS"),
        ("₺100m", "100000000 currency TRY"),
        ("฿100m", "100000000 currency THB"),
        ("₫100m", "100000000 currency VND"),
        ("kr 500m", "500000000 currency DKK"),
        ("A$5m", "5000000 currency AUD"),
    ],
)
def test_an_m_behind_any_money_should_be_a_million(text, told):
    assert tell(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a 6ft wall", "6 measure foot"),
        ("10 ft", "10 measure foot"),
        ("5 dm", "5 measure decimetre"),
        ("5 DM", "5 currency DEM"),
        ("500 Ft", "500 currency HUF"),
    ],
)
def test_a_symbol_of_a_measure_should_be_no_money(text, told):
    assert tell(text) == told
