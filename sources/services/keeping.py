"""Bytes and exchanges are kept once, under their digest; the row comes after the bytes.

Where a row is known and its bytes are gone from the storage, or cut short, they are kept again
when they come again: what was captured of them before is whole then as well.
"""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.utils import timezone

from sources import warc
from sources.fetching import Exchange
from sources.models import Blob
from sources.storage import holds, store


def keep_bytes(content: bytes) -> Blob:
    """The bytes under their SHA-256. Raises what the storage raises."""
    sha256 = hashlib.sha256(content).hexdigest()
    known = Blob.objects.filter(pk=sha256).select_related("inside").first()
    if known and known.inside and _is_kept(known.inside):
        return known
    store(content)
    if known and known.inside:
        Blob.objects.filter(pk=sha256).update(inside=None)
    return Blob.objects.get_or_create(sha256=sha256, defaults={"size": len(content)})[0]


def keep_exchange(exchange: Exchange) -> Blob:
    """The body of an exchange; where it is new it is kept inside the record of the exchange.

    Raises what the storage raises.
    """
    sha256 = hashlib.sha256(exchange.body).hexdigest()
    known = Blob.objects.filter(pk=sha256).select_related("inside").first()
    if known and _is_kept(known.inside or known):
        return known
    fields = {"size": len(exchange.body), "inside": _record(exchange, with_body=True)}
    if known:
        Blob.objects.filter(pk=sha256).update(**fields)
    return Blob.objects.get_or_create(sha256=sha256, defaults=fields)[0]


def keep_record(exchange: Exchange, body: Blob) -> Blob:
    """The exchange as WARC: the record that holds the body, or a revisit where it is known."""
    whole = warc.record(exchange, _moment(exchange))
    if body.inside and body.inside.sha256 == hashlib.sha256(whole).hexdigest():
        return body.inside
    return _record(exchange, with_body=False)


def _is_kept(blob: Blob) -> bool:
    return holds(blob.sha256, blob.size)


def _record(exchange: Exchange, *, with_body: bool) -> Blob:
    return keep_bytes(warc.record(exchange, _moment(exchange), with_body=with_body))


def _moment(exchange: Exchange) -> datetime:
    return exchange.fetched_at or timezone.now()
