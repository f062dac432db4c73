"""What an attribution adds to references: whose "I" it is, and the full name of who speaks."""

from __future__ import annotations

from dataclasses import replace

from claims.reading.context.reference import Reference

_ONE = frozenset(("i", "me", "my", "mine"))


def spoken_by(
    references: tuple[Reference, ...], text: str, source: tuple[int, int], name: str
) -> tuple[Reference, ...]:
    """The references of a sentence that `text[source[0]:source[1]]`, in full `name`, says."""
    return tuple(_spoken(row, text, source, name) for row in references)


def _spoken(row: Reference, text: str, source: tuple[int, int], name: str) -> Reference:
    start, end = source
    if row.kind == "speaker":
        how = f"{name or 'whoever'} says it"
        how += "" if row.text.lower() in _ONE else ", for others as well"
        single = name if row.text.lower() in ("i", "me") else ""
        return replace(
            row, to=text[start:end], to_start=start, to_end=end, instead=single, reason=how
        )
    if row.instead and name.endswith(f" {row.to}"):
        return replace(row, instead=name + row.instead.removeprefix(row.to))
    return row
