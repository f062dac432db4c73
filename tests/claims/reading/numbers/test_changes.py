import pytest

from claims.reading.numbers import find_quantities
from tests.claims.reading.numbers.tell import tell


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Inflation rose from 5% to 7%.", "5 percent; 7 percent"),
        ("en", "The number rose sharply from 12 to 15", "12 number; 15 number"),
        ("en", "Sales grew from $5 to $7 million", "5000000 currency USD; 7000000 currency USD"),
        ("en", "It went from 5 to 7 million people", "5000000 person; 7000000 person"),
        ("en", "up from 5 to 7 percent", "5 percent; 7 percent"),
        ("fr", "Le taux est passé de 5 à 7 %", "5 percent; 7 percent"),
        ("it", "Il tasso è salito dal 5 al 7%", "5 percent; 7 percent"),
        ("es", "La tasa subió de 5 a 7 por ciento", "5 percent; 7 percent"),
    ],
)
def test_a_change_should_have_two_values(language, text, told):
    assert tell(text, language) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("from 5 to 7 million people voted", "5000000 to 7000000 person"),
        ("Prices fell. From 5 to 7 people left", "5 to 7 person"),
        ("It rose by between 5% and 7%", "5 to 7 percent"),
        ("It rose 5 to 7 percent", "5 to 7 percent"),
    ],
)
def test_a_range_should_stay_one(text, told):
    assert tell(text) == told


def test_a_change_should_be_told():
    first, last = find_quantities("Inflation rose from 5% to 7%.")
    assert (first.text, last.text) == ("5%", "7%")
    assert first.reading == ("“rose” tells of a change from one value to the other, not of a range")
