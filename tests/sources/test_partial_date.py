import pytest
from django.core.exceptions import ValidationError

from claims.services import drafting
from sources.partial_date import partial_date
from tests import cast


@pytest.mark.parametrize("value", ["2021", "2021-07", "2021-02-28", "2020-02-29", "0999-12-31"])
def test_should_be_a_date(value):
    partial_date(value)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2021-02-31", "There is no 2021-02-31 in the calendar"),
        ("2021-02-29", "no 2021-02-29"),
        ("2021-13", "no 2021-13"),
        ("0000", "no 0000"),
        ("soon", "Write a year"),
        ("2021-7", "Write a year"),
        ("2021-07-05\n", "Write a year"),
        ("２０２１", "Write a year"),
    ],
)
def test_should_be_none(value, words):
    with pytest.raises(ValidationError, match=words):
        partial_date(value)


@pytest.mark.django_db
def test_a_claim_was_not_made_on_a_day_that_never_was():
    with pytest.raises(ValidationError, match="no 2021-02-31"):
        drafting.draft(cast.contributor(), statement="One.", claimed_on="2021-02-31")
