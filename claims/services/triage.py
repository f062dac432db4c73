"""What a person decides on a candidate: accept (as it is, or edited), merge, dismiss."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from django.db import transaction
from django.utils import timezone

from claims.models import Candidate, Claim
from claims.services import claimants, drafting
from claims.services.refusals import Conflict, Forbidden
from sources.models import Capture

if TYPE_CHECKING:
    from django.contrib.auth.models import User

State = Candidate.State
Decided = TypeVar("Decided", Claim, None)


@transaction.atomic
def accept(
    candidate: Candidate, by: User, statement: str = "", *, add_claimant: bool = False
) -> Claim:
    """A claim with one citation, to the article. Raises Forbidden, or Conflict if decided.

    `add_claimant` makes a party of whom the reader names, where nobody is called so yet.
    """
    candidate = _undecided(candidate, by)
    claim = drafting.draft(
        by,
        statement=statement.strip() or candidate.sentence,
        language=candidate.reading.language or "en",
        claimant=claimants.claimant(candidate, by, add=add_claimant),
        first_appearance=_capture(candidate).final_url,
    )
    _cite(candidate, claim, by)
    return _decide(candidate, by, State.ACCEPTED, claim)


@transaction.atomic
def merge(candidate: Candidate, claim: Claim, by: User) -> Claim:
    """The candidate says what `claim` says already: it becomes a further citation of it."""
    candidate = _undecided(candidate, by)
    _cite(candidate, claim, by)
    return _decide(candidate, by, State.MERGED, claim)


@transaction.atomic
def dismiss(candidate: Candidate, by: User) -> None:
    _decide(_undecided(candidate, by), by, State.DISMISSED, None)


@transaction.atomic
def restore(candidate: Candidate, by: User) -> None:
    """Undoes a dismissal. Raises Forbidden, or Conflict where it is not dismissed."""
    _allow(by)
    back = {"state": State.PROPOSED, "decided_by": None, "decided_at": None}
    dismissed = Candidate.objects.filter(pk=candidate.pk, state=State.DISMISSED)
    if not dismissed.update(**back):
        candidate.refresh_from_db(fields=["state"])
        raise Conflict(f"Only a dismissed candidate is restored; this one is {candidate.state}.")


def _undecided(candidate: Candidate, by: User) -> Candidate:
    _allow(by)
    rows = Candidate.objects.select_for_update(of=("self",)).select_related("reading__capture")
    candidate = rows.get(pk=candidate.pk)
    if candidate.state != State.PROPOSED:
        raise Conflict(f"This candidate is already {candidate.state}.")
    return candidate


def _allow(by: User) -> None:
    if not by.has_perm("claims.change_candidate"):
        raise Forbidden("You are not allowed to decide on candidates.")


def _capture(candidate: Candidate) -> Capture:
    if candidate.reading.capture is None:
        raise Conflict("The reading of this candidate has not ended.")
    return candidate.reading.capture


def _cite(candidate: Candidate, claim: Claim, by: User) -> None:
    source = _capture(candidate).source
    place = candidate.selectors
    drafting.cite(claim, source, by, place["exact"], selectors=place)


def _decide(candidate: Candidate, by: User, state: str, claim: Decided) -> Decided:
    candidate.state, candidate.claim = state, claim
    candidate.decided_by, candidate.decided_at = by, timezone.now()
    candidate.save()
    return claim
