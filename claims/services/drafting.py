"""How a draft changes: every change has a person, who may then no longer approve it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from claims.models import Citation, Claim
from claims.services.anchoring import anchor
from claims.services.assessment import assess
from claims.services.figures import read_statement
from claims.services.marks import decides, forget_marks
from claims.services.places import choose, chosen_place
from claims.services.refusals import Conflict, Forbidden, Refused

if TYPE_CHECKING:
    from django.contrib.auth.models import User

    from sources.models import Source

FIELDS = frozenset(
    {
        "statement",
        "language",
        "claimant",
        "claimed_on",
        "first_appearance",
        "topics",
        "verdict",
        "explanation",
        "no_primary_why",
        "contrast_sought",
        "review_by",
        "override",
        "override_reason",
    }
)


@transaction.atomic
def draft(by: User, **fields: Any) -> Claim:
    """A new claim. Raises Forbidden, and ValidationError for values that don't fit."""
    _need(by, "claims.add_claim")
    claim = Claim(**_known(fields))
    _answer_for_override(claim, None, by)
    claim.full_clean()
    read_statement(claim)
    claim.save()
    claim.writers.add(by)
    assess(claim)
    return claim


@transaction.atomic
def change(claim: Claim, by: User, **fields: Any) -> Claim:
    """Changes a draft, or begins the next revision of a published claim.

    Where nothing differs, nothing is changed, and nobody has written.
    """
    claim = _held(claim, by)
    if not _set(claim, _known(fields), by):
        return claim
    _open(claim, by)
    claim.full_clean()
    read_statement(claim)
    claim.save()
    assess(claim)
    return claim


@transaction.atomic
def cite(
    claim: Claim,
    source: Source,
    by: User,
    quote: str = "",
    place: int | None = None,
    **fields: Any,
) -> Citation:
    """Links a claim to the words of a source, in its newest capture; raises as `change` does.

    `selectors` among the fields say where they are thought to stand, `place` which one is meant, by
    its number, where they stand more than once.
    """
    claim = _held(claim, by)
    citation = Citation(claim=claim, source=source, quote=quote.strip(), **fields)
    same = claim.citations.filter(source=source, quote=citation.quote, locator=citation.locator)
    if same.exists():
        raise Conflict(
            "The claim cites these words of this source already. Where they stand there twice, "
            "say with the locator which place is meant."
        )
    _open(claim, by)
    anchor(citation)
    choose(citation, place)
    citation.full_clean()
    citation.save()
    assess(claim)
    return citation


@transaction.atomic
def revise(citation: Citation, by: User, place: int | None = None, **fields: Any) -> Citation:
    """Changes a citation; its quote is looked up again. Raises as `change` does.

    Where nothing differs, only a quote that has no place yet is looked up: a newer capture may
    have it. A chosen place stays chosen while the words and the capture are the same.
    """
    claim = _held(citation.claim, by)
    citation = Citation.objects.select_related("source").get(pk=citation.pk)
    placed, quote = (citation.capture_id, citation.selectors), citation.quote
    differs = _set(citation, fields, by)
    if differs or citation.selectors is None:
        anchor(citation)
    same = (quote, placed[0]) == (citation.quote, citation.capture_id)
    choose(citation, place or (chosen_place(placed[1]) if same else None))
    if not differs and placed == (citation.capture_id, citation.selectors):
        return citation
    _open(claim, by)
    citation.refresh_from_db(fields=["level_before"])
    citation.full_clean()
    citation.save()
    assess(claim)
    return citation


@transaction.atomic
def uncite(citation: Citation, by: User) -> None:
    """Takes a citation out of a draft; editions keep what they said."""
    claim = _held(citation.claim, by)
    _open(claim, by)
    citation.delete()
    assess(claim)


@transaction.atomic
def set_relays(citation: Citation, origins: set[Citation], by: User) -> None:
    """Says from which citations of the same claim `citation` got it; says nothing twice."""
    if set(citation.relays.all()) == origins:
        return
    if any(row.claim_id != citation.claim_id or row.pk == citation.pk for row in origins):
        raise Refused("A citation relays other citations of the same claim.")
    claim = _held(citation.claim, by)
    _open(claim, by)
    citation.relays.set(origins)
    assess(claim)


def _set(row: Claim | Citation, fields: dict[str, Any], by: User) -> bool:
    """Puts the values in, not yet saved. False where the row has said all of it already."""
    names = [field.attname for field in row._meta.concrete_fields]  # noqa: SLF001 - public API
    before = {name: getattr(row, name) for name in names}
    for name, value in fields.items():
        setattr(row, name, value)
    row.clean_fields()  # a day given as words becomes a day
    _answer_for_override(row, (before["override"], before["override_reason"]), by)
    return before != {name: getattr(row, name) for name in names}


def _answer_for_override(rated: Claim | Citation, before: tuple[str, str] | None, by: User) -> None:
    """Who sets a level answers for it with a reason; who changes something else does not."""
    if rated.override and not rated.override_reason.strip():
        raise Refused("Say why the level should be another one than the rules give.")
    if not rated.override:
        rated.override_reason, rated.override_by = "", None
    elif before != (rated.override, rated.override_reason):
        rated.override_by = by


def _held(claim: Claim, by: User) -> Claim:
    """The row as it is now, locked. Raises Forbidden."""
    _need(by, "claims.change_claim")
    return Claim.objects.select_for_update().get(pk=claim.pk)


def _open(claim: Claim, by: User) -> None:
    """Makes a held claim ready to be written by this person, one revision on."""
    if claim.state == Claim.State.IN_REVIEW:
        raise Conflict("The claim is in review: it can be changed once it was decided on.")
    if claim.state == Claim.State.PUBLISHED:
        claim.writers.clear()
    if decides(by):
        forget_marks(claim)
    claim.state = Claim.State.DRAFT
    claim.revision += 1
    claim.save(update_fields=["state", "revision", "level_before", "changed_at"])
    claim.writers.add(by)


def _known(fields: dict[str, Any]) -> dict[str, Any]:
    if unknown := fields.keys() - FIELDS:
        raise Refused(f"A claim has no field {', '.join(sorted(unknown))} that a person sets.")
    return fields


def _need(person: User, permission: str) -> None:
    if not person.has_perm(permission):
        raise Forbidden("You are not allowed to write claims.")
