"""Who read a claim and writes in it must not write over what somebody else wrote meanwhile."""

from __future__ import annotations

from claims.models import Claim
from claims.services.refusals import Conflict


def refuse_overtaken(claim: Claim, seen: int | None) -> None:
    """Raises Conflict where the claim has another revision than the one that was read; None reads
    as "whatever it is". The row stays locked: call it in the transaction that writes.
    """
    row = Claim.objects.select_for_update().get(pk=claim.pk)
    if seen is not None and row.revision != seen:
        raise Conflict(
            f"The claim changed meanwhile: you read revision {seen}, it is {row.revision} now."
        )
