import datetime
from dataclasses import replace

import pytest
from django.db.models import Q

from claims.checks.registry import all_checks, checks_of
from claims.models import CheckResult
from claims.services import drafting
from claims.services.assessment import assess
from tests import cast

pytestmark = pytest.mark.django_db


def test_a_verbatim_quote_of_a_primary_source_is_trusted_and_says_why():
    claim = cast.claim(cast.contributor())
    citation = claim.citations.get()
    assert citation.confidence == "high"
    assert citation.checks.get(check_name="quote in capture").status == "compliance"
    assert any("at most one" in factor["name"] for factor in claim.confidence_reasons["factors"])
    assert claim.confidence_reasons["would_raise"]


@pytest.mark.parametrize(
    ("quote", "level"),
    [("54 stations within 30 countries", "moderate"), ("never heard of in the text", "very low")],
)
def test_a_quote_that_does_not_stand_there_lowers_by_name(quote, level):
    citation = cast.claim(cast.contributor(), quote=quote).citations.get()
    assert citation.checks.get(check_name="quote in capture").status == "violation"
    assert citation.confidence == level
    assert any("quote" in row["name"] for row in citation.confidence_reasons["factors"])


def test_follows_what_changes_under_it():
    writer = cast.contributor()
    claim = cast.claim(writer)
    drafting.revise(claim.citations.get(), writer, quote="Nothing of the kind")
    claim.refresh_from_db()
    assert claim.confidence == "very low"
    drafting.uncite(claim.citations.get(), writer)
    claim.refresh_from_db()
    assert claim.confidence == "unassessed"


def test_a_relay_adds_no_origin_but_another_publisher_does():
    writer = cast.contributor()
    claim = cast.claim(writer)
    first = claim.citations.get()
    other = cast.source("A paper wrote of 54 stations abroad.", title="A paper")
    second = drafting.cite(claim, other, writer, "54 stations abroad")

    def at_most():
        claim.refresh_from_db()
        return claim.confidence_reasons["origins"]["at_most"]

    assert at_most() == 2
    drafting.set_relays(second, {first}, writer)
    assert at_most() == 1


def test_past_its_review_date_it_is_lowered():
    claim = cast.claim(cast.contributor(), review_by=datetime.date(2026, 1, 1))
    assess(claim, today=datetime.date(2026, 1, 2))
    names = [factor["name"] for factor in claim.confidence_reasons["factors"]]
    assert any("review" in name for name in names)


def test_an_override_shows_both():
    writer = cast.contributor()
    claim = cast.claim(writer)
    computed = claim.confidence
    claim = drafting.change(claim, writer, override="low", override_reason="One author only.")
    assert (claim.confidence, claim.override, claim.override_by) == (computed, "low", writer)


def test_nothing_is_checked_twice():
    claim = cast.claim(cast.contributor())

    def when():
        return list(CheckResult.objects.order_by("pk").values_list("pk", "checked_at"))

    before = when()
    assert before
    assess(claim)
    assert when() == before


@pytest.mark.parametrize(
    ("statement", "level"),
    [
        ("There are 54 stations in 30 countries.", "high"),
        ("There are 80 stations in 30 countries.", "very low"),
        ("There are stations abroad.", "high"),
    ],
)
def test_a_figure_that_the_quote_contradicts_decides_alone(statement, level):
    citation = cast.claim(cast.contributor(), statement=statement).citations.get()
    assert citation.confidence == level


@pytest.mark.parametrize("name", [check.name for check in all_checks()])
def test_a_check_that_breaks_is_no_pass_and_keeps_nobody_from_writing(name, monkeypatch):
    def broken(inputs):
        raise ZeroDivisionError

    def checks(subject):
        return tuple(
            replace(check, run=broken) if check.name == name else check
            for check in checks_of(subject)
        )

    monkeypatch.setattr("claims.services.checking.checks_of", checks)
    claim = cast.claim(cast.contributor())
    mine = Q(claim=claim) | Q(citation__claim=claim)
    assert CheckResult.objects.get(mine, check_name=name).status == "unverifiable"
    monkeypatch.undo()
    assess(claim)
    assert "broke" not in CheckResult.objects.get(mine, check_name=name).message
