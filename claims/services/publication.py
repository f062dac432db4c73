"""From a draft to an edition: one person sends it in, another one approves, anybody reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify

from claims.ledger.canonical import canonical, digest
from claims.models import Claim, Edition, Review
from claims.services.assessment import assess
from claims.services.checklist import checklist, objections
from claims.services.document import document_of
from claims.services.document import evidence_sha256 as evidence_of
from claims.services.marks import forget_marks
from claims.services.refusals import Conflict, Forbidden, Refused

if TYPE_CHECKING:
    from django.contrib.auth.models import User

LEDGER_LOCK = 0x1ED6E2  # names the advisory lock that gives out places in the ledger


@transaction.atomic
def submit(claim: Claim, by: User) -> Claim:
    """Sends a draft to review.

    Raises Forbidden, Conflict where it is no draft, Refused where something is missing.
    """
    _need(by, "claims.change_claim", "send a claim to review")
    claim = _locked(claim)
    if claim.state != Claim.State.DRAFT:
        raise Conflict(f"Only a draft can be sent to review; this claim is {claim.state}.")
    _refuse_unfinished(claim)
    claim.writers.add(by)
    claim.state, claim.submitted_by = Claim.State.IN_REVIEW, by
    claim.save(update_fields=["state", "submitted_by", "changed_at"])
    return claim


@transaction.atomic
def approve(claim: Claim, by: User, revision: int, evidence_sha256: str, note: str = "") -> Edition:
    """Approves this revision and publishes it, with the evidence that was shown.

    Raises Forbidden for anybody who wrote in it, Conflict where it or what it rests on changed
    meanwhile, Refused where a check objects and no exception stands.
    """
    claim = _reviewable(claim, by, revision)
    _need(by, "claims.publish_claim", "publish")
    assess(claim)
    # What is compared is what is frozen: a source may change at any moment.
    shown = document_of(claim)
    if evidence_of(claim, shown) != evidence_sha256:
        raise Conflict(
            "The evidence changed since you looked: a source, who stands behind it, or an "
            "exception is another now. Look again before you decide."
        )
    _refuse_objections(claim)
    _review(claim, by, Review.Decision.APPROVED, note)
    return _publish(claim, by, shown)


@transaction.atomic
def send_back(claim: Claim, by: User, revision: int, note: str) -> Claim:
    """Returns this revision to its writers, with a reason. Raises as `approve` does."""
    claim = _reviewable(claim, by, revision)
    if not note.strip():
        raise Refused("Say what should change: a claim is not sent back without a word.")
    _review(claim, by, Review.Decision.SENT_BACK, note)
    return _reopened(claim)


@transaction.atomic
def withdraw(claim: Claim, by: User) -> Claim:
    """Takes a claim back from review. Raises Forbidden for anybody who did not write in it, and
    Conflict where it is not in review.
    """
    _need(by, "claims.change_claim", "take a claim back from review")
    claim = _locked(claim)
    if claim.state != Claim.State.IN_REVIEW:
        raise Conflict(f"This claim is not in review; it is {claim.state}.")
    if not claim.writers.filter(pk=by.pk).exists():
        raise Forbidden("Only who wrote in a claim takes it back; a reviewer sends it back.")
    return _reopened(claim)


def _reopened(claim: Claim) -> Claim:
    """A draft, one revision on: whoever has the one before open can't decide on it."""
    claim.state, claim.revision = Claim.State.DRAFT, claim.revision + 1
    claim.save(update_fields=["state", "revision", "changed_at"])
    return claim


def _reviewable(claim: Claim, by: User, revision: int) -> Claim:
    _need(by, "claims.review_claim", "review a claim")
    claim = _locked(claim)
    if claim.state != Claim.State.IN_REVIEW:
        raise Conflict(f"This claim is not in review; it is {claim.state}.")
    if claim.revision != revision:
        raise Conflict(f"You looked at revision {revision}; it is now {claim.revision}.")
    # No permission, a superuser's included, stands above this rule.
    if claim.writers.filter(pk=by.pk).exists():
        raise Forbidden("You wrote in this claim: another editor has to decide on it.")
    return claim


def _review(claim: Claim, by: User, decision: str, note: str) -> None:
    """Raises ValidationError for a note that is too long."""
    review = Review(claim=claim, revision=claim.revision, reviewer=by, decision=decision, note=note)
    review.clean_fields()
    review.save()


def _publish(claim: Claim, by: User, document: dict[str, Any]) -> Edition:
    """Freezes the claim under the next number and the next place in the ledger."""
    content = canonical(document)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LEDGER_LOCK])
    top = Edition.objects.aggregate(top=Max("ledger_index"))["top"]
    last = claim.editions.order_by("-number").first()
    claim.editions.filter(is_current=True).update(is_current=False)
    edition = Edition.objects.create(
        claim=claim,
        claim_public_id=claim.public_id,
        slug=slugify(claim.statement)[:80].strip("-") or "claim",
        number=last.number + 1 if last else 1,
        document=document,
        canonical=content,
        sha256=digest(content),
        ledger_index=0 if top is None else top + 1,
        submitted_by=_submitter(claim),
        approved_by=by,
        published_by=by,
        published_at=timezone.now(),
    )
    forget_marks(claim)
    claim.state = Claim.State.PUBLISHED
    claim.save(update_fields=["state", "level_before", "changed_at"])
    return edition


def _submitter(claim: Claim) -> User:
    """Raises Conflict for a claim that came to review before it was kept who sent it."""
    if claim.submitted_by is None:
        raise Conflict("Nobody is named who sent this claim to review: send it back and in again.")
    return claim.submitted_by


def _locked(claim: Claim) -> Claim:
    """The row as it is now, held: of two who decide at once, the second sees the first."""
    return Claim.objects.select_for_update().get(pk=claim.pk)


def _need(person: User, permission: str, act: str) -> None:
    if not person.has_perm(permission):
        raise Forbidden(f"You are not allowed to {act}.")


def _refuse_objections(claim: Claim) -> None:
    if found := objections(checklist(claim)):
        raise Refused(
            f"The checks object: {' '.join(found)} "
            "Correct what they name, or let an editor grant an exception with a reason."
        )


def _refuse_unfinished(claim: Claim) -> None:
    missing = [
        word
        for word, there in (
            ("a verdict", claim.verdict_id),
            ("an explanation", claim.explanation.strip()),
            ("a citation", claim.citations.exists()),
        )
        if not there
    ]
    if missing:
        raise Refused(f"The claim still needs {' and '.join(missing)}.")
