"""Who stands above a publisher: papers of one house are one origin, however deep the house."""

from __future__ import annotations

from collections.abc import Iterable

from sources.models import Party


def top_owners(parties: Iterable[Party]) -> dict[int, str]:
    """By row number, the public id of the last owner above each party that has one.

    As many queries as there are steps up, whatever the number of parties. Of owners that own each
    other the oldest row stands for all.
    """
    known = {party.pk: party for party in parties}
    while missing := {row.owner_id for row in known.values() if row.owner_id} - known.keys():
        found = Party.objects.filter(pk__in=missing).only("public_id", "owner_id")
        known |= {row.pk: row for row in found}
    return {pk: _top(pk, known).public_id for pk, row in known.items() if row.owner_id}


def _top(pk: int, known: dict[int, Party]) -> Party:
    way = [pk]
    while (owner := known[way[-1]].owner_id) and owner not in way:
        way.append(owner)
    ring = way[way.index(owner) :] if owner else way[-1:]
    return known[min(ring)]
