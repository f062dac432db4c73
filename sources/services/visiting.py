"""One visit: the page is looked at, what it shows counts, and what changed is captured.

A visit is taken by a conditional UPDATE with a lease (`queue`), and everything that it yields is
saved in one transaction: killed at any moment it leaves all or nothing, and the sweep has it done
again. Left out: pages that only a browser makes, and the hosts that redirects pass through, which
are not paced.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta

from django.db import DatabaseError, transaction
from django.utils import timezone

from sources.health import Finding, pause
from sources.models import Capture, Visit
from sources.services import link_state, queue, silence, waiting
from sources.services.capturing import capture
from sources.services.keeping import keep_exchange
from sources.services.looking import Look, look
from sources.services.turns import Taken, turn

log = logging.getLogger(__name__)

# Two pages fetched and read, each for as long as is allowed, and the pause in between.
LEASE = timedelta(minutes=4)
ATTEMPTS = 5
AGAIN = timedelta(minutes=1)
CAPTURES_APART = timedelta(hours=20)  # a page that differs at each look fills no disk
State = Visit.State


def work(pk: int) -> bool:
    """Makes one visit, if it is still owed. False where it is done, another's or not its turn."""
    visit = queue.take(Visit, pk, LEASE)
    if visit is None:
        return False
    if visit.attempts > ATTEMPTS:
        stopped = "The worker was stopped while it looked at this page."
        _fail(visit, f"Tried {ATTEMPTS} times. {visit.note or stopped}"[: link_state.NOTE])
        return True
    source = visit.source
    newest = source.captures.newest_first().first()
    try:
        with turn(source.url) as onward:
            seen = look(source, newest, onward)
    except Taken:
        _yield_turn(visit)
        return False
    except (OSError, DatabaseError):
        raise  # of this machine, not of the page: the lease runs out and it is tried again
    except Exception as error:
        log.exception("The visit of source %s broke", source.public_id)
        _fail(visit, f"Our own reader broke on this page ({type(error).__name__}); it is logged.")
        return True
    _finish(visit, newest, seen)
    return True


@transaction.atomic
def _finish(visit: Visit, newest: Capture | None, seen: Look) -> None:
    """State, capture and the end of the visit: all of it, or nothing."""
    row = queue.held(visit)
    if row is None:
        return  # the lease ran out and another worker has it
    if row.source.url != visit.source.url:
        _look_elsewhere(row)
        return
    now, exchange = timezone.now(), seen.exchange
    judged = silence.fair(seen.judgement, answered=exchange is not None, now=now)
    if judged.again and row.attempts >= ATTEMPTS:
        # Nobody knows by now how the page is: the state must not go on saying that it is there.
        judged = replace(judged, again=False)
    row.finding, row.note = judged.finding.value, judged.note[: link_state.NOTE]
    row.http_status = exchange.status if exchange else None
    row.final_url = exchange.final_url if exchange else ""
    wait = timedelta()
    if judged.again or seen.retry_after:
        wait = pause(row.attempts, seen.retry_after)
    if judged.finding == Finding.ALIVE:
        row.capture = _captured(row, newest, seen)
    link_state.observe(row.source, judged, timezone.now(), wait)
    # Its pages wait as long as the host asks for; only this one waits ever longer.
    queue.let_rest(row.host, timedelta() if seen.retry_after else wait)
    waiting.heed(row.final_url or row.source.url, seen.retry_after)
    if judged.again:
        queue.put_back(row, wait)
    else:
        queue.end(row, State.DONE)


def _captured(visit: Visit, newest: Capture | None, seen: Look) -> Capture | None:
    """The page as a capture, where it says something else than the newest."""
    if seen.exchange is None:
        return None
    if seen.same and newest and seen.exchange.final_url == newest.final_url:
        link_state.compare_by(visit.source, seen.exchange)
    if seen.extracted is None:
        return None
    soon = newest and timezone.now() - newest.captured_at < CAPTURES_APART
    if soon and visit.requested_by_id is None:
        return None
    return capture(keep_exchange(seen.exchange), seen.extracted, seen.exchange, source=visit.source)


@transaction.atomic
def _yield_turn(visit: Visit) -> None:
    """Somebody reads the same page at this moment: later, as if it had not been taken."""
    row = queue.held(visit)
    if row is not None:
        row.attempts -= 1
        queue.let_rest(row.host)
        queue.put_back(row, AGAIN)


def _look_elsewhere(row: Visit) -> None:
    """An editor changed the address meanwhile: what was seen says nothing of the new one."""
    queue.let_rest(row.host)
    row.host, row.attempts = queue.host_of(row.source.url), 0
    queue.put_back(row, timedelta())


@transaction.atomic
def _fail(visit: Visit, note: str) -> None:
    row = queue.held(visit)
    if row is not None:
        row.note = note
        link_state.put_off(row.source, timezone.now())
        queue.let_rest(row.host)
        queue.end(row, State.FAILED)
