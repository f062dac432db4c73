from decimal import Decimal

import pytest

from claims.evidence.agreement import Words, compare_quantities
from claims.reading.numbers import find_quantities
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


def compared(claim, quoted):
    counts = [[q for q in find_quantities(text) if q.says_how_much] for text in (claim, quoted)]
    return compare_quantities(*counts, Words(claim), Words(quoted))


@pytest.mark.parametrize(
    ("claim", "quoted"),
    [
        ("30 countries", "31 countries"),
        ("40 stations", "41 stations"),
        ("60 people", "62 people"),
        ("100 people", "98 people"),
        ("a 20-year sentence", "a 21-year sentence"),
        ("100 years of rule", "104 years of rule"),
        ("aged 104", "aged 100"),
        ("a dozen eggs", "13 eggs"),
        ("fifty stations", "fifty-two stations"),
        ("$30 million", "$31 million"),
        ("$5 million", "$5 billion"),
        ("51.2% of voters", "50% of voters"),
        ("100% of schools", "99.6% of schools"),
        ("minus 5 degrees", "5 degrees"),
        ("half of voters", "a third of voters"),
        ("between 20 and 30 people", "31 people"),
        ("almost 60 people", "61 people"),
        ("more than 30 people", "30 people"),
        ("prices rose by 5%", "prices fell by 5%"),
        ("a profit of $5 million", "a loss of $5 million"),
        ("they gained 30 seats", "they lost 30 seats"),
        ("the first 100 days", "the first 104 days"),
    ],
)
def test_should_differ_both_ways(claim, quoted):
    assert compared(claim, quoted)[0].status == "differ"
    assert compared(quoted, claim)[0].status == "differ"


@pytest.mark.parametrize(
    ("claim", "quoted", "status", "looser"),
    [
        ("54%", "53.6%", "agree after rounding", False),
        ("53.6%", "54%", "agree after rounding", True),
        ("230,000 people", "229,876 people", "agree after rounding", False),
        ("229,876 people", "230,000 people", "agree after rounding", True),
        ("200 people", "195 people", "agree after rounding", False),
        ("about 30 countries", "31 countries", "agree", False),
        ("31 countries", "about 30 countries", "agree", True),
        ("almost 60 people", "59 people", "agree", False),
        ("over 50 people", "54 people", "agree", False),
        ("54 people", "over 50 people", "agree", True),
        ("25 people", "between 20 and 30 people", "agree", True),
        ("prices rose by 5%", "prices were up 5%", "agree", False),
        ("it fell to 20%", "it rose to 20%", "agree", False),
        ("20 to 30 people", "25 to 40 people", "not comparable", False),
        ("54% of men", "54% of women", "not comparable", False),
        ("two thirds of members", "67 members", "not comparable", False),
        ("taxes rose to 20%", "taxes rose by 20%", "not comparable", False),
        ("House 104", "House 100", "not comparable", False),
        ("5 percent", "5 percentage points", "not comparable", False),
    ],
)
def test_but_not_when_both_can_hold(claim, quoted, status, looser):
    found = compared(claim, quoted)[0]
    assert (found.status, found.looser) == (status, looser)


@pytest.mark.parametrize(
    ("claim", "quoted", "message"),
    [
        (
            "There are over 60 police stations.",
            "It counts 54 stations per day",
            "The claim says “over 60 police stations”, the quote “54 stations per day”: ",
        ),
        (
            "It has 54 stations.",
            "some 60 stations or so",
            "The claim says “54 stations”, the quote “some 60 stations or so”: ",
        ),
        ("54% of men", "60% of men", "The claim says “54% of men”, the quote “60% of men”: "),
        ("from 20 to 30 men", "9 men", "The claim says “from 20 to 30 men”, the quote “9 men”: "),
    ],
)
def test_the_message_names_both_figures_with_their_words(claim, quoted, message):
    assert compared(claim, quoted)[0].message.startswith(message)
