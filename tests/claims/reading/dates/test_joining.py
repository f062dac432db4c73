import pytest

from claims.reading.dates import find_dates


@pytest.mark.parametrize(
    ("language", "text", "kind", "last"),
    [
        ("en", "prior to 2010", "before", "2010"),
        ("en", "no later than 5 May 2020", "until", "2020-05-05"),
        ("en", "through 2025", "until", "2025"),
        ("en", "up to 2015", "until", "2015"),
        ("de", "spätestens 2025", "until", "2025"),
        ("it", "non oltre il 5 maggio 2020", "until", "2020-05-05"),
        ("fr", "au plus tard le 5 mai 2020", "until", "2020-05-05"),
        ("es", "a más tardar en 2020", "until", "2020"),
    ],
)
def test_a_limit_in_time_should_leave_the_beginning_open(language, text, kind, last):
    (found,) = find_dates(text, "2022-03-16", language)
    assert (found.kind, found.first, found.last) == (kind, "", last)


def test_through_should_still_join_two_years():
    (found,) = find_dates("from 2014 through 2018")
    assert (found.kind, found.first, found.last) == ("span", "2014", "2018")
