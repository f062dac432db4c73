import pytest

from claims.reading.dates import find_dates

PUBLISHED = "2022-03-16"  # a Wednesday


def days(text, language="en"):
    return [(row.first, row.last) for row in find_dates(text, PUBLISHED, language)]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "the day before yesterday", "2022-03-14"),
        ("en", "the day after tomorrow", "2022-03-18"),
        ("fr", "avant-hier", "2022-03-14"),
        ("fr", "après-demain", "2022-03-18"),
        ("it", "l'altro ieri", "2022-03-14"),
        ("it", "dopodomani", "2022-03-18"),
        ("de", "vorgestern", "2022-03-14"),
        ("de", "übermorgen", "2022-03-18"),
        ("es", "anteayer", "2022-03-14"),
        ("es", "pasado mañana", "2022-03-18"),
    ],
)
def test_two_days_away_should_be_one_day(language, text, day):
    assert days(text, language) == [(day, day)]


@pytest.mark.parametrize(
    "text",
    ["the trial will last three weeks", "expected to last two days", "the talks last two days"],
)
def test_what_lasts_should_be_no_past(text):
    assert days(text) == []


@pytest.mark.parametrize("text", ["over the last two years", "Last two years", "in last two years"])
def test_the_last_years_should_be_past(text):
    assert days(text) == [("2020", "2022")]
