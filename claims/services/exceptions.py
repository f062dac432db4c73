"""A person answers for what a check objects to: with a reason, in the open, until a day."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from claims.checks.check import Subject
from claims.checks.registry import checks_of
from claims.models import CheckException, Citation, Claim
from claims.services.refusals import Conflict, Forbidden, Refused

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def grant(
    subject: Claim | Citation,
    check_name: str,
    reason: str,
    by: User,
    until: datetime.date | None = None,
) -> CheckException:
    """Lets a claim through in spite of one check. A newer exception takes the place of the old.

    Raises Forbidden, Refused without a reason, for a day that is over or an unknown check, and
    ValidationError for a reason that nobody reads to its end.
    """
    _need(by)
    kind: Subject = "claim" if isinstance(subject, Claim) else "citation"
    if check_name not in {check.name for check in checks_of(kind)}:
        raise Refused(f"There is no check of a {kind} that is called {check_name}.")
    if not reason.strip():
        raise Refused("Say why: an exception without a reason can't be judged by anybody.")
    if until is not None and until < timezone.now().date():
        raise Refused("The last day of the exception is over already.")
    # The row of the claim is held, so that of two who grant at once the later one stands.
    claim = subject if isinstance(subject, Claim) else subject.claim
    Claim.objects.select_for_update().get(pk=claim.pk)
    standing = subject.exceptions.filter(check_name=check_name, revoked_at=None)
    standing.update(revoked_at=timezone.now(), revoked_by=by)
    result = subject.checks.filter(check_name=check_name).first()
    made = CheckException(
        **{kind: subject},
        check_name=check_name,
        reason=reason.strip(),
        person=by,
        until=until,
        found=result.kind if result else "",
        said=result.message if result else "",
    )
    made.clean_fields()
    made.save()
    return made


@transaction.atomic
def revoke(exception: CheckException, by: User) -> CheckException:
    """Takes an exception back; that it was granted stays known. Raises Forbidden and Conflict."""
    _need(by)
    open_ones = CheckException.objects.filter(pk=exception.pk, revoked_at=None)
    if not open_ones.update(revoked_at=timezone.now(), revoked_by=by):
        raise Conflict("This exception was taken back already.")
    exception.refresh_from_db()
    return exception


def _need(person: User) -> None:
    if not person.has_perm("claims.add_checkexception"):
        raise Forbidden("Only editors grant exceptions and take them back.")
