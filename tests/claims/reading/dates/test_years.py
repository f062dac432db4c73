import pytest

from claims.reading.dates import find_dates


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "about 2000 police officers"),
        ("en", "some 1800 km of road"),
        ("en", "2000 to 3000 men"),
        ("en", "a 2000 calorie diet"),
        ("en", "between 2000 and 3000 people came"),
        ("en", "between 1000 and 2000 people came"),
        ("en", "500-2000 people"),
        ("en", "nearly 2000 took part"),
        ("en", "killed 50 women and 2000 men"),
        ("en", "a network of 1800 km"),
        ("de", "Rund 2000 Menschen kamen."),
        ("fr", "environ 2000 personnes"),
        ("it", "tra 2000 e 3000 persone"),
        ("es", "unas 2000 personas"),
        ("pt", "cerca de 2000 pessoas"),
        ("nl", "ongeveer 2000 mensen"),
    ],
)
def test_what_is_bounded_measured_or_counted_should_be_no_year(language, text):
    assert find_dates(text, "2022-03-16", language) == []


@pytest.mark.parametrize(
    ("language", "text", "year"),
    [
        ("en", "in about 1900", "1900"),
        ("en", "Prices peaked around 2010.", "2010"),
        ("en", "up 3% over 2019", "2019"),
        ("en", "In 2018 schools closed", "2018"),
        ("en", "in 2000 schools closed", "2000"),
        ("en", "2016 presidential election results show", "2016"),
        ("en", "the 2000 election results", "2000"),
        ("de", "2018 stiegen die Preise", "2018"),
        ("es", "hasta 2020", "2020"),
    ],
)
def test_what_tells_the_time_should_stay_a_year(language, text, year):
    (found,) = find_dates(text, "2022-03-16", language)
    assert found.last == year


def test_a_span_of_round_years_should_stay_one():
    (found,) = find_dates("between 1900 and 2000 the town grew")
    assert (found.first, found.last) == ("1900", "2000")
