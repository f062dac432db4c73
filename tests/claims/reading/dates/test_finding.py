from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.dates import DateSpan, find_dates
from claims.reading.dates.calendars import CALENDARS

PUBLISHED = "2022-03-01"  # a Tuesday


def only(text, language="en", published_on=PUBLISHED):
    (found,) = find_dates(text, published_on, language)
    return found


@pytest.mark.parametrize(
    ("text", "first", "last", "kind", "precision"),
    [
        ("2018-07-05", "2018-07-05", "2018-07-05", "point", "day"),
        ("2018-07-05T10:00:00Z", "2018-07-05", "2018-07-05", "point", "day"),
        ("13/7/2018", "2018-07-13", "2018-07-13", "point", "day"),
        ("Monday, 5 July 2018", "2018-07-05", "2018-07-05", "point", "day"),
        ("the 5th of July 2018", "2018-07-05", "2018-07-05", "point", "day"),
        ("July 5, 2018", "2018-07-05", "2018-07-05", "point", "day"),
        ("Sept. 2018", "2018-09", "2018-09", "point", "month"),
        ("in march 2021", "2021-03", "2021-03", "point", "month"),
        ("in late July 2021", "2021-07", "2021-07", "point", "month"),
        ("in early 2021", "2021", "2021", "point", "year"),
        ("in 1850", "1850", "1850", "point", "year"),
        ("in 800 AD", "0800", "0800", "point", "year"),
        ("Q1 2021", "2021-01", "2021-03", "point", "quarter"),
        ("the first quarter of 2021", "2021-01", "2021-03", "point", "quarter"),
        ("the second half of 2021", "2021-07", "2021-12", "point", "half"),
        ("winter 2020", "2020-12", "2021-02", "point", "season"),
        ("the 1990s", "1990", "1999", "point", "decade"),
        ("the ’90s", "1990", "1999", "point", "decade"),
        ("in the 19th century", "1801", "1900", "point", "century"),
        ("between April and July 2021", "2021-04", "2021-07", "span", "month"),
        ("between November and February 2021", "2020-11", "2021-02", "span", "month"),
        ("April–July 2021", "2021-04", "2021-07", "span", "month"),
        ("5-7 July 2018", "2018-07-05", "2018-07-07", "span", "day"),
        ("July 5-7, 2018", "2018-07-05", "2018-07-07", "span", "day"),
        ("between 5 July and 3 August 2019", "2019-07-05", "2019-08-03", "span", "day"),
        ("between 2014 and 2018", "2014", "2018", "span", "year"),
        ("2014 to 2018", "2014", "2018", "span", "year"),
        ("2014–18", "2014", "2018", "span", "year"),
        ("from 2014 to July 2018", "2014", "2018-07", "span", "year"),
        ("between the 1980s and 1990s", "1980", "1999", "span", "decade"),
        ("since 2014", "2014", "", "since", "year"),
        ("since the end of 2020", "2020", "", "since", "year"),
        ("after July 2018", "2018-07", "", "after", "month"),
        ("before 5 July 2018", "", "2018-07-05", "before", "day"),
        ("until 2014", "", "2014", "until", "year"),
        ("by the end of 2030", "", "2030", "until", "year"),
    ],
)
def test_should_read_a_date_at_its_precision(text, first, last, kind, precision):
    found = only(text)
    assert (found.first, found.last) == (first, last)
    assert (found.kind, found.precision) == (kind, precision)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("last September", "2021-09", "2021-09", "month"),
        ("last March", "2021-03", "2021-03", "month"),
        ("next May", "2022-05", "2022-05", "month"),
        ("in March last year", "2021-03", "2021-03", "month"),
        ("last year", "2021", "2021", "year"),
        ("next month", "2022-04", "2022-04", "month"),
        ("this week", "2022-02-28", "2022-03-06", "week"),
        ("last summer", "2021-06", "2021-08", "season"),
        ("yesterday", "2022-02-28", "2022-02-28", "day"),
        ("last Tuesday", "2022-02-22", "2022-02-22", "day"),
        ("on Monday", "2022-02-28", "2022-02-28", "day"),
        ("two years ago", "2020", "2020", "year"),
        ("three weeks ago", "2022-02-07", "2022-02-13", "week"),
        ("ten days ago", "2022-02-19", "2022-02-19", "day"),
        ("over the last five years", "2017", "2022", "year"),
        ("5 May", "2021-05-05", "2021-05-05", "day"),
        ("in January", "2022-01", "2022-01", "month"),
        ("from January through March", "2022-01", "2022-03", "month"),
    ],
)
def test_should_count_from_publication_and_say_so(text, first, last, precision):
    found = only(text)
    assert (found.first, found.last, found.precision) == (first, last, precision)
    assert PUBLISHED in found.reading
    without = only(text, published_on=None) if "through" not in text else found
    assert without is found or (without.first, without.last) == ("", "")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It may cost £5.", id="a verb"),
        pytest.param("They may 5 times a day.", id="a verb before a number"),
        pytest.param("2000 people came.", id="a number of people"),
        pytest.param("2021 schools closed.", id="a number of things"),
        pytest.param("£2014 was paid.", id="an amount"),
        pytest.param("It cost 2014.50.", id="a decimal"),
        pytest.param("in room 2014", id="the number of a room"),
        pytest.param("on 31 February 2021", id="no such day"),
        pytest.param("Monday Night Music", id="a name"),
        pytest.param("a fall in prices", id="a season's other sense"),
        pytest.param("August Brook spoke.", id="a name like a month"),
    ],
)
def test_but_not_where_there_is_none(text):
    assert [row for row in find_dates(text, PUBLISHED) if row.precision != "year"] == []
    assert "February" in text or find_dates(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "first", "said"),
    [
        ("5/7/2018", "2018-07-05", "day first"),
        ("on 7/13/2018 and 5/7/2018", "2018-05-07", "month first, as elsewhere"),
    ],
)
def test_should_settle_a_doubtful_order_by_the_habit_of_the_text_and_say_so(text, first, said):
    found = find_dates(text)[-1]
    assert found.first == first
    assert said in found.reading


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("it", "tra aprile e luglio 2021", "2021-04", "2021-07"),
        ("it", "dal 2014", "2014", ""),
        ("it", "settembre scorso", "2021-09", "2021-09"),
        ("it", "l’anno scorso", "2021", "2021"),
        ("it", "il 1º maggio 2020", "2020-05-01", "2020-05-01"),
        ("it", "dal 5 al 7 luglio 2018", "2018-07-05", "2018-07-07"),
        ("it", "negli anni Novanta", "1990", "1999"),
        ("it", "nel XX secolo", "1901", "2000"),
        ("it", "due anni fa", "2020", "2020"),
        ("it", "entro il 2030", "", "2030"),
        ("fr", "entre avril et juillet 2021", "2021-04", "2021-07"),
        ("fr", "depuis 2014", "2014", ""),
        ("fr", "septembre dernier", "2021-09", "2021-09"),
        ("fr", "1er mai 2020", "2020-05-01", "2020-05-01"),
        ("fr", "dans les années 1990", "1990", "1999"),
        ("fr", "au XIXe siècle", "1801", "1900"),
        ("fr", "il y a deux ans", "2020", "2020"),
        ("fr", "jusqu’en 2020", "", "2020"),
        ("de", "zwischen April und Juli 2021", "2021-04", "2021-07"),
        ("de", "seit 2014", "2014", ""),
        ("de", "im letzten September", "2021-09", "2021-09"),
        ("de", "am 5. Juli 2018", "2018-07-05", "2018-07-05"),
        ("de", "vom 5. bis 7. Juli 2018", "2018-07-05", "2018-07-07"),
        ("de", "in den 1990er Jahren", "1990", "1999"),
        ("de", "im 19. Jahrhundert", "1801", "1900"),
        ("de", "vor zwei Jahren", "2020", "2020"),
        ("de", "bis Ende 2030", "", "2030"),
        ("es", "entre abril y julio de 2021", "2021-04", "2021-07"),
        ("es", "desde 2014", "2014", ""),
        ("es", "septiembre pasado", "2021-09", "2021-09"),
        ("es", "el 5 de julio de 2018", "2018-07-05", "2018-07-05"),
        ("es", "los años 90", "1990", "1999"),
        ("es", "en el siglo XIX", "1801", "1900"),
        ("es", "hace dos años", "2020", "2020"),
        ("es", "hasta 2020", "", "2020"),
    ],
)
def test_should_read_other_languages(language, text, first, last):
    found = only(text, language)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("calendar", CALENDARS.values(), ids=CALENDARS.keys())
def test_every_month_of_every_language(calendar):
    for name, number in calendar.months.items():
        assert only(f"5 {name} 2018", calendar.code).first == f"2018-{number:02d}-05"
    assert set(calendar.months.values()) == set(range(1, 13))
    assert set(calendar.weekdays.values()) == set(range(7))


def precision_of(iso):
    return {4: "year", 7: "month", 10: "day", 0: ""}[len(iso)]


WORDS = ["since", "between", "and", "April", "May", "5", "7th", "2021", "last", "year", "to", "-"]
WORDS += [
    "/",
    "the",
    "ago",
    "two",
    "century",
    "19th",
    "’90s",
    "on",
    "Monday",
    ",",
    ".",
    "İ",
    "ſept",
]
ALMOST = st.lists(st.sampled_from(WORDS)).map(" ".join)


@given(
    st.text() | st.text("0123456789-/. MayJunelstbw") | ALMOST, st.sampled_from(sorted(CALENDARS))
)
def test_every_span_slices_and_survives_json(text, language):
    found = find_dates(text, "0001-01-01", language)
    assert found == find_dates(text, "0001-01-01", language)
    for row in found:
        assert text[row.start : row.end] == row.text
        assert DateSpan.from_json(row.as_json()) == row
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(ALMOST)
def test_no_date_is_more_precise_than_the_text(text):
    for row in find_dates(text, PUBLISHED):
        if row.precision in ("year", "decade", "century") and row.kind != "span":
            assert {precision_of(row.first), precision_of(row.last)} <= {"year", ""}
        if row.precision == "month" and row.kind != "span":
            assert {precision_of(row.first), precision_of(row.last)} <= {"month", ""}


def test_letters_that_grow_in_lower_case_should_not_shift_a_span():
    text = "İ" * 50 + " between April and July 2021"
    (found,) = find_dates(text)
    assert text[found.start : found.end] == found.text
    assert found.text.endswith("April and July 2021")
