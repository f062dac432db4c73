"""How a document comes to be kept: its bytes once, its text as a capture, one source an address."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from sources.extraction import Extracted, extract
from sources.models import Blob, Capture, Source
from sources.services import archiving, finding, link_state
from sources.services.keeping import keep_record
from sources.text.extracted import GUESSED_DATE
from sources.text.urls import canonicalise

if TYPE_CHECKING:
    from sources.fetching import Exchange

TITLE_LENGTH = 500
EARLIEST = timedelta(hours=14)  # the day begins there so long before it does in Greenwich


def read_page(exchange: Exchange) -> Extracted:
    """The text of what a server answered, in the charset that it named. Raises ExtractionFailed.

    Everybody who reads an exchange does it here, so that equal pages have equal texts.
    """
    said = exchange.header("Content-Type")
    return extract(exchange.body, media_type=said, url=exchange.final_url)


def read_again(capture: Capture) -> Extracted:
    """The text that today's extractor takes out of the bytes of a capture, called what they were
    called then. Raises ExtractionFailed, Damaged, and what the storage raises.
    """
    given = (value for name, value in capture.headers if name.lower() == "content-type")
    called = next(given, "") or capture.media_type
    return extract(capture.blob.content, media_type=called, url=capture.final_url)


def not_yet_to_come(extracted: Extracted) -> Extracted:
    """The same without a date of publication after today, wherever on earth, and a warning of it.

    What takes documents apart has no clock.
    """
    today = (timezone.now() + EARLIEST).date().isoformat()
    said = extracted.published_on
    if said <= today[: len(said)]:
        return extracted
    warning = f"The document is dated {said}, which is yet to come: the date is left out."
    others = tuple(each for each in extracted.warnings if each != GUESSED_DATE)
    return replace(extracted, published_on="", warnings=(*others, warning))


@transaction.atomic
def capture(
    blob: Blob,
    extracted: Extracted,
    exchange: Exchange | None = None,
    title: str = "",
    published_on: str = "",
    source: Source | None = None,
) -> Capture:
    """A capture of `source`; where none is given it is found (`finding`) or made.

    `blob` holds the bytes (the body of the exchange, where there is one). What was fetched shows
    that the link is alive, and is wanted by the archive. Raises what the storage raises.
    """
    extracted = not_yet_to_come(extracted)
    if exchange:
        finding.hold(exchange.requested_url, exchange.final_url)
    source = source or _source(blob, extracted, exchange, title, published_on)
    if exchange:
        finding.remember(source, exchange.requested_url, exchange.final_url, extracted.text)
    made = Capture.objects.create(source=source, **_fields(blob, extracted, exchange))
    _date(made)
    if exchange:
        link_state.seen(made.source, exchange)
        archiving.want(made)
    return made


def _fields(blob: Blob, extracted: Extracted, exchange: Exchange | None) -> dict[str, Any]:
    """What a capture keeps of its bytes, their text and the exchange that brought them."""
    return {
        "requested_url": exchange.requested_url if exchange else "",
        "final_url": exchange.final_url if exchange else "",
        "http_status": exchange.status if exchange else None,
        "headers": [list(pair) for pair in exchange.headers] if exchange else [],
        "media_type": extracted.media_type,
        "blob": blob,
        "record": keep_record(exchange, blob) if exchange else None,
        "text": extracted.text,
        "text_sha256": hashlib.sha256(extracted.text.encode()).hexdigest(),
        "pages": list(extracted.pages),
        "title": extracted.title,
        "authors": list(extracted.authors),
        "published_on": extracted.published_on[:10],
        "warnings": list(extracted.warnings),
        "extractor": extracted.extractor,
    }


def _source(
    blob: Blob, extracted: Extracted, exchange: Exchange | None, title: str, published_on: str
) -> Source:
    """The source of these addresses, or of these very bytes; a new one where there is none."""
    fields = {
        "title": (title or extracted.title or _first_line(extracted.text))[:TITLE_LENGTH],
        "published_on": published_on or extracted.published_on,
        "url": exchange.final_url if exchange else "",
        "language": extracted.language or "en",
        "degree": Source.Degree.SECONDARY,
    }
    if exchange is None:
        earlier = Capture.objects.filter(blob=blob).select_related("source").first()
        return earlier.source if earlier else Source.objects.create(**fields)
    known = finding.find(exchange.requested_url, exchange.final_url, extracted.text)
    if known:
        return known
    address = canonicalise(exchange.final_url)
    return Source.objects.get_or_create(canonical_url=address, defaults=fields)[0]


def _date(made: Capture) -> None:
    """A source that nobody has dated takes the date that its document gives itself; no guess."""
    if made.published_on and GUESSED_DATE not in made.warnings:
        undated = Source.objects.filter(pk=made.source_id, published_on="")
        undated.update(published_on=made.published_on)


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "Untitled")
