"""Two captures of a source that different extractors read, as one extractor reads both.

Only like tells whether it is the page that changed, or its reader. What was read again before is
used again; else today's extractor is to read whichever of the two it has not read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claims.checks.inputs import Alike, Captured
from sources.extraction import extractor_of
from sources.models import Capture, Rendition

State = Rendition.State
Pair = tuple[Capture, Capture]  # the one that is cited, the newest
Known = dict[tuple[int, str], Rendition]  # under the row of the capture and the extractor
OTHER_KIND = "The one is {}, the other {}, and no extractor reads both."
UNREAD = "{} can't read the capture of {} again: {}"


def captured(row: Capture) -> Captured:
    day = row.captured_at.date().isoformat()
    return Captured(row.text_sha256, row.blob_id, row.extractor, day, row.http_status)


def unlike(cited: Capture, newest: Capture) -> bool:
    """Whether different extractors read them, and other bytes to another text."""
    same = cited.blob_id == newest.blob_id or cited.text_sha256 == newest.text_sha256
    return cited.extractor != newest.extractor and not captured(newest).is_error_page and not same


def known_renditions(pairs: Iterable[Pair]) -> Known:
    """What was read again of these captures, or could not be; without the texts."""
    captures = {capture.pk for pair in pairs for capture in pair}
    if not captures:
        return {}
    ended = Rendition.objects.filter(state__in=[State.DONE, State.FAILED])
    rows = ended.filter(capture__in=captures).defer("text")
    return {(row.capture_id, row.extractor): row for row in rows}


def liken(pair: Pair, known: Known) -> tuple[Alike, tuple[Capture, ...]]:
    """Both as one extractor reads them, and the captures that it has yet to read for that."""
    kinds = [capture.media_type for capture in pair]
    today = extractor_of(kinds[1])
    if kinds[0] != kinds[1] or not today:
        return Alike(reason=OTHER_KIND.format(*kinds)), ()
    for extractor in (pair[1].extractor, today):
        cited, newest = (_read_by(extractor, capture, known) for capture in pair)
        if cited and newest:
            return Alike(cited, newest), ()
    for capture in pair:
        row = known.get((capture.pk, today))
        if row and row.state == State.FAILED:
            day = captured(capture).captured_on
            return Alike(reason=UNREAD.format(today, day, row.reason)), ()
    return Alike(), tuple(each for each in pair if not _read_by(today, each, known))


def _read_by(extractor: str, capture: Capture, known: Known) -> Captured | None:
    if capture.extractor == extractor:
        return captured(capture)
    row = known.get((capture.pk, extractor))
    if row is None or row.state != State.DONE:
        return None
    return replace(captured(capture), text_sha256=row.text_sha256, extractor=extractor)
