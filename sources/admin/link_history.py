"""How a link has been, for people: a word with an icon, a strip of visits, and a table of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from sources.models import Source, Visit

SHOWN = 12
STRIP = 60
WIDTH, HEIGHT = 8, 24
_ICONS = {"alive": "✓", "dying": "◑", "dead": "✕", "paywalled": "▣", "unknown": "?"}
# What a bar means stands in its height and filling as well, for those who see no colour.
_BARS = {"alive": 24, "paywalled": 16, "unclear": 10, "failure": 5}


def state(source: Source) -> SafeString:
    """The link state as icon and word."""
    word = source.link_state
    icon = _ICONS.get(word, "?")
    return format_html(
        '<span class="link-state {}"><span aria-hidden="true">{}</span> {}</span>', word, icon, word
    )


def strip(visits: Sequence[Visit]) -> SafeString:
    """The visits that ended, oldest first, as a row of bars."""
    ended = [visit for visit in reversed(visits) if visit.finding][-STRIP:]
    if not ended:
        return SafeString("")
    bars = format_html_join(
        "",
        '<rect class="{}" x="{}" y="{}" width="6" height="{}"><title>{}</title></rect>',
        (_bar(place, visit) for place, visit in enumerate(ended)),
    )
    counts = Counter(visit.finding for visit in ended)
    said = ", ".join(f"{count} {finding}" for finding, count in sorted(counts.items()))
    return format_html(
        '<svg class="link-strip" role="img" aria-label="Of {} visits, oldest first: {}" width="{}"'
        ' height="{}">{}</svg>',
        len(ended),
        said,
        len(ended) * WIDTH,
        HEIGHT + 2,
        bars,
    )


def _bar(place: int, visit: Visit) -> tuple[object, ...]:
    tall = _BARS.get(visit.finding, 5)
    when = f"{visit.ended_at or visit.created_at:%Y-%m-%d}"
    return visit.finding, place * WIDTH + 1, HEIGHT + 1 - tall, tall, f"{when}: {visit.finding}"


def table(visits: Sequence[Visit]) -> SafeString:
    """The newest visits as rows."""
    rows = format_html_join(
        "",
        "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
        (
            (
                f"{visit.ended_at or visit.due:%Y-%m-%d %H:%M}",
                visit.finding or visit.state,
                visit.http_status or "-",
                f"{visit.note} A new capture was made." if visit.capture_id else visit.note,
            )
            for visit in visits[:SHOWN]
        ),
    )
    heads = "<th>When</th><th>What it showed</th><th>Status</th><th>Note</th>"
    return format_html(
        '<table class="link-visits"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>',
        SafeString(heads),
        rows,
    )
