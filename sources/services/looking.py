"""One look at the page of a source: asked, read, judged. Writes nothing."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, replace
from time import sleep

from django.conf import settings

from sources.extraction import Extracted, ExtractionFailed
from sources.fetching import (
    Exchange,
    FetchError,
    FetchFailed,
    FetchPostponed,
    fetch_page,
)
from sources.health import Answer, Finding, Judgement, judge
from sources.health.answers import Trouble
from sources.health.siblings import sibling_of
from sources.health.signs import is_home
from sources.models import Capture, Source
from sources.services import link_state
from sources.services.capturing import read_page
from sources.services.turns import Onward

LONGEST_PAUSE = 30  # seconds: the worker waits, and the lease of its visit runs


@dataclass(frozen=True)
class Look:
    """What a look showed.

    `same` says that the page has the bytes or the text of the newest capture; `extracted` is set
    where it could be read and differs; `retry_after` are the seconds that the server asks us to
    wait.
    """

    judgement: Judgement
    exchange: Exchange | None = None
    extracted: Extracted | None = None
    same: bool = False
    retry_after: int | None = None


def look(source: Source, newest: Capture | None, onward: Onward | None = None) -> Look:
    """Fetches the page and judges it; `onward` is told of each redirect, and may raise Taken.

    Raises nothing that the world outside can bring about.
    """
    try:
        exchange = fetch_page(source.url, known=link_state.known(source, newest), onward=onward)
    except FetchError as error:
        answer = Answer(source.url, trouble=_trouble(error), reason=str(error))
        return Look(judge(answer), retry_after=error.retry_after)
    answer = Answer(
        source.url,
        status=exchange.status,
        unchanged=exchange.unchanged,
        reason=exchange.refusal(),
        final_url=exchange.final_url,
        body=exchange.body,
        known=newest.text if newest else "",
    )
    if not exchange.body:
        return Look(judge(answer), exchange, retry_after=exchange.retry_after)
    return _page(answer, exchange, newest)


def _trouble(error: FetchError) -> Trouble:
    if isinstance(error, FetchPostponed):
        return Trouble.POSTPONED
    return Trouble.FAILED if isinstance(error, FetchFailed) else Trouble.REFUSED


def _page(answer: Answer, exchange: Exchange, newest: Capture | None) -> Look:
    if newest and hashlib.sha256(exchange.body).hexdigest() == newest.blob_id:
        return Look(judge(replace(answer, text=newest.text)), exchange, same=True)
    try:
        extracted = read_page(exchange)
    except ExtractionFailed as failed:
        return Look(_unread(answer, failed), exchange)
    answer = replace(answer, text=extracted.text)
    judged = judge(answer)
    # Nothing is known yet to compare with: one page more, once in the life of a source.
    first = newest is None and judged.finding == Finding.ALIVE and not is_home(exchange.final_url)
    if judged.doubtful or first:
        judged = judge(replace(answer, sibling=_sibling(exchange.final_url)))
    same = newest and (newest.text, newest.extractor) == (extracted.text, extracted.extractor)
    return Look(judged, exchange, None if same else extracted, same=bool(same))


def _unread(answer: Answer, failed: ExtractionFailed) -> Judgement:
    judged = judge(replace(answer, known=""))
    if judged.finding != Finding.ALIVE:
        return judged
    return Judgement(Finding.ALIVE, f"The page is there, and is not read. {failed.reason}")


def _sibling(url: str) -> str:
    """The text that the server gives for an address beside this one which nobody made.

    Asked for after a pause, like any second page of a host.
    """
    sleep(min(settings.LINK_PACE, LONGEST_PAUSE))
    try:
        exchange = fetch_page(sibling_of(url, secrets.token_hex(12)))
        return read_page(exchange).text if exchange.body else ""
    except (FetchError, ExtractionFailed):
        return ""
