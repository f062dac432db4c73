"""Who is meant by a name that the reader found: a party that exists, or one that may be added.

A name finds a party by name or alias; case, titles ("Dr. Lee") and a leading "the" don't matter.
That "Lee" is Ann Lee is settled by the text that calls her so, not here. Two parties of one name
are not chosen between, and none is added unless a person says so.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.db.models import JSONField, Q, TextField
from django.db.models.functions import Cast, Lower

from claims.models import Candidate
from claims.reading.attribution.names import bare
from claims.services.refusals import Forbidden
from sources.models import Party

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def resolve(name: str) -> Party | None:
    """The party of that name, where there is exactly one."""
    found = parties_called([name]).get(name, [])
    return found[0] if len(found) == 1 else None


def parties_called(names: Iterable[str]) -> dict[str, list[Party]]:
    """All parties that each name may mean, with one query."""
    spelt = {name: _spellings(name) for name in names if name.strip()}
    every = sorted({one for spellings in spelt.values() for one in spellings})
    if not every:
        return {}
    low = sorted({form for one in every for form in (one.lower(), one.casefold())})
    lowered = Cast(Lower(Cast("aliases", TextField())), JSONField())
    rows = Party.objects.annotate(low=Lower("name"), low_aliases=lowered).filter(
        Q(low__in=low) | Q(low_aliases__has_any_keys=low)
    )
    known = [(row, {one.casefold() for one in (row.name, *row.aliases)}) for row in rows]
    return {
        name: [row for row, called in known if called & {one.casefold() for one in spellings}]
        for name, spellings in spelt.items()
    }


def claimant(candidate: Candidate, by: User, *, add: bool) -> Party | None:
    """Who claims it; with `add`, a party that nobody is called yet is made. Raises Forbidden."""
    said = candidate.attribution or {}
    name = " ".join(str(said.get("resolved_name") or "").split())[:300]
    found = parties_called([name]).get(name, [])
    if found or not name or not add:
        return found[0] if len(found) == 1 else None
    if not by.has_perm("sources.add_party"):
        raise Forbidden("You are not allowed to add parties.")
    return Party.objects.create(name=name, kind=_kind(said))


def proposed(candidates: Iterable[Candidate]) -> dict[str, dict[str, Any]]:
    """For each name that the candidates are attributed to: its party, or that it may be added."""
    names = {str((row.attribution or {}).get("resolved_name") or "") for row in candidates}
    called = parties_called(sorted(names))
    return {
        name: {"party": found[0] if len(found) == 1 else None, "several": len(found) > 1}
        for name, found in called.items()
    }


def _spellings(name: str) -> list[str]:
    """As written, without titles, and with and without "the"."""
    name = " ".join(name.split())
    plain = bare(name) or name
    return list(dict.fromkeys([name, plain, f"The {plain}"]))


def _kind(said: dict[str, Any]) -> str:
    return Party.Kind.PERSON if said.get("party") == "person" else Party.Kind.ORGANISATION
