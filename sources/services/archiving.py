"""A copy elsewhere: what was captured is asked of the archive that the settings name, once.

The archive is asked by GET at ARCHIVE_URL, with the page's address in place of {url}; where its
copy is, it says as `sources.text.mementos` reads it. What fails is tried again, ever more slowly,
and shown. Left out: archives that want a key or a POST.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from urllib.parse import quote

from django.conf import settings
from django.contrib.auth.models import User
from django.db import DatabaseError, transaction
from django.utils import timezone

from sources.fetching import FetchError, Limits, fetch_page
from sources.health import pause
from sources.models import Archiving, Capture, Source
from sources.refusals import Forbidden, Refused
from sources.services import queue
from sources.text.mementos import address_of_copy
from sources.text.urls import NotAUrl, parse

log = logging.getLogger(__name__)

TASK = "sources.archive"
LIMITS = Limits(body=64 * 1024, whole=60, silence=55, redirects=10, cut=True)
LEASE = timedelta(minutes=3)
ATTEMPTS = 8  # within about five days
AT_ONCE = 1
REASON = 500
State = Archiving.State


def want(capture: Capture) -> Archiving | None:
    """Owes a copy of what the capture holds; None where there is no archive or no address.

    Call it in the transaction that makes the capture. Wanting twice changes nothing.
    """
    if not settings.ARCHIVE_URL or not capture.final_url:
        return None
    fields = {"host": parse(settings.ARCHIVE_URL).host}
    row, made = Archiving.objects.get_or_create(capture=capture, defaults=fields)
    if made:
        transaction.on_commit(lambda: queue.ask(TASK, row.pk))
    return row


@transaction.atomic
def request_copy(source: Source, by: User) -> Archiving:
    """Asks for a copy of the newest capture. Raises Forbidden, Refused."""
    if not by.has_perm("sources.change_source"):
        raise Forbidden("You are not allowed to ask for archive copies.")
    if not settings.ARCHIVE_URL:
        raise Refused("No archive is named in the settings (FACTCHECK_ARCHIVE_URL).")
    newest = source.captures.exclude(final_url="").newest_first().first()
    row = want(newest) if newest else None
    if row is None:
        raise Refused("Nothing was captured from the address of this source yet.")
    if row.state == State.DONE:
        raise Refused("There is a copy of the newest capture already.")
    fields = {"state": State.WANTED, "attempts": 0, "due": timezone.now(), "requested_by": by}
    Archiving.objects.filter(pk=row.pk).exclude(state=State.WORKING).update(**fields)
    transaction.on_commit(lambda: queue.ask(TASK, row.pk))
    return row


def sweep() -> int:
    """Asks for the copies whose turn it is; returns how many."""
    if not settings.ARCHIVE_URL:
        return 0
    turns = Archiving.objects.turn_of_each_host(timezone.now())
    owed = list(turns.values_list("pk", flat=True)[:AT_ONCE])
    for pk in owed:
        queue.ask(TASK, pk)
    return len(owed)


def work(pk: int) -> bool:
    """Asks for one copy, if it is still owed. False where it is done, another's or not its turn."""
    if not settings.ARCHIVE_URL:
        return False
    row = queue.take(Archiving, pk, LEASE)
    if row is None:
        return False
    retry_after, hopeless = None, False
    try:
        address, reason, retry_after = _asked(row.capture)
    except NotAUrl as error:
        address, reason, hopeless = "", f"The archive can't be asked for this page. {error}", True
    except FetchError as error:
        address, reason, retry_after = "", str(error), error.retry_after
    except (OSError, DatabaseError):
        raise  # of this machine: the lease runs out and it is tried again
    except Exception as error:
        log.exception("Asking for copy %s broke", row.pk)
        address, reason = "", f"Our own side broke ({type(error).__name__}); it is logged."
    _finish(row, address, reason, retry_after, hopeless=hopeless)
    return True


def asking(page: str) -> str:
    """The address at which a copy of `page` is asked for."""
    before, mark, _ = settings.ARCHIVE_URL.partition("{url}")
    in_query = "?" in before
    return str(settings.ARCHIVE_URL.replace(mark, quote(page, safe="") if in_query else page))


def _asked(capture: Capture) -> tuple[str, str, int | None]:
    """The address of the copy, else why there is none, and how long the archive asks us to wait.

    Raises NotAUrl where the page's address is too long to be asked for in another, FetchError.
    """
    page = capture.final_url
    asked = asking(page)
    parse(asked)
    exchange = fetch_page(asked, limits=LIMITS, ask_robots=False)
    if not 200 <= exchange.status < 300:
        return "", f"The archive: {exchange.refusal()}", exchange.retry_after
    address = address_of_copy(exchange.headers, asked=asked, final=exchange.final_url, page=page)
    return address, "" if address else "The archive did not say where its copy is.", None


@transaction.atomic
def _finish(
    row: Archiving, address: str, reason: str, retry_after: int | None, *, hopeless: bool = False
) -> None:
    """Ends the asking, or has it done again later where that is not `hopeless`."""
    held = queue.held(row)
    if held is None:
        return  # the lease ran out and another worker has it
    held.address, held.reason = address, reason[:REASON]
    wait = pause(held.attempts, retry_after)
    queue.let_rest(held.host, wait if retry_after else timedelta())
    if address:
        queue.end(held, State.DONE)
    elif held.attempts < ATTEMPTS and not hopeless:
        queue.put_back(held, wait)
    else:
        queue.end(held, State.FAILED)
