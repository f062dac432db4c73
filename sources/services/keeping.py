"""Bytes and exchanges are kept once, under their digest; the row comes after the bytes."""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.utils import timezone

from sources import warc
from sources.fetching import Exchange
from sources.models import Blob
from sources.storage import store


def keep_bytes(content: bytes) -> Blob:
    """The bytes under their SHA-256. Raises what the storage raises."""
    sha256 = hashlib.sha256(content).hexdigest()
    known = Blob.objects.filter(pk=sha256).first()
    if known and known.inside_id:
        return known
    store(content)
    return Blob.objects.get_or_create(sha256=sha256, defaults={"size": len(content)})[0]


def keep_exchange(exchange: Exchange) -> Blob:
    """The body of an exchange; where it is new it is kept inside the record of the exchange."""
    sha256 = hashlib.sha256(exchange.body).hexdigest()
    known = Blob.objects.filter(pk=sha256).first()
    if known:
        return known
    fields = {"size": len(exchange.body), "inside": _record(exchange, with_body=True)}
    return Blob.objects.get_or_create(sha256=sha256, defaults=fields)[0]


def keep_record(exchange: Exchange, body: Blob) -> Blob:
    """The exchange as WARC: the record that holds the body, or a revisit where it is known."""
    whole = warc.record(exchange, _moment(exchange))
    if body.inside and body.inside.sha256 == hashlib.sha256(whole).hexdigest():
        return body.inside
    return _record(exchange, with_body=False)


def _record(exchange: Exchange, *, with_body: bool) -> Blob:
    return keep_bytes(warc.record(exchange, _moment(exchange), with_body=with_body))


def _moment(exchange: Exchange) -> datetime:
    return exchange.fetched_at or timezone.now()
