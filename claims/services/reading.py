"""An article goes in, candidates come out. The row is the queue; a message only says "look now".

A reading is taken by a conditional UPDATE with a lease, and everything that it yields is saved in
one transaction: killed at any moment it leaves all or nothing, and the sweep has it done again.
"""

from __future__ import annotations

import datetime
import logging
import time
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from celery import current_app
from django.db import DatabaseError, transaction
from django.db.models import F
from django.utils import timezone
from kombu.exceptions import OperationalError

from claims.models import Candidate, Reading
from claims.reading.language import language_of
from claims.reading.reader import READER_VERSION, Proposal, read
from claims.services.answers import fields_of
from claims.services.refusals import Forbidden, Refused
from sources import services as sources
from sources.extraction import Extracted, ExtractionFailed, extract
from sources.fetching import Exchange, FetchError
from sources.models import Blob
from sources.storage import OutOfReach, in_words

if TYPE_CHECKING:
    from django.contrib.auth.models import User

log = logging.getLogger(__name__)

LEASE = datetime.timedelta(minutes=2)  # of one step, the longest of which takes about a minute
ATTEMPTS = 3
LARGEST = 20 * 1024 * 1024
REASON = 500
State = Reading.State


@transaction.atomic
def request_reading(
    by: User | None, content: bytes | None = None, url: str = "", name: str = "", **fields: str
) -> Reading:
    """Asks for a reading of bytes or of a URL; `by` is None for whoever runs the machine.

    `fields` are `media_type`, `title`, `published_on` and `language`, where the person knows
    them. Raises Forbidden, Refused where nothing or too much is given, ValidationError for other
    fields. Bytes that can't be read are no refusal: the reading fails and says why.
    """
    if by and not by.has_perm("claims.add_reading"):
        raise Forbidden("You are not allowed to have articles read.")
    if (content is None) == (not url.strip()):
        raise Refused("Give a text, a file or a URL: one of them.")
    if content is not None and len(content) > LARGEST:
        raise Refused(f"This has {len(content):,} bytes; at most {LARGEST:,} are read.")
    reading = Reading(url=url.strip(), name=name[:300], requested_by=by, **fields)
    reading.blob = None if content is None else _kept(content)
    reading.full_clean(exclude=["blob"])
    reading.save()
    transaction.on_commit(lambda: ask(reading.pk))
    return reading


def _kept(content: bytes) -> Blob:
    try:
        return sources.keep_bytes(content)
    except OutOfReach as error:
        raise Refused(f"{error} Nothing was saved; try again later.") from None


def ask(pk: int) -> None:
    """Says "look now". A message that is lost, or finds no broker, is said again by the sweep."""
    try:
        current_app.send_task("claims.read", args=[pk], ignore_result=True, retry=False)
    except (OperationalError, OSError) as error:
        log.warning("No broker took the message of reading %s: %s", pk, error)


@transaction.atomic
def try_again(reading: Reading, by: User) -> None:
    """A failed reading is wanted again. Raises Forbidden."""
    if not by.has_perm("claims.add_reading"):
        raise Forbidden("You are not allowed to have articles read.")
    fields = {"state": State.WANTED, "reason": "", "attempts": 0, "percent": 0}
    if Reading.objects.filter(pk=reading.pk, state=State.FAILED).update(**fields):
        transaction.on_commit(lambda: ask(reading.pk))


def sweep() -> int:
    """Sends again what is owed; returns how many."""
    owed = list(Reading.objects.owed(timezone.now()).values_list("pk", flat=True)[:1000])
    for pk in owed:
        ask(pk)
    return len(owed)


def work(pk: int) -> bool:
    """Does one reading, if it is still owed. False where it is done or another has it."""
    reading = _take(pk)
    if reading is None:
        return False
    if reading.attempts > ATTEMPTS:
        stopped = "The worker was stopped while it read this."
        _fail(reading, f"Tried {ATTEMPTS} times. {reading.reason or stopped}")
        return True
    try:
        _read(reading)
    except sources.Taken:
        _put_back(reading)
        return False
    except (FetchError, ExtractionFailed, Refused) as failure:
        _fail(reading, str(failure))
    except (OSError, DatabaseError) as error:
        # Of this machine, not of the article: the lease runs out and it is tried again.
        _remember(reading, error)
        raise
    except Exception as error:
        # An article that breaks the reader must not be read for ever, nor stop the worker.
        log.exception("Reading %s broke the reader", reading.public_id)
        _fail(reading, f"The reader broke on this text ({type(error).__name__}); it is logged.")
    return True


def _read(reading: Reading) -> None:
    exchange = _fetched(reading)
    content = exchange.body if exchange else _bytes(reading)
    _say(reading, "extracting the text", 30)
    extracted = sources.not_yet_to_come(_extracted(reading, content, exchange))
    tell = partial(_tell, reading)
    told = reading.language or extracted.language
    reading.language = language_of(extracted.text, told)
    # The checks read the source in the language that it is kept with.
    extracted = replace(extracted, language=told or reading.language)
    proposals = read(extracted.text, _published(reading, extracted), tell, reading.language)
    _say(reading, "saving the candidates", 90)
    _finish(reading, content, extracted, exchange, proposals)


def _bytes(reading: Reading) -> bytes:
    if reading.blob is None:
        raise Refused("There is nothing to read.")
    return bytes(reading.blob.content)


def _take(pk: int) -> Reading | None:
    now = timezone.now()
    taken = (
        Reading.objects.owed(now)
        .filter(pk=pk)
        .update(state=State.WORKING, leased_until=now + LEASE, attempts=F("attempts") + 1)
    )
    return Reading.objects.select_related("blob").get(pk=pk) if taken else None


def _say(reading: Reading, step: str, percent: int) -> None:
    """Shows how far it is, and keeps the lease for one more step."""
    until = timezone.now() + LEASE
    held = Reading.objects.filter(pk=reading.pk, attempts=reading.attempts, state=State.WORKING)
    held.update(step=step, percent=percent, leased_until=until)


def _put_back(reading: Reading) -> None:
    """Wanted again, as if it had not been taken; the sweep asks for it in its turn."""
    held = Reading.objects.filter(pk=reading.pk, attempts=reading.attempts, state=State.WORKING)
    held.update(
        state=State.WANTED,
        step="waiting: another worker fetches this page",
        percent=0,
        attempts=F("attempts") - 1,
        leased_until=None,
    )


def _remember(reading: Reading, error: Exception) -> None:
    """What stopped this attempt, for the words of the last one. The database may be what broke."""
    held = Reading.objects.filter(pk=reading.pk, attempts=reading.attempts, state=State.WORKING)
    with suppress(DatabaseError):
        held.update(reason=f"{in_words(error)}."[:REASON], step="broke off; tried again soon")


def _tell(reading: Reading, share: float) -> None:
    _say(reading, "looking for claims", 40 + round(50 * share))


def _fetched(reading: Reading) -> Exchange | None:
    """What the URL answers. Raises FetchError, Refused for an answer that is no page, Taken."""
    if not reading.url:
        return None
    _say(reading, "fetching the page", 10)
    with sources.turn(reading.url) as onward:
        exchange = sources.fetch_now(reading.url, onward)
    if refusal := exchange.refusal():
        raise Refused(refusal)
    return exchange


def _extracted(reading: Reading, content: bytes, exchange: Exchange | None) -> Extracted:
    if exchange:
        return sources.read_page(exchange)
    return extract(content, media_type=reading.media_type, name=reading.name)


def _published(reading: Reading, extracted: Extracted) -> str | None:
    return reading.published_on or extracted.published_on or None


@transaction.atomic
def _finish(
    reading: Reading,
    content: bytes,
    extracted: Extracted,
    exchange: Exchange | None,
    proposals: list[Proposal],
) -> None:
    """Capture, candidates and the end of the reading: all of it, or nothing."""
    held = Reading.objects.select_for_update().get(pk=reading.pk)
    if held.state != State.WORKING or held.attempts != reading.attempts:
        return  # the lease ran out and another worker has it
    blob = sources.keep_exchange(exchange) if exchange else sources.keep_bytes(content)
    capture = sources.capture(blob, extracted, exchange, held.title, held.published_on)
    Candidate.objects.bulk_create(
        Candidate(reading=held, position=n, **fields_of(proposal))
        for n, proposal in enumerate(proposals)
    )
    held.capture, held.reader, held.language = capture, READER_VERSION, reading.language
    _end(held, State.DONE, "done")


@transaction.atomic
def _fail(reading: Reading, reason: str) -> None:
    held = Reading.objects.select_for_update().get(pk=reading.pk)
    if held.state == State.WORKING and held.attempts == reading.attempts:
        held.reason = reason
        _end(held, State.FAILED, "failed")


def _end(reading: Reading, state: str, step: str) -> None:
    reading.state, reading.step, reading.percent = state, step, 100
    reading.leased_until, reading.ended_at = None, timezone.now()
    if state == State.DONE:
        reading.reason = ""  # of an attempt before, which this machine broke off
    reading.save()


def ended(reading: Reading, patience: float = 180) -> Reading:
    """The row once it is done or failed, or as it stands after `patience` seconds."""
    deadline = time.monotonic() + patience
    while True:
        reading = Reading.objects.select_related("capture__source").get(pk=reading.pk)
        if reading.state in {State.DONE, State.FAILED} or time.monotonic() > deadline:
            return reading
        time.sleep(0.2)
