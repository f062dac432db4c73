"""What a capture would say if today's extractor had read it: its bytes are read again, on demand.

Who compares two captures of a source that different extractors read wants it, so that what
differs is the page and not its reader. A row is taken by a conditional UPDATE with a lease
(`queue`) and its text saved in one transaction: killed at any moment it leaves a whole text or
none, and the sweep has it done again. Left out: extractors of the past, which nobody keeps.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable
from datetime import timedelta

from django.db import DatabaseError, transaction
from django.utils import timezone

from sources.extraction import Extracted, ExtractionFailed, extractor_of
from sources.models import Capture, Rendition
from sources.services import queue
from sources.services.capturing import read_again
from sources.storage import Damaged

log = logging.getLogger(__name__)

TASK = "sources.render"
LEASE = timedelta(minutes=2)  # the longest that a document may take is one
ATTEMPTS = 5
AGAIN = timedelta(hours=1)
AT_ONCE = 4  # messages of one sweep: a reading waits behind no more
REASON = 500
State = Rendition.State


def want(captures: Iterable[Capture]) -> None:
    """Owes a rendition of each by the extractor that reads its kind now; none where it was read by
    that one, or by none. Wanting twice changes nothing.

    Call it in the transaction that found the need.
    """
    named = {capture.pk: (capture, extractor_of(capture.media_type)) for capture in captures}
    rows = [
        Rendition(capture=capture, extractor=extractor)
        for capture, extractor in named.values()
        if extractor not in ("", capture.extractor)
    ]
    if rows:
        Rendition.objects.bulk_create(rows, ignore_conflicts=True)
        transaction.on_commit(sweep)


def sweep() -> int:
    """Asks for the renditions that are owed, a few at once; returns how many."""
    owed = Rendition.objects.owed(timezone.now()).order_by("due", "pk")
    asked = list(owed.values_list("pk", flat=True)[:AT_ONCE])
    for pk in asked:
        queue.ask(TASK, pk)
    return len(asked)


def work(pk: int) -> bool:
    """Makes one rendition, if it is still owed. False where it is done, another's or not to be made
    here.
    """
    row = queue.take(Rendition, pk, LEASE)
    if row is None:
        return False
    if row.attempts > ATTEMPTS:
        _fail(row, row.reason or f"The worker was stopped {ATTEMPTS} times while it read this.")
        return True
    here = extractor_of(row.capture.media_type)
    if here != row.extractor:
        # Another version of us wanted it; while that one is starting or ending, both are at work.
        _put_back(row, f"It is {here or 'no extractor'} that would read it here.")
        return False
    try:
        extracted = read_again(row.capture)
    except (ExtractionFailed, Damaged) as failure:
        _fail(row, str(failure))
    except (OSError, DatabaseError):
        raise  # of this machine, not of the document: the lease runs out and it is tried again
    except Exception as error:
        log.exception("Reading capture %s again broke", row.capture.public_id)
        _fail(row, f"Our own reader broke on it ({type(error).__name__}); it is logged.")
    else:
        _finish(row, extracted)
    return True


@transaction.atomic
def _finish(row: Rendition, extracted: Extracted) -> None:
    """The text and the end of the work: both, or nothing."""
    if extracted.extractor != row.extractor:
        _fail(row, f"Its bytes are taken for {extracted.media_type} now.")
        return
    held = queue.held(row)
    if held is not None:
        held.text, held.reason = extracted.text, ""
        held.text_sha256 = hashlib.sha256(extracted.text.encode()).hexdigest()
        queue.end(held, State.DONE)


@transaction.atomic
def _put_back(row: Rendition, reason: str) -> None:
    held = queue.held(row)
    if held is not None:
        held.reason = reason
        queue.put_back(held, AGAIN)


@transaction.atomic
def _fail(row: Rendition, reason: str) -> None:
    held = queue.held(row)
    if held is not None:
        held.reason = reason[:REASON]
        queue.end(held, State.FAILED)
