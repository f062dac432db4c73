from decimal import Decimal

import pytest

from claims.evidence.agreement import compare_dates, compare_quantities
from claims.reading.quantity import Quantity


def stations(value=None, comparator="exactly", unit="station", kind="count", **fields):
    exact = None if value is None else Decimal(value)
    text = f"{comparator} {value}"
    return Quantity(text, 0, 1, exact, comparator=comparator, unit=unit, kind=kind, **fields)


@pytest.mark.parametrize(
    ("claim", "quoted", "status"),
    [
        (stations(54), stations(54, unit="police station"), "agree"),
        (
            stations(54, unit="Chinese police service station"),
            stations(54, unit="overseas police service station"),
            "agree",
        ),
        (stations(54, unit="fire station"), stations(54, unit="police station"), "not comparable"),
        (stations(54), stations(50, "more than"), "agree"),
        (stations(54), stations(low=Decimal(24)), "agree"),
        (stations(230000), stations(229876), "agree after rounding"),
        (stations(54), stations(50), "differ"),
        (stations(50), stations(50, "more than"), "differ"),
        (stations(5_000_000), stations(50, "more than"), "not comparable"),
        (stations(54), stations(54, unit="country"), "not comparable"),
        (stations(54), stations(30, unit=""), "not comparable"),
        (stations(5, kind="percent"), stations(5, kind="percentage point"), "not comparable"),
        (stations(5, rate="per day"), stations(5), "not comparable"),
        (
            stations(5, unit="EUR", kind="currency"),
            stations(5, unit="USD", kind="currency"),
            "not comparable",
        ),
    ],
)
def test_should_compare(claim, quoted, status):
    assert compare_quantities([claim], [quoted])[0].status == status


def test_should_say_not_stated_and_take_the_nearest():
    assert compare_quantities([stations(54)], [])[0].status == "not stated"
    found = compare_quantities([stations(54)], [stations(3), stations(54)])[0]
    assert (found.status, found.quoted["value"]) == ("agree", "54")


@pytest.mark.parametrize(
    ("claim", "quoted", "status"),
    [
        (("2021-04", "2021-07"), ("2021-04", "2021-07"), "agree"),
        (("2021", "2021"), ("2021-04-05", "2021-04-05"), "agree after rounding"),
        (("2021-04", "2021-04"), ("2021", "2021"), "agree after rounding"),
        (("2021", "2021"), ("2022", "2022"), "differ"),
        (("2021", "2021"), (None, None), "not comparable"),
        (("2021", "2021"), ("soon", "soon"), "not comparable"),
    ],
)
def test_should_compare_dates(claim, quoted, status):
    ours, theirs = ({"text": "t", "first": f, "last": last} for f, last in (claim, quoted))
    assert compare_dates([ours], [theirs])[0].status == status
