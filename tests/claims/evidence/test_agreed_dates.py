import pytest

from claims.evidence.agreed_dates import compare_dates
from claims.evidence.agreement import Words
from claims.reading.dates import find_dates


def compared(claim, quoted):
    dates = [[span.as_json() for span in find_dates(text)] for text in (claim, quoted)]
    return compare_dates(*dates, Words(claim), Words(quoted))


@pytest.mark.parametrize(
    ("claim", "quoted", "status"),
    [
        (("2021-04", "2021-07"), ("2021-04", "2021-07"), "agree"),
        (("2021", "2021"), ("2021-04-05", "2021-04-05"), "agree after rounding"),
        (("2021-04", "2021-04"), ("2021", "2021"), "agree after rounding"),
        (("2021", "2021"), ("2022", "2022"), "differ"),
        (("2021", ""), ("2022", ""), "differ"),
        (("2021", "2021"), (None, None), "not comparable"),
        (("2021", "2021"), ("soon", "soon"), "not comparable"),
    ],
)
def test_should_compare_dates(claim, quoted, status):
    ours, theirs = ({"text": "t", "first": f, "last": last} for f, last in (claim, quoted))
    assert compare_dates([ours], [theirs])[0].status == status


@pytest.mark.parametrize(
    ("claim", "quoted", "status", "looser"),
    [
        pytest.param("since 2019", "since 2022", "differ", False, id="begins later"),
        pytest.param("by 2030", "by 2050", "differ", False, id="is due later"),
        pytest.param("until 2015", "until 2020", "differ", False, id="ends later"),
        pytest.param("before 2020", "before 1950", "differ", False, id="earlier"),
        pytest.param("after 2019", "after 2021", "differ", False, id="later"),
        pytest.param("since 2019", "since 2019", "agree", False, id="the same"),
        pytest.param(
            "since 2019", "since March 2019", "agree after rounding", False, id="more exact"
        ),
        pytest.param(
            "since March 2019", "since 2019", "agree after rounding", True, id="less exact"
        ),
        pytest.param("after 2019", "since 2019", "agree after rounding", True, id="without 2019"),
        pytest.param("since 2019", "until 2025", "not comparable", False, id="the other end"),
        pytest.param("since 2019", "in 2019", "agree after rounding", False, id="its beginning"),
        pytest.param("since 2019", "in 2021", "not comparable", False, id="a time within"),
        pytest.param("since 2019", "in 2015", "differ", False, id="a time before"),
        pytest.param("before 2020", "in 2018", "agree after rounding", False, id="an earlier time"),
        pytest.param("before 2020", "in 2020", "differ", False, id="the time itself"),
        pytest.param("in 2018", "before 2020", "agree", True, id="a quote that allows it"),
        pytest.param("since 2010", "from 2010 to 2020", "not comparable", False, id="it ended"),
        pytest.param("since 2010", "from 2012 to 2020", "differ", False, id="it began later"),
        pytest.param("from 2019 to 2022", "from 2019 to 2025", "differ", False, id="two spans"),
        pytest.param("from 2019 to 2022", "2019 to 2022", "agree", False, id="one span"),
        pytest.param("from 2019 to 2022", "in 2020", "not comparable", False, id="within a span"),
        pytest.param("in 2020", "from 2019 to 2022", "agree after rounding", True, id="a span"),
        pytest.param("in 1995", "in the 1990s", "agree after rounding", True, id="a decade"),
    ],
)
def test_should_compare_the_ends_that_are_named(claim, quoted, status, looser):
    found = compared(claim, quoted)[0]
    assert (found.status, found.looser) == (status, looser)


@pytest.mark.parametrize(
    ("claim", "quoted"),
    [
        ("It opened in May 2021.", "opened in May 2022"),
        ("The council opened the library in May 2021.", "The town's library opened in May 2022"),
        ("The law was passed on 5 May 2021.", "On 6 May 2021, parliament passed the law"),
        ("It began in 1914 and ended in 1918.", "It began in 1914 and ended in 1919"),
        ("It opened in May 2021.", "in May 2022"),
    ],
)
def test_should_differ_where_the_quote_dates_the_same_otherwise(claim, quoted):
    assert "differ" in [each.status for each in compared(claim, quoted)]


@pytest.mark.parametrize(
    ("claim", "quoted"),
    [
        ("In May 2021 and June 2021 stations opened.", "In May 2021"),
        ("It began in 1914 and ended in 1918.", "It began in 1914"),
        ("Smith was elected in 2010.", "Smith was born in 1950"),
        ("54 stations were open in July 2022.", "Founded in 1994, the agency counted 54 stations"),
        ("The station opened in 2010.", "The station was built in 2005"),
        ("It opened in 2010.", "nowhere"),
    ],
)
def test_but_not_when_it_dates_something_else(claim, quoted):
    found = compared(claim, quoted)
    assert found[-1].status == "not stated"
    assert "differ" not in [each.status for each in found]


def test_the_message_names_both_dates():
    found = compared("It opened in May 2021.", "opened in May 2022")[0]
    said = "The claim says “May 2021”, the quote “May 2022”: not the same time."
    assert found.message == said
    born = compared("Smith was elected in 2010.", "Smith was born in 1950")[0]
    said = "The quote has no date for “2010”; what it dates “1950” need not be the same."
    assert born.message == said
