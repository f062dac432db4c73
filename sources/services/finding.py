"""The source that a page belongs to, by the addresses that lead to it: one document, one source.

A page has the address that was asked for and the one where the redirects ended. Of the sources
known at either, the page belongs to the first of these:

1. the source that was entered under the address asked for;
2. the source that was entered under the address where it ended;
3. the source that was captured before where it ended, or else through the address asked for,
   while its newest capture ended there as well or says much the same. A document that moves stays
   one source; "today's article", which leads to another page every day, is not made one with
   yesterday's, nor all pages of a site that sends them to one notice while it is repaired.

Where the two addresses became two sources before anybody saw that one leads to the other, each
keeps what is asked for under its own. A front page or a log-in page at the end of another address
is no address of the document, for any page that is gone may lead there. Left out: one document at
two addresses of which neither leads to the other, and sources that became two before: persons
tell them.
"""

from __future__ import annotations

import hashlib

from django.db import connection
from django.db.models import BooleanField, Value

from sources.health import likeness, signs
from sources.health.answers import SAME
from sources.models import Address, Source
from sources.text.urls import NotAUrl, canonicalise


def hold(*urls: str) -> None:
    """Nobody else finds or makes the source of these addresses until the transaction ends.

    An address may be entered, and it may be led to; no constraint of one table sees both.
    """
    keys = {lock(f"address {canonical}") for canonical in map(_canonical, urls) if canonical}
    with connection.cursor() as cursor:
        for key in sorted(keys):  # in one order, or two would wait for each other
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])


def find(asked: str, final: str, text: str) -> Source | None:
    """The source of a page with this text, as said above; None where nobody knows it."""
    start, end = _canonical(asked), _canonical(final)
    if _led_away(asked, final):
        start = end
    entered, led = _known(start, end)
    if row := entered.get(start) or entered.get(end):
        return Source.objects.get(pk=row)
    rows = dict.fromkeys(led[url] for url in (end, start) if url in led)
    sources = (Source.objects.get(pk=row) for row in rows)
    return next((each for each in sources if _is_still_there(each, end, text)), None)


def remember(source: Source, asked: str, final: str, text: str) -> None:
    """Learns where the source was asked for and ended, just before that is captured.

    Where its address led to one page before and leads to another one now, it is no address of
    either, and all that was learnt of the source is forgotten.
    """
    start, end = _canonical(asked), _canonical(final)
    if _led_away(asked, final):
        return
    before = _last_end(source)
    if before != source.canonical_url and not _is_still_there(source, end, text):
        source.addresses.all().delete()
        return
    entered, _ = _known(start, end)
    rows = [Address(canonical_url=url, source=source) for url in {start, end} - {"", *entered}]
    Address.objects.bulk_create(rows, ignore_conflicts=True)
    Address.objects.filter(canonical_url=start).update(source=source)


def main_address(url: str) -> str:
    """The address that stands for all those of its source; of an unknown one itself."""
    canonical = _canonical(url) or url
    entered, led = _known(canonical, canonical)
    row = entered.get(canonical) or led.get(canonical)
    source = Source.objects.filter(pk=row).first() if row else None
    if source is None:
        return canonical
    return source.canonical_url or _canonical(source.url) or canonical


def lock(name: str) -> int:
    """The name of an advisory lock is 64 bits with a sign."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)


def _known(*canonical: str) -> tuple[dict[str, int], dict[str, int]]:
    """Address -> source for those entered under these, and for those led to; one indexed query."""
    wanted = {"canonical_url__in": sorted({*canonical} - {""})}
    own = Source.objects.filter(**wanted).values_list("canonical_url", "pk", _flag(True))
    other = Address.objects.filter(**wanted).values_list("canonical_url", "source", _flag(False))
    rows = list(own.order_by().union(other, all=True))
    entered = {url: pk for url, pk, is_own in rows if is_own}
    return entered, {url: pk for url, pk, is_own in rows if not is_own}


def _flag(value: bool) -> Value:
    return Value(value, output_field=BooleanField())


def _is_still_there(source: Source, end: str, text: str) -> bool:
    """Whether the newest capture ended there, or says much the same (of a few words, the same)."""
    newest = source.captures.newest_first().values_list("text", flat=True)[:1]
    return _last_end(source) in {"", end} or any(
        known == text or (likeness(known, text) or 0) >= SAME for known in newest
    )


def _last_end(source: Source) -> str:
    """Where the newest capture of the source ended; empty where none was fetched."""
    ends = source.captures.exclude(final_url="").newest_first().values_list("final_url", flat=True)
    return _canonical(ends.first() or "")


def _led_away(asked: str, final: str) -> bool:
    return any(sign(final) and not sign(asked) for sign in (signs.is_home, signs.is_log_in))


def _canonical(url: str) -> str:
    try:
        return canonicalise(url) if url else ""
    except NotAUrl:
        return ""
