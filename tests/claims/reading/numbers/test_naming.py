import pytest

from claims.reading.numbers import find_quantities
from tests.claims.reading.numbers.tell import tell


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("it", "1,2 mln di euro", "1200000 currency EUR"),
        ("it", "1,2 mln. di euro", "1200000 currency EUR"),
        ("it", "3,4mld di euro", "3400000000 currency EUR"),
        ("fr", "3,4 Md d'euros", "3400000000 currency EUR"),
        ("fr", "2 M d’habitants", "2000000 habitant"),
        ("es", "3,4M de euros", "3400000 currency EUR"),
        ("pt", "3 mi de reais", "3000000 currency BRL"),
    ],
)
def test_an_abbreviated_scale_should_have_its_of(language, text, told):
    assert tell(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("de", "Rund 12 Mio. Menschen kamen.", "about 12000000 mensch"),
        ("de", "200 Tsd. Stimmen", "200000 stimme"),
        ("de", "3,4 Mrd. €", "3400000000 currency EUR"),
        ("nl", "3 mln. mensen", "3000000 mens"),
        ("de", "12 Mio. Es kamen viele.", "12000000 number"),
        ("en", "Sales were 3.4bn. Companies grew.", "3400000000 number"),
    ],
)
def test_a_pointed_abbreviation_should_keep_its_noun(language, text, told):
    assert tell(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("es", "treinta segundos", "30 measure second"),
        ("pt", "vinte segundos", "20 measure second"),
        ("es", "el trigésimo segundo", "32 ordinal"),
    ],
)
def test_seconds_should_be_time_and_no_ordinal(language, text, told):
    assert tell(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("it", "1.000 metri quadri", "1000 measure square metre"),
        ("nl", "75 vierkante meter", "75 measure square metre"),
        ("en", "18-34 year olds", "18 to 34 measure year of age"),
        ("en", "10-year-olds", "10 measure year of age"),
        ("en", "aged 65 and over", "at least 65 measure year of age"),
        ("en", "$100 a barrel", "100 currency USD per barrel"),
        ("en", "$15-an-hour", "15 currency USD per hour"),
        ("es", "20 euros la hora", "20 currency EUR per hour"),
        ("fr", "20 euros de l'heure", "20 currency EUR per hour"),
        ("es", "40 soles peruanos", "40 currency PEN"),
    ],
)
def test_units_ages_and_rates(language, text, told):
    assert tell(text, language) == told


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("$100 in Australia", "“$” read as USD"),
        ("500 dollars", "“dollars” read as USD"),
        ("500 pounds", "pounds read as money, not as a weight"),
        ("US$ 5", ""),
        ("£5", ""),
    ],
)
def test_what_several_countries_share_should_be_told(text, reading):
    assert [row.reading for row in find_quantities(text)] == [reading]
