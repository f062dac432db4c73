"""Who stands above a publisher: papers of one house are one origin, however deep the house, and
its interests are those of each of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from sources.models import Party


def owners_above(parties: Iterable[Party]) -> dict[int, tuple[Party, ...]]:
    """By row number, all owners above each party that has one; the one that stands for the house
    comes last: the highest, or of owners that own each other the oldest row.

    As many queries as there are steps up, whatever the number of parties.
    """
    known = {party.pk: party for party in parties}
    while missing := {row.owner_id for row in known.values() if row.owner_id} - known.keys():
        found = Party.objects.filter(pk__in=missing)
        known |= {row.pk: row for row in found.only("public_id", "name", "interests", "owner_id")}
    return {pk: _above(pk, known) for pk, row in known.items() if row.owner_id}


def _above(pk: int, known: dict[int, Party]) -> tuple[Party, ...]:
    way = [pk]
    while (owner := known[way[-1]].owner_id) and owner not in way:
        way.append(owner)
    ring = way[way.index(owner) :] if owner else way[-1:]
    top = min(ring)
    return tuple(known[row] for row in [*(row for row in way[1:] if row != top), top])
