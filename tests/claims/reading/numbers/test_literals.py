from decimal import Decimal

import pytest

from claims.reading.numbers import find_quantities, habit_of


@pytest.mark.parametrize(
    ("text", "language", "value", "why"),
    [
        pytest.param("230.000 citizens", "en", "230000", "whole numbers", id="what is counted"),
        pytest.param("4,250 personnes", "fr", "4250", "whole numbers", id="counted in French"),
        pytest.param("an index of 1.234", "en", "1.234", "as the language writes", id="language"),
        pytest.param("un indice di 1,234", "it", "1.234", "as the language writes", id="Italian"),
        pytest.param(
            "1.000.000 then, and 1.234 now", "en", "1234", "elsewhere the article", id="habit"
        ),
        pytest.param(
            "2.500,5 then, and 3,500 people", "en", "3500", "whole numbers", id="before habit"
        ),
    ],
)
def test_should_settle_what_a_mark_means_and_say_why(text, language, value, why):
    found = find_quantities(text, language)[-1]
    assert found.value == Decimal(value)
    assert why in found.reading
    assert len(found.others) == 1


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1,234,567", "en", "1234567"),
        ("1.234.567", "en", "1234567"),
        ("12,34,567", "en", "1234567"),
        ("3,75", "en", "3.75"),
        ("0.125", "it", "0.125"),
        ("1234.567", "de", "1234.567"),
        ("1.234,5", "en", "1234.5"),
        ("4,800", "en", "4800"),
        ("4.800", "de", "4800"),
    ],
)
def test_but_not_say_anything_where_one_reading_is_usual(text, language, value):
    (found,) = find_quantities(text, language)
    assert (found.value, found.reading, found.others) == (Decimal(value), "", ())


@pytest.mark.parametrize(
    ("text", "decimal"),
    [("1.000.000 and 2,5", ","), ("1,000,000", "."), ("1.234 and 12", ""), ("1.5 and 2,5", "")],
)
def test_the_habit_of_a_text_comes_from_its_sure_numbers(text, decimal):
    assert habit_of(text).decimal == decimal
