"""What the reading desk shows: a stretch of the text with its candidates marked, and their list."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from claims.admin.doors import in_words, is_number, person
from claims.models import Candidate, Claim, Reading, limits
from claims.reading.marking import Mark, MarkKind, cut
from claims.services import claimants, triage
from claims.services.refusals import Refused

SHOWN = 100  # candidates a page; the text shown reaches a little beyond them
AROUND = 1500
LABELS = {
    "quantity": "a value",
    "date": "a date",
    "cue": "not simply asserted",
    "context": "stands for something else",
}
OFFERED = 200  # claims offered to merge into; any other is named by its id
REOPENED = ". It is a draft again, to be approved anew; readers see its edition until then."


def desk_of(reading: Reading, begin: str) -> dict[str, Any]:
    """The template's context, from candidate number `begin` on. Its cost has a limit."""
    first = int(begin) if is_number(begin) else 0
    rows = reading.candidates.filter(position__gte=first).select_related("claim")
    found = list(rows.order_by("position")[: SHOWN + 1])
    shown = found[:SHOWN]
    text = reading.capture.text if reading.capture else ""
    start, end = _stretch(text, shown, first, more=len(found) > SHOWN)
    called = claimants.proposed(shown)
    names = [(row.attribution or {}).get("resolved_name", "") for row in shown]
    return {
        "candidates": [(row, called.get(name)) for row, name in zip(shown, names, strict=True)],
        "pieces": [
            (piece, LABELS.get(piece.value, "")) for piece in cut(text, _marks(shown), start, end)
        ],
        "begin": first,
        "longest": limits.STATEMENT,
        "before": max(0, first - SHOWN) if first else None,
        "after": found[SHOWN].position if len(found) > SHOWN else None,
        "undecided": reading.candidates.undecided().count(),
        "offered": Claim.objects.only("public_id", "statement")[:OFFERED],
    }


def _stretch(text: str, shown: list[Candidate], first: int, *, more: bool) -> tuple[int, int]:
    if not shown:
        return 0, min(len(text), AROUND * 10)
    start = max(0, shown[0].selectors["start"] - AROUND) if first else 0
    end = shown[-1].selectors["end"] + AROUND if more else len(text)
    return start, min(end, len(text), start + 400 * AROUND)


def _marks(candidates: list[Candidate]) -> list[Mark]:
    found = []
    for row in candidates:
        place = row.selectors
        found.append(Mark(place["start"], place["end"], "candidate", row.position))
        kinds: tuple[tuple[MarkKind, Any], ...] = (
            ("quantity", row.quantities),
            ("date", row.dates),
            ("cue", [*row.negation, *row.modality]),
            # A relative date is marked as the date that it is.
            ("context", [taken for taken in row.context if taken["kind"] != "time"]),
        )
        for kind, values in kinds:
            found += [Mark(value["start"], value["end"], kind, row.position) for value in values]
    return found


def decide(request: HttpRequest, candidate: Candidate) -> None:
    """Does what the pressed button says, and answers with a message."""
    act, by = request.POST.get("act", ""), person(request)
    try:
        if act == "accept":
            statement, add = request.POST.get("statement", ""), "claimant" in request.POST
            claim = triage.accept(candidate, by, statement, add_claimant=add)
            messages.success(request, _opening("Accepted: {}", claim))
        elif act == "merge":
            claim = _named(request.POST.get("claim", ""))
            triage.merge(candidate, claim, by)
            reopened = REOPENED if claim.state == Claim.State.PUBLISHED else ""
            messages.success(request, _opening("Merged into {}" + reopened, claim))
        elif act == "dismiss":
            triage.dismiss(candidate, by)
            messages.success(request, "Dismissed.")
        elif act == "restore":
            triage.restore(candidate, by)
            messages.success(request, "Restored.")
        else:
            messages.error(request, "Choose one of the buttons.")
    except Refused as refusal:
        messages.error(request, str(refusal))
    except ValidationError as error:
        messages.error(request, in_words(error))


def _named(words: str) -> Claim:
    """The claim that the editor chose: its id stands first. Raises Refused for none."""
    number = words.split(" ", maxsplit=1)[0].strip()
    claim = Claim.objects.filter(public_id=number).first() if number else None
    if claim is None:
        raise Refused("Choose the claim to merge into; there is none of that id.")
    return claim


def _opening(words: str, claim: Claim) -> str:
    page = reverse("admin:claims_claim_change", args=[claim.pk])
    return format_html(words, format_html('<a href="{}">{}</a>', page, claim.statement))
