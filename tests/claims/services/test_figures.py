import json

import pytest

from claims.models import Claim, Edition, Figure, Rating
from claims.services import drafting
from claims.services.assessment import assess
from claims.services.checklist import checklist
from claims.services.exceptions import grant
from claims.services.publication import submit
from claims.services.rechecking import recheck
from claims.services.staleness import stale
from tests import cast

pytestmark = pytest.mark.django_db


def draft(statement, rating="true", **fields):
    by = cast.person(f"writer {Claim.objects.count()}", "editors")
    verdict = Rating.objects.get(slug=rating) if rating else None
    return drafting.draft(by, statement=statement, verdict=verdict, **fields)


def published(statement, rating="true"):
    by = cast.person(f"writer {Claim.objects.count()}", "editors", is_staff=True)
    claim = cast.claim(by, quote="", statement=statement, verdict=Rating.objects.get(slug=rating))
    return approved(claim, by)


def approved(claim, by):
    other = cast.person(f"approver {Edition.objects.count()}", "editors")
    cast.approve(submit(claim, by), other)
    return claim


def said(claim):
    assess(claim)
    line = next(row for row in checklist(claim) if row.result.check_name == "contradiction")
    return line.status


@pytest.mark.parametrize(
    ("other", "rating", "status"),
    [
        pytest.param("Northwick has 25 schools.", "true", "violation", id="another number"),
        pytest.param("25 schools are in Northwick.", "true", "violation", id="in other words"),
        pytest.param("Northwick has 25 schools.", None, "warning", id="not rated yet"),
        pytest.param("Northwick has 25 schools.", "false", "compliance", id="but not a false one"),
        pytest.param("Northwick has 22 schools.", "true", "compliance", id="nor the same number"),
        pytest.param("Northwick has over 20 schools.", "true", "compliance", id="nor a bound kept"),
        pytest.param("Southwick has 25 schools.", "true", "compliance", id="nor another subject"),
        pytest.param("Northwick has 25 churches.", "true", "compliance", id="nor other things"),
        pytest.param("In 1990 Northwick had 25 schools.", "true", "compliance", id="nor then"),
    ],
)
def test_should_contradict(other, rating, status):
    (published if rating else draft)(other, rating)
    assert said(draft("Northwick has 22 schools.")) == status


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Inflation in Yland was 5%.", "Inflation in Yland was 9%.", id="percent"),
    ],
)
def test_should_contradict_without_a_counted_noun(one, other):
    published(one)
    assert said(draft(other)) == "violation"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Article 5 of the Treaty binds Kent.", "Article 6 of the Treaty binds Kent."),
        ("Northwick has stations of kind 1.", "Northwick has stations of kind 2."),
    ],
)
def test_but_not_where_a_number_is_only_a_name(one, other):
    draft(one)
    assert said(draft(other)) == "compliance"


def test_the_older_claim_hears_of_it_too():
    first = draft("Northwick has 22 schools.")
    assert said(first) == "compliance"
    published("Northwick has 25 schools.")
    assert said(first) == "violation"


def test_what_nobody_approved_is_no_more_than_a_warning_for_others():
    first = published("Northwick has 22 schools.")
    second = draft("Northwick has 25 schools.")
    recheck(Claim.objects.all())
    assert (said(first), said(second)) == ("warning", "violation")
    first.refresh_from_db()
    drafting.change(first, first.submitted_by, explanation="So.")
    assert said(second) == "violation"  # what is public still says so
    drafting.change(first, first.submitted_by, statement="Northwick has 23 schools.")
    assert said(second) == "warning"


def test_once_the_other_is_published_the_claim_is_checked_again():
    rival = draft("Northwick has 25 schools.")
    claim = draft("Northwick has 22 schools.")
    recheck(Claim.objects.all())
    assert said(claim) == "warning"
    by = rival.writers.get()
    drafting.cite(rival, cast.source(), by, "")
    drafting.change(rival, by, explanation="They were counted.")
    approved(Claim.objects.get(pk=rival.pk), by)
    assert list(stale(Claim.objects.filter(pk=claim.pk))) == [claim.pk]
    assert said(claim) == "violation"


def test_figures_follow_the_statement_and_are_written_once():
    claim = draft("Northwick has 22 schools and 3 libraries.")
    assert [row.noun for row in Figure.objects.all()] == ["school", "library"]
    before = list(Figure.objects.values_list("pk", flat=True))
    assess(claim)
    assert list(Figure.objects.values_list("pk", flat=True)) == before
    drafting.change(claim, claim.writers.get(), statement="Northwick has 9 parks.")
    assert [row.noun for row in Figure.objects.all()] == ["park"]


def test_of_very_many_the_newest_are_compared():
    from claims.services.figures import RIVALS, rivals_of

    claim = draft("Northwick has 22 schools.")
    row = Figure.objects.get()
    others = [draft(f"Northwick has {n} schools.") for n in (30, 31)]
    Figure.objects.bulk_create(
        Figure(
            claim=others[0], position=n, subject=row.subject, noun=row.noun, quantity=row.quantity
        )
        for n in range(1, RIVALS + 10)
    )
    assert len(rivals_of([claim])[claim.pk]) == RIVALS


def test_readers_learn_nothing_of_the_other_claim_and_editors_all(client):
    secret = draft("Northwick has 8157 schools.", None)
    writer = cast.contributor()
    claim = cast.claim(writer, statement="Northwick has 22 schools.", quote="54 stations")
    for check in ("quantities agree", "contradiction"):
        subject = claim if check == "contradiction" else claim.citations.get()
        grant(subject, check, "It is so.", cast.person(check, "editors"))
    edition = cast.approve(submit(claim, writer), cast.editor())
    shown = json.dumps(edition.document)
    for door in ("/claims/{}/{}/", "/api/v1/claims/{}/"):
        address = door.format(claim.public_id, edition.slug)
        shown += client.get(address).content.decode()
    assert "is for an editor to look at" in shown
    assert "Another of our claims" not in shown
    for word in ("8157", secret.public_id):
        assert word not in shown
    client.force_login(writer)
    desk = client.get(f"/admin/claims/claim/{claim.pk}/change/").content.decode()
    other = f"/admin/claims/claim/of/{secret.public_id}/"
    assert f"“{secret.statement}” says “8157”" in desk
    assert f'href="{other}"' in desk
    assert client.get(other)["Location"] == f"/admin/claims/claim/{secret.pk}/change/"
