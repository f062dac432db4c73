import pytest

from claims.reading.context import NOT_SAID
from claims.reading.dates import find_dates
from claims.reading.numbers import find_quantities
from claims.services.wording import date_in_words, quantity_in_words, reference_in_words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("22 schools", "exactly 22 school"),
        ("at least 3 schools", "at least 3 school"),
        ("from 5 to 7 schools", "between 5 and 7 school"),
        ("€3.4bn", "exactly 3,400,000,000 EUR"),
        ("12.5%", "exactly 12.5 percent"),
        ("two thirds of the heat", "exactly 0.666666… heat"),
    ],
)
def test_a_quantity_in_words(text, said):
    (found,) = find_quantities(text)
    assert quantity_in_words(found.as_json()) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("between April and July 2021", "2021-04 to 2021-07"),
        ("since 2014", "2014 to …"),
        ("until 2014", "… to 2014"),
        ("in 2014", "2014"),
        ("last year", f"{NOT_SAID} (relative, and no date of publication to place it by)"),
    ],
)
def test_a_date_in_words(text, said):
    (found,) = find_dates(text)
    assert date_in_words(found.as_json()) == said


def test_a_reference_in_words():
    row = {"text": "He", "kind": "pronoun", "refers_to": None, "reason": NOT_SAID}
    row |= {"others": [], "instead": ""}
    assert reference_in_words(row) == f"“He”: {NOT_SAID}"
    row |= {"refers_to": {"text": "Reed"}, "reason": "the first that fits", "others": ["Hill"]}
    assert reference_in_words(row) == "“He” = Reed (the first that fits; or Hill)"
    row |= {"kind": "speaker", "text": "We", "reason": "Ada Brook says it", "others": []}
    assert reference_in_words(row) == "“We”: Ada Brook says it"
