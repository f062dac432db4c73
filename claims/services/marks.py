"""Marks of levels that other rules moved: they stay until an editor has decided on the claim.

A mark is the oldest level before that nobody has looked at since. Contributors leave it alone, for
what they write comes to an editor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from claims.models import Claim
from claims.services.refusals import Forbidden

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def forget_marks(claim: Claim) -> None:
    """Of the claim and its citations; the row of the claim is the caller's to save."""
    claim.citations.exclude(level_before="").update(level_before="")
    claim.level_before = ""


def decides(person: User) -> bool:
    return person.has_perm("claims.review_claim")


@transaction.atomic
def seen(claim: Claim, by: User) -> None:
    """An editor has looked at the level and leaves the claim as it is. Raises Forbidden."""
    if not decides(by):
        raise Forbidden("Only editors say that a level that moved was seen.")
    claim = Claim.objects.select_for_update().get(pk=claim.pk)
    forget_marks(claim)
    claim.save(update_fields=["level_before"])
