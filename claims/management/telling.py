"""A candidate put into lines for a person at a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from claims.models import Candidate
from claims.reading.context import NOT_SAID

_LABEL = 12
_KINDS = {
    "negation": "negated",
    "possibility": "possible",
    "hearsay": "hearsay",
    "condition": "condition",
    "intention": "intended",
    "obligation": "obliged",
}


def told(candidate: Candidate, width: int) -> str:
    """Worth and sentence, and below them a line for each thing found; `width` in columns."""
    head = f"{candidate.position + 1:>4}  {candidate.worth:.2f}  "
    lines = [_wrapped(head, candidate.sentence, width)]
    for label, words in _found(candidate):
        lines.append(_wrapped(" " * 12 + label.ljust(_LABEL), words, width))
    return "\n".join(lines)


def _wrapped(head: str, words: str, width: int) -> str:
    hanging = " " * len(head)
    return textwrap.fill(
        " ".join(words.split()), max(width, 60), initial_indent=head, subsequent_indent=hanging
    )


def _found(candidate: Candidate) -> Iterator[tuple[str, str]]:
    yield "because", "; ".join(candidate.reasons)
    for value in candidate.quantities:
        yield "value", f"{value['text']} = {quantity_in_words(value)}"
    for value in candidate.dates:
        yield "date", f"{value['text']} = {date_in_words(value)}"
    if line := (candidate.attribution or {}).get("line"):
        yield "said by", line
    for cue in [*candidate.negation, *candidate.modality]:
        yield _KINDS[cue["kind"]], f"“{cue['text']}” {cue['head'] and '→ ' + cue['head']}"
    for row in candidate.context:
        yield "stands for", reference_in_words(row)


def quantity_in_words(value: dict[str, Any]) -> str:
    """Such as "at most 230000 citizen (a point before three digits groups them)"."""
    bounds = [value[name] for name in ("value", "low", "high") if value[name] is not None]
    said = f"{value['comparator']} {' to '.join(bounds)} {value['unit']} {value['rate']}"
    why = f"({value['reading']})" if value["reading"] else ""
    return " ".join(f"{said} {why}".split())


def date_in_words(value: dict[str, Any]) -> str:
    """Such as "2021-04 to 2021-07"; an open end is "…"."""
    first, last = value["first"] or "…", value["last"] or "…"
    said = NOT_SAID if first == last == "…" else first if first == last else f"{first} to {last}"
    return f"{said} ({value['reading']})" if value["reading"] else said


def reference_in_words(row: dict[str, Any]) -> str:
    """Such as "“He” = Peter Reed (the first that fits, one sentence before; or Paul Hill)"."""
    if row["refers_to"] is None:
        return f"“{row['text']}”: {row['reason']}"
    or_else = f"; or {', '.join(row['others'])}" if row["others"] else ""
    return f"“{row['text']}” = {row['refers_to']['text']} ({row['reason']}{or_else})"
