"""On whose word a text says what it says: each attribution with its chain of hands.

The chain goes from the nearest origin to this text: who is relied on, who said it, to which medium.
Names are resolved within the text alone; whether somebody exists elsewhere is not asked here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from claims.reading.attribution.appositions import name_beside
from claims.reading.attribution.cast import Cast, Named
from claims.reading.attribution.events import Event, Place, find_events
from claims.reading.attribution.language import language
from claims.reading.attribution.origins import inner_hands, report_of
from claims.reading.attribution.tokens import Span

HERE = "this article"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Spans are [start, end) in code points. `hops` end with "this article".

    `name` is what the text says ("Lee"), `resolved_name` the proper name of the party that is
    meant ("Ann Lee"), or "" where the text names nobody; `party` its kind, as far as one can tell.
    """

    kind: Literal["direct", "reported"]
    verb: str
    hops: tuple[str, ...]
    source: Place | None
    cue: Place
    contents: tuple[Place, ...]
    name: str
    resolved_name: str
    party: Literal["person", "organisation", ""]
    reason: str

    @property
    def line(self) -> str:
        return " <- ".join(self.hops)

    def covers(self, start: int, end: int) -> int:
        """How many code points of [start, end) are said by the source."""
        return sum(max(0, min(e, end) - max(s, start)) for s, e in self.contents)

    def as_json(self) -> dict[str, Any]:
        return {
            "line": self.line,
            "kind": self.kind,
            "verb": self.verb,
            "hops": list(self.hops),
            "source": list(self.source) if self.source else None,
            "contents": [list(place) for place in self.contents],
            "name": self.name,
            "resolved_name": self.resolved_name,
            "party": self.party,
            "reason": self.reason,
        }


def find_attributions(text: str, sentences: Sequence[Span]) -> list[Attribution]:
    """The attributions of `text` in its order; `sentences` are its sentences, in order."""
    cast = Cast.of(text)
    events = find_events(text, sentences)
    passing = language().words("passing")  # “citing …” is a hop of the sentence's own attribution
    kept = [
        e
        for e in events
        if _is_somebody(text, e.source) and text[slice(*e.cue)].casefold().split()[0] not in passing
    ]
    return [_attribution(text, event, cast) for event in kept]


def _is_somebody(text: str, source: Place | None) -> bool:
    """“Nobody said” and “no one said” give no one whose word it is."""
    if source is None:
        return False
    before = text[max(0, source[0] - 3) : source[0]].split()[-1:]
    first = [*before, *text[slice(*source)].split()[:1]]
    return not any(word.casefold() in language().words("nobody") for word in first)


def _attribution(text: str, event: Event, cast: Cast) -> Attribution:
    written = _words(text, event.source)
    before = (*inner_hands(text, event), *([event.behind] if event.behind else []))
    relied = [
        cast.resolve(_words(text, place), place[0]) for place in before if _is_somebody(text, place)
    ]
    named = _named(text, event, cast)
    report = report_of(text, event.source)
    if report and named.known:
        named = replace(named, name=f"{named.name} {report}", kind="document")
    told = [cast.told(_words(text, event.told), event.told[0])] if event.told else []
    hops = [hop.name for hop in (*relied, named, *told) if hop.name]
    reasons = [hop.reason for hop in (*relied, named, *told) if hop.reason]
    return Attribution(
        "direct" if event.direct else "reported",
        event.verb,
        (*dict.fromkeys(hops), HERE),
        event.source,
        event.cue,
        event.contents,
        written,
        named.known,
        "person" if named.kind == "person" else "organisation" if named.known else "",
        "; ".join(dict.fromkeys(reasons)),
    )


def _named(text: str, event: Event, cast: Cast) -> Named:
    written = _words(text, event.source)
    found = cast.resolve(written, event.cue[0])
    beside = event.source and not (found.known or found.kind) and name_beside(text, event.source)
    return cast.resolve(beside, event.cue[0]) if beside else found


def _words(text: str, place: Place | None) -> str:
    return " ".join(text[place[0] : place[1]].split()) if place else ""
