import pytest

from claims.reading.dates import find_dates


def spans(text, language="en"):
    return [(row.first, row.last) for row in find_dates(text, "2022-03-16", language)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "1 and 3 May 2020", ["2020-05-01", "2020-05-03"]),
        ("en", "July 5 and 7, 2018", ["2018-07-05", "2018-07-07"]),
        ("de", "1. und 3. Mai 2020", ["2020-05-01", "2020-05-03"]),
        ("en", "on Monday and Tuesday", ["2022-03-14", "2022-03-15"]),
        ("en", "May, June and July 2020", ["2020-05", "2020-06", "2020-07"]),
        ("en", "5 May and 3 June 2020", ["2020-05-05", "2020-06-03"]),
    ],
)
def test_what_is_listed_should_be_no_span(language, text, found):
    assert spans(text, language) == [(day, day) for day in found]


def test_what_between_leads_should_be_a_span():
    assert spans("between 1 and 3 May 2020") == [("2020-05-01", "2020-05-03")]


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("en", "the week of 5 July 2021", "2021-07-05", "2021-07-11"),
        ("en", "the first decade of the 21st century", "2001", "2010"),
        ("en", "the second half of the 19th century", "1851", "1900"),
        ("en", "Tuesday morning", "2022-03-15", "2022-03-15"),
        ("en", "mid-March", "2022-03", "2022-03"),
        ("en", "the past year", "2021", "2022"),
        ("en", "the past decade", "2012", "2022"),
        ("en", "a decade ago", "2012", "2012"),
        ("en", "over the next five years", "2022", "2027"),
        ("en", "2020/05/06", "2020-05-06", "2020-05-06"),
        ("en", "5-Jul-2020", "2020-07-05", "2020-07-05"),
        ("en", "05/07/18", "2018-07-05", "2018-07-05"),
        ("de", "am 5.7.18", "2018-07-05", "2018-07-05"),
        ("en", "FY2021", "2021", "2021"),
    ],
)
def test_ways_to_write_a_time(language, text, first, last):
    assert spans(text, language) == [(first, last)]


def test_a_version_should_be_no_date():
    assert spans("version 5.7.18") == []


def test_a_year_of_two_digits_should_be_told():
    (found,) = find_dates("05/07/18", "2022-03-16")
    assert found.reading.endswith("the year 18 read as 2018")
