"""An article goes in, its checkable claims come out, each with what it stands on.

Problem: an editor should decide on a short list, not read for figures. A sentence is proposed
where the worth model says yes or where it counts, measures or prices something; the reason is
given in words. Sentences that stand twice are proposed once.

Left out: what a sentence means, whether it is true, and merging sentences that say the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from claims.reading.attribution import Attributed, Attribution, find_attributions
from claims.reading.attribution.names import bare
from claims.reading.context import Context, Reference, spoken_by
from claims.reading.dates import DateSpan, find_dates
from claims.reading.modality import Cue, find_cues
from claims.reading.numbers import find_quantities
from claims.reading.quantity import Quantity
from claims.reading.sentences import Sentence, split
from claims.reading.worth import Worth, judge_all
from sources.text.anchoring import Selectors, describe

READER_VERSION = "reader-4"
TELLING = frozenset({"count", "percent", "percentage point", "currency", "measure"})
AT_ONCE = 1000  # sentences judged together, between two calls of `tell`
Tell = Callable[[float], None]


def _untold(_share: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence worth an editor's look; all offsets are code points of the whole text."""

    sentence: str
    selectors: Selectors
    quantities: tuple[Quantity, ...]
    dates: tuple[DateSpan, ...]
    worth: Worth
    reasons: tuple[str, ...]
    cues: tuple[Cue, ...] = ()
    context: tuple[Reference, ...] = ()
    attribution: Attribution | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "sentence": self.sentence,
            "selectors": self.selectors.as_json(),
            "quantities": [quantity.as_json() for quantity in self.quantities],
            "dates": [date.as_json() for date in self.dates],
            "worth": self.worth.as_json(),
            "reasons": list(self.reasons),
            "negation": [cue.as_json() for cue in self.cues if cue.kind == "negation"],
            "modality": [cue.as_json() for cue in self.cues if cue.kind != "negation"],
            "context": [reference.as_json() for reference in self.context],
            "attribution": self.attribution.as_json() if self.attribution else None,
        }


def read(
    text: str, published_on: str | None = None, tell: Tell = _untold, language: str = "en"
) -> list[Proposal]:
    """The proposals in the order of the text. Any string is fit to be read.

    `language` is a code of two letters that `language.language_of` gives; one without a grammar
    is read as English. `tell` is called now and then with the share read, 0 to 1, so that a
    long text shows life.
    """
    dates = find_dates(text, published_on, language)
    tell(0.1)
    # The year of a date is no quantity.
    quantities = find_quantities(text, language, skip=[(date.start, date.end) for date in dates])
    tell(0.3)
    every = split(text)
    said, sentences = Attributed(find_attributions(text, every)), _once(every)
    proposals = []
    numbers, days = _spans_in_order(quantities), _spans_in_order(dates)
    context = Context(text, language)
    for sentence, worth in _judged(sentences, tell):
        counted, dated = numbers(sentence), days(sentence)
        elsewhere = context.references(sentence, dated)
        if reasons := _reasons(worth, counted):
            place = describe(text, sentence.start, sentence.end)
            cues = find_cues(text, sentence.start, sentence.end, language)
            by = said.best(sentence, counted)
            if by and (source := by.source):
                by = _with_name(by, elsewhere)
                elsewhere = spoken_by(elsewhere, text, source, by.resolved_name)
            found = (sentence.text, place, counted, dated, worth, reasons, cues, elsewhere, by)
            proposals.append(Proposal(*found))
    return proposals


def _judged(sentences: list[Sentence], tell: Tell) -> Iterator[tuple[Sentence, Worth]]:
    """Each beside its worth; many are judged at once, which is cheaper, but never all."""
    for begin in range(0, len(sentences), AT_ONCE):
        tell(0.5 + 0.5 * begin / len(sentences))
        few = sentences[begin : begin + AT_ONCE]
        yield from zip(few, judge_all([sentence.text for sentence in few]), strict=True)


def _with_name(by: Attribution, elsewhere: tuple[Reference, ...]) -> Attribution:
    """Whose word it is, where a "she" speaks and the context, which knows genders, says who."""
    told = [row for row in elsewhere if row.kind == "pronoun" and row.to]
    who = next((row for row in told if (row.start, row.end) == by.source), None)
    name = bare(who.to) if who and who.to[0].isupper() else ""
    if who is None or not name or by.resolved_name.endswith(name):
        return by
    meant = {by.name, by.resolved_name}
    hops = tuple(name if hop in meant else hop for hop in by.hops)
    why = f"“{who.text}” is taken for {name}: {who.reason}"
    return replace(by, hops=hops, resolved_name=name, reason=why)


def _spans_in_order(spans: list[Any]) -> Callable[[Sentence], tuple[Any, ...]]:
    """A function that gives the spans inside each of a run of ascending sentences."""
    position = 0

    def within(sentence: Sentence) -> tuple[Any, ...]:
        nonlocal position
        while position < len(spans) and spans[position].start < sentence.start:
            position += 1
        begun = position
        while position < len(spans) and spans[position].end <= sentence.end:
            position += 1
        return tuple(spans[begun:position])

    return within


def _once(sentences: list[Sentence]) -> list[Sentence]:
    """Without later copies: pages repeat their headline, and teasers repeat the text."""
    first: dict[str, Sentence] = {}
    for sentence in sentences:
        first.setdefault(" ".join(sentence.text.casefold().split()), sentence)
    return list(first.values())


def _reasons(worth: Worth, quantities: tuple[Quantity, ...]) -> tuple[str, ...]:
    telling = [quantity for quantity in quantities if quantity.kind in TELLING]
    figures = ", ".join(f"“{row.text}” {row.unit}".strip() for row in telling[:3])
    said = (f"it gives a figure: {figures}" if telling else "", worth.reason if worth.yes else "")
    return tuple(reason for reason in said if reason)
