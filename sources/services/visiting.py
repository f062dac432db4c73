"""Links are looked at for ever: who is due is visited, politely, and what changed is captured.

A visit is taken by a conditional UPDATE with a lease (`queue`), and everything that it yields is
saved in one transaction: killed at any moment it leaves all or nothing, and the sweep has it done
again. Left out: pages that only a browser makes, and the hosts that redirects pass through, which
are not paced.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta
from time import sleep

from django.conf import settings
from django.contrib.auth.models import User
from django.db import DatabaseError, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from sources.health import Finding, pause
from sources.models import Capture, Host, Source, Visit
from sources.models.link import OPEN
from sources.refusals import Forbidden, Refused
from sources.services import link_state, queue, silence
from sources.services.capturing import capture
from sources.services.keeping import keep_exchange
from sources.services.looking import Look, look
from sources.services.turns import turn
from sources.text.urls import NotAUrl, parse

log = logging.getLogger(__name__)

TASK = "sources.visit"
LEASE = timedelta(minutes=4)  # two pages fetched and read, each for as long as is allowed
ATTEMPTS = 5
AT_ONCE = 4  # messages of one sweep: a reading waits behind no more
PLANNED = 200  # visits opened by one sweep
AGAIN = timedelta(minutes=1)
CAPTURES_APART = timedelta(hours=20)  # a page that differs at each look fills no disk
State = Visit.State


@transaction.atomic
def request_visit(source: Source, by: User) -> Visit:
    """A look as soon as the host may be asked. Raises Forbidden, Refused."""
    if not by.has_perm("sources.change_source"):
        raise Forbidden("You are not allowed to have links checked.")
    if not source.url:
        raise Refused("This source has no address that could be looked at.")
    now = timezone.now()
    if source.link_checked_at and now - source.link_checked_at < AGAIN:
        raise Refused("The page was looked at less than a minute ago.")
    fields = {"host": host_of(source.url), "requested_by": by}
    still = [State.WANTED, State.WORKING]
    visit, made = Visit.objects.get_or_create(source=source, state__in=still, defaults=fields)
    if not made:
        wanted = Visit.objects.filter(pk=visit.pk, state=State.WANTED)
        wanted.update(due=now, requested_by=by)
    transaction.on_commit(lambda: queue.ask(TASK, visit.pk))
    return visit


def plan(now: datetime, most: int = PLANNED) -> int:
    """Opens a visit for each source whose time has come; returns how many it looked at."""
    opened = Visit.objects.filter(OPEN, source=OuterRef("pk"))
    due = Source.objects.filter(~Exists(opened), next_check_at__lte=now).exclude(url="")
    rows = due.order_by("next_check_at").values_list("pk", "url")[:most]
    visits = [Visit(source_id=pk, host=host_of(url), due=now) for pk, url in rows]
    Visit.objects.bulk_create(visits, ignore_conflicts=True)
    return len(visits)


def sweep() -> int:
    """Plans, and asks for the visits whose turn it is; returns how many.

    Without CHECK_LINKS it is only what a person asked for.
    """
    now = timezone.now()
    if settings.CHECK_LINKS:
        plan(now)
    turns = Visit.objects.turn_of_each_host(now)
    if not settings.CHECK_LINKS:
        turns = turns.exclude(requested_by=None)
    owed = list(turns.values_list("pk", flat=True)[:AT_ONCE])
    for pk in owed:
        queue.ask(TASK, pk)
    return len(owed)


def prepare(most: int, *, now: bool) -> int:
    """Opens visits to be run; returns how many are owed then, at most so many.

    `now` takes the sources that are due next as well, though their time has not come.
    """
    moment = timezone.now()
    if now:
        next_due = Source.objects.exclude(url="").order_by("next_check_at").values("pk")[:most]
        Source.objects.filter(pk__in=next_due, next_check_at__gt=moment).update(
            next_check_at=moment
        )
    plan(moment, most)
    return Visit.objects.owed(timezone.now())[:most].count()


def run(most: int) -> Iterator[Visit]:
    """Makes owed visits here and now, at most so many; waits for hosts that only rest a little."""
    done = 0
    while done < most:
        now = timezone.now()
        pk = Visit.objects.turn_of_each_host(now).values_list("pk", flat=True).first()
        if pk is None and not _soon(now):
            return
        if pk is None:
            sleep(0.2)
        elif work(pk):
            done += 1
            yield Visit.objects.select_related("source").get(pk=pk)


def _soon(now: datetime) -> bool:
    """Whether a host with owed visits rests for no longer than the pace of the settings."""
    rested = Host.objects.filter(next_at__lte=now + timedelta(seconds=settings.LINK_PACE + 1))
    return Visit.objects.owed(now).filter(host__in=rested.values("name")).exists()


def work(pk: int) -> bool:
    """Makes one visit, if it is still owed. False where it is done, another's or not its turn."""
    visit = queue.take(Visit, pk, LEASE)
    if visit is None:
        return False
    if visit.attempts > ATTEMPTS:
        _fail(visit, f"The worker was stopped {ATTEMPTS} times while it looked at this page.")
        return True
    source = visit.source
    newest = source.captures.newest_first().first()
    try:
        with turn(source.url) as ours:
            seen = look(source, newest) if ours else None
    except (OSError, DatabaseError):
        raise  # of this machine, not of the page: the lease runs out and it is tried again
    except Exception as error:
        log.exception("The visit of source %s broke", source.public_id)
        _fail(visit, f"Our own reader broke on this page ({type(error).__name__}); it is logged.")
        return True
    if seen is None:
        _yield_turn(visit)
        return False
    _finish(visit, newest, seen)
    return True


@transaction.atomic
def _finish(visit: Visit, newest: Capture | None, seen: Look) -> None:
    """State, capture and the end of the visit: all of it, or nothing."""
    row = queue.held(visit)
    if row is None:
        return  # the lease ran out and another worker has it
    now, exchange = timezone.now(), seen.exchange
    judged = silence.fair(seen.judgement, answered=exchange is not None, now=now)
    row.finding, row.note = judged.finding.value, judged.note[: link_state.NOTE]
    row.http_status = exchange.status if exchange else None
    row.final_url = exchange.final_url if exchange else ""
    wait = timedelta()
    if judged.again or seen.retry_after:
        wait = pause(row.attempts, seen.retry_after)
    if judged.finding == Finding.ALIVE:
        row.capture = _captured(row, newest, seen)
    link_state.observe(row.source, judged, timezone.now(), wait)
    queue.let_rest(row.host, wait)
    if judged.again and row.attempts < ATTEMPTS:
        queue.put_back(row, wait)
    else:
        queue.end(row, State.DONE)


def _captured(visit: Visit, newest: Capture | None, seen: Look) -> Capture | None:
    """The page as a capture, where it says something else than the newest."""
    if seen.exchange is None:
        return None
    if seen.same:
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


@transaction.atomic
def _fail(visit: Visit, note: str) -> None:
    row = queue.held(visit)
    if row is not None:
        row.note = note
        link_state.put_off(row.source, timezone.now())
        queue.let_rest(row.host)
        queue.end(row, State.FAILED)


def host_of(url: str) -> str:
    """The host that a visit asks; empty where the address is none, and the visit will say so."""
    try:
        return parse(url).host
    except NotAUrl:
        return ""
