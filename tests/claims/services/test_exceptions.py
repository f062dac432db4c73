import datetime

import pytest

from claims.models import CheckException, Edition
from claims.services import drafting
from claims.services.checklist import checklist
from claims.services.document import evidence_sha256
from claims.services.exceptions import grant, revoke
from claims.services.publication import approve, submit, withdraw
from claims.services.refusals import Conflict, Forbidden, Refused
from tests import cast

pytestmark = pytest.mark.django_db
QUOTE = "quote in capture"
FAR = datetime.date(2999, 1, 1)


@pytest.fixture
def claim():
    """Sent to review with a quote that its source does not have."""
    writer = cast.contributor()
    return submit(cast.claim(writer, quote="54 stations within 30 countries"), writer)


def status(claim, name=QUOTE, today=None):
    return next(line.status for line in checklist(claim, today) if line.result.check_name == name)


def test_a_violation_keeps_a_claim_from_being_published_and_says_which(claim):
    with pytest.raises(Refused, match=r"quote in capture \(citation 1, A report"):
        cast.approve(claim, cast.editor())
    assert not Edition.objects.exists()
    claim.refresh_from_db()
    assert claim.state == "in review"


def test_an_exception_lets_it_through_in_the_open(claim):
    editor = cast.editor()
    grant(claim.citations.get(), QUOTE, "The paper prints it so.", editor, FAR)
    document = cast.approve(claim, editor).document
    told = next(row for row in document["citations"][0]["checks"] if row["name"] == QUOTE)
    assert (told["status"], told["found"]) == ("exception", "violation")
    said = {"reason": "The paper prints it so.", "by": "editor", "until": "2999-01-01"}
    assert told["exception"] == said


def test_it_runs_out_after_its_last_day(claim):
    last = datetime.date(2999, 1, 1)
    grant(claim.citations.get(), QUOTE, "For now.", cast.editor(), last)
    assert status(claim, today=last) == "exception"
    assert status(claim, today=last + datetime.timedelta(days=1)) == "violation"


def test_it_is_taken_back_once_and_stays_known(claim):
    editor = cast.editor()
    granted = grant(claim.citations.get(), QUOTE, "So be it.", editor)
    revoke(granted, editor)
    assert status(claim) == "violation"
    with pytest.raises(Conflict, match="already"):
        revoke(granted, editor)
    assert CheckException.objects.get().revoked_by == editor


def test_a_newer_one_takes_the_place_of_the_old(claim):
    editor, citation = cast.editor(), claim.citations.get()
    grant(citation, QUOTE, "One.", editor)
    grant(citation, QUOTE, "Two.", editor)
    assert [row.reason for row in CheckException.objects.standing(FAR)] == ["Two."]


@pytest.mark.parametrize(
    ("name", "reason", "until", "why"),
    [
        pytest.param(QUOTE, " ", None, "without a reason", id="no reason"),
        pytest.param("no such check", "x", None, "no check", id="no check"),
        pytest.param("origins", "x", None, "no check of a citation", id="of another subject"),
        pytest.param(QUOTE, "x", datetime.date(2001, 1, 1), "over already", id="over"),
    ],
)
def test_refuses(claim, name, reason, until, why):
    with pytest.raises(Refused, match=why):
        grant(claim.citations.get(), name, reason, cast.editor(), until)


def test_only_editors_grant_and_take_back(claim):
    citation, editor = claim.citations.get(), cast.editor()
    outsider = cast.person("outsider", "contributors")
    with pytest.raises(Forbidden):
        grant(citation, QUOTE, "Because.", outsider)
    with pytest.raises(Forbidden):
        revoke(grant(citation, QUOTE, "Because.", editor), outsider)


def test_what_passes_needs_no_exception(claim):
    grant(claim.citations.get(), "quantities agree", "In case.", cast.editor())
    assert status(claim, "quantities agree") == "compliance"


@pytest.mark.parametrize("of_claim", [True, False])
def test_one_that_the_reviewer_did_not_see_is_looked_at_again(claim, of_claim):
    author, reviewer, citation = cast.editor("author"), cast.editor(), claim.citations.get()
    grant(citation, QUOTE, "As printed.", reviewer)
    seen = evidence_sha256(claim)
    subject, name = (claim, "origins") if of_claim else (citation, "quantities agree")
    grant(subject, name, "Trust me.", author)
    with pytest.raises(Conflict, match="an exception is another"):
        approve(claim, reviewer, claim.revision, seen)
    again = evidence_sha256(claim)
    grant(subject, name, "Trust me twice.", author)
    assert evidence_sha256(claim) not in {seen, again}
    revoke(subject.exceptions.get(check_name=name, revoked_at=None), author)
    assert approve(claim, reviewer, claim.revision, seen).number == 1


def test_it_answers_for_the_very_fault_that_was_seen(claim, client):
    citation, editor = claim.citations.get(), cast.editor()
    writer = claim.writers.get()
    withdraw(claim, writer)
    drafting.revise(citation, writer, quote="54 stations in thirty countries")
    grant(citation, QUOTE, "A slip of the pen.", editor)
    assert status(claim, QUOTE) == "exception"
    drafting.change(claim, writer, explanation="In other words.")
    assert status(claim, QUOTE) == "exception"
    drafting.revise(citation, writer, quote="54 stations in thirty countries, its authors wrote")
    assert status(claim, QUOTE) == "violation"
    client.force_login(editor)
    page = client.get(f"/admin/claims/claim/{claim.pk}/change/").content.decode()
    assert "(A slip of the pen.) was granted for another fault and no longer stands" in page
    rows = client.get(f"/api/v1/desk/claims/{claim.public_id}").json()["checks"]
    row = next(row for row in rows if row["name"] == QUOTE)
    assert row["exception"] is None
    assert row["lapsed"]["reason"] == "A slip of the pen."
    assert row["why_lapsed"]
    drafting.revise(citation, writer, quote="54 stations in thirty countries")
    assert status(claim, QUOTE) == "exception"


def test_one_number_excused_excuses_no_other(claim):
    citation, writer = claim.citations.get(), claim.writers.get()
    withdraw(claim, writer)
    drafting.revise(citation, writer, quote="54 stations in 30 countries")
    drafting.change(claim, writer, statement="There are 60 stations in 30 countries.")
    grant(citation, "quantities agree", "Six more opened since.", cast.editor())
    assert status(claim, "quantities agree") == "exception"
    drafting.change(claim, writer, statement="There are 60000 stations in 30 countries.")
    line = next(x for x in checklist(claim) if x.result.check_name == "quantities agree")
    assert line.status == "violation"
    assert "60 stations" in line.why_lapsed or "“60”" in line.why_lapsed
