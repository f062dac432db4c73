"""A candidate put into lines for a person at a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from claims.models import Candidate
from claims.services.wording import date_in_words, quantity_in_words, reference_in_words

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
    said = candidate.attribution or {}
    if line := said.get("line"):
        yield "said by", f"{line} ({said['reason']})" if said.get("reason") else line
    for cue in [*candidate.negation, *candidate.modality]:
        yield _KINDS[cue["kind"]], f"“{cue['text']}”" + (f" → {cue['head']}" if cue["head"] else "")
    for row in candidate.context:
        yield "stands for", reference_in_words(row)
