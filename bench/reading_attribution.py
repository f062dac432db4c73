"""Score who said what against articles in the format of PolNeAR.

An event is found where a proposed one shares content with it (F1 of the tokens at least one half)
and overlaps its source, one to one; where the annotator names no source, the content is enough.
Events in which nobody is named ("is believed to") are not proposed here.
It counts as quoted where its content holds a quotation mark. A sentence is found where a cue
overlaps it. Nothing of the corpus was learned: it only measures.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from bench.polnear import Article, Place, Said, articles
from claims.reading.attribution import Event, find_events
from claims.reading.sentences import split

# Seventy lines of rules; for sentences, a bag of words trained on the corpus itself.
BASELINES = {
    "event_precision": 0.65,
    "event_recall": 0.36,
    "quoted_recall": 0.50,
    "sentence_f1": 0.84,
}
_HALF = 0.5
_WORD = re.compile(r"\w+")
_QUOTES = re.compile(r"[\"“”]|''")


def run(path: Path, out: Path | None = None) -> dict[str, float]:
    """Print the figures over the articles at `path` and return them; `out` gets the events.

    Raises OSError where `path` can't be read and ValueError where it holds no article.
    """
    counts: Counter[str] = Counter()
    lines = []
    for article in articles(path):
        events = [e for e in find_events(article.text, split(article.text)) if e.source]
        lines.append({"article": article.name, "events": [_line(event) for event in events]})
        if article.said is not None:
            _count(article, article.said, events, counts)
    if out:
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        out.write_text(text, encoding="utf-8")
    if not counts["sentences"]:
        print(f"{len(lines)} articles read; none is annotated, so there is no figure")
        return {}
    return _report(counts)


def _line(event: Event) -> dict[str, object]:
    return {
        "source": list(event.source or ()),
        "cue": list(event.cue),
        "content": [list(place) for place in event.contents],
    }


def _count(article: Article, said: tuple[Said, ...], events: list[Event], counts: Counter) -> None:
    hits = _hits(article.text, said, events)
    counts["events"] += len(said)
    counts["proposed"] += len(events)
    counts["hits"] += len(hits)
    for number, one in enumerate(said):
        if any(_QUOTES.search(article.text, start, end) for start, end in one.content):
            counts["quoted"] += 1
            counts["quoted_hits"] += number in hits
    true = [place for one in said for place in one.cue]
    mine = [event.cue for event in events]
    for sentence in split(article.text):
        place = ((sentence.start, sentence.end),)
        is_true, is_mine = _overlap(place, true), _overlap(place, mine)
        counts["sentences"] += 1
        counts["true"] += is_true
        counts["mine"] += is_mine
        counts["both"] += is_true and is_mine


def _hits(text: str, said: tuple[Said, ...], events: list[Event]) -> set[int]:
    """The numbers of the events of `said` that are found."""
    tokens = [_tokens(text, one.content) for one in said]
    holding: defaultdict[int, set[int]] = defaultdict(set)
    for number, held in enumerate(tokens):
        for token in held:
            holding[token].add(number)
    hits: set[int] = set()
    for event in events:
        mine = _tokens(text, event.contents)
        near = {number for token in mine for number in holding.get(token, ())} - hits
        scored = [
            (2 * len(mine & tokens[n]) / (len(mine) + len(tokens[n])), -n)
            for n in near
            if not said[n].source or (event.source and _overlap([event.source], said[n].source))
        ]
        best = max(scored, default=(0.0, 0))
        if best[0] >= _HALF:
            hits.add(-best[1])
    return hits


def _tokens(text: str, places: Iterable[Place]) -> set[int]:
    """Where the words of some places begin."""
    return {match.start() for place in places for match in _WORD.finditer(text, *place)}


def _overlap(places: Iterable[Place], others: Iterable[Place]) -> bool:
    others = list(others)
    return any(s < end and start < e for s, e in places for start, end in others)


def _report(counts: Counter[str]) -> dict[str, float]:
    figures = {
        "sentence_f1": _ratio(2 * counts["both"], counts["true"] + counts["mine"]),
        "event_precision": _ratio(counts["hits"], counts["proposed"]),
        "event_recall": _ratio(counts["hits"], counts["events"]),
        "quoted_recall": _ratio(counts["quoted_hits"], counts["quoted"]),
    }
    print(f"{'figure':<18}{'here':>8}{'baseline':>10}")
    for name, figure in figures.items():
        print(f"{name:<18}{figure:>8.3f}{BASELINES[name]:>10.2f}")
    always = _ratio(2 * counts["true"], counts["true"] + counts["sentences"])
    print(f"{'always yes':<18}{'':>8}{always:>10.2f}  (sentences)")
    print(f"{counts['events']} events, {counts['quoted']} of them quoted; "
          f"{counts['proposed']} proposed; {counts['sentences']} sentences")  # fmt: skip
    return figures


def _ratio(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
