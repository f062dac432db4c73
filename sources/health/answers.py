"""What one answer shows, by itself: a table of statuses, and the signs of a page that lies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sources.health import signs
from sources.health.likeness import likeness

MISSING = frozenset({404, 408, 410})
LOCKED = frozenset({401, 402})
TOO_MANY = 429
PARTIAL = 206
SAME = 0.5  # of the words that we know still stand there: it is our document, whatever else shows
OTHER = 0.3  # or less, and the page may be one that the server gives for any address
ALIKE = 0.9


class Finding(StrEnum):
    ALIVE = "alive"
    PAYWALLED = "paywalled"
    FAILURE = "failure"
    UNCLEAR = "unclear"


class Trouble(StrEnum):
    """Why there is no answer: nobody gave one; we did not ask or could not take what came; or
    we were asked to wait.
    """

    FAILED = "failed"
    REFUSED = "refused"
    POSTPONED = "postponed"


@dataclass(frozen=True)
class Answer:
    """What came of one fetch. `trouble` or `status` is set.

    `unchanged` says that the server was asked whether the page that we know is as it was, and
    said yes. `reason` is what happened, as a sentence; `text` what was extracted of the page,
    `known` what we captured before, `sibling` the text that the server gives for an address that
    nobody made, where that was asked; `retry_after` in seconds.
    """

    url: str
    status: int | None = None
    unchanged: bool = False
    trouble: Trouble | None = None
    reason: str = ""
    retry_after: int | None = None
    final_url: str = ""
    body: bytes = b""
    text: str = ""
    known: str = ""
    sibling: str = ""


@dataclass(frozen=True)
class Judgement:
    """`note` is a sentence, or empty where the finding says it all; `again` asks for another try
    and is no verdict; `doubtful` that a look at a sibling would tell more.
    """

    finding: Finding
    note: str = ""
    again: bool = False
    doubtful: bool = False


def judge(answer: Answer) -> Judgement:
    """What the answer shows. Never looks at what was seen before; see `state.after` for that."""
    if answer.trouble is not None:
        return _no_answer(answer.trouble, answer.reason)
    status = answer.status or 0
    if answer.unchanged:
        return Judgement(Finding.ALIVE)
    if 200 <= status < 300 and status != PARTIAL:
        return _page(answer)
    if status in LOCKED:
        return Judgement(Finding.PAYWALLED, answer.reason)
    if status in MISSING or 500 <= status < 600:
        return Judgement(Finding.FAILURE, answer.reason)
    return Judgement(Finding.UNCLEAR, answer.reason, again=status == TOO_MANY)


def _no_answer(trouble: Trouble, reason: str) -> Judgement:
    if trouble == Trouble.FAILED:
        return Judgement(Finding.FAILURE, reason)
    return Judgement(Finding.UNCLEAR, reason, again=trouble == Trouble.POSTPONED)


def _page(answer: Answer) -> Judgement:
    kept = likeness(answer.known, answer.text)
    if not answer.body:
        return Judgement(Finding.UNCLEAR, "It may be gone: the server answered with no page.")
    if kept is not None and kept >= SAME:
        return Judgement(Finding.ALIVE)
    if why := _locked(answer):
        return Judgement(Finding.PAYWALLED, why)
    if why := _suspected(answer):
        return Judgement(Finding.UNCLEAR, why)
    if kept is not None and kept < OTHER:
        note = "The page is there, and says something else than what was captured."
        return Judgement(Finding.ALIVE, note, doubtful=not answer.sibling)
    return Judgement(Finding.ALIVE)


def _locked(answer: Answer) -> str:
    if signs.is_log_in(answer.final_url) and not signs.is_log_in(answer.url):
        return "The address leads to a page to log in or to subscribe."
    if signs.asks_to_pay(answer.body, answer.text):
        return "The page says that it is for those who pay."
    return ""


def _suspected(answer: Answer) -> str:
    """Why the page may be gone though the server says that all is well."""
    if signs.is_home(answer.final_url) and not signs.is_home(answer.url):
        return "It may be gone: the address leads to the front page of a site."
    if len(answer.text) < signs.SHORT and signs.says_missing(signs.title(answer.body)):
        return "It may be gone: the title of the page says so."
    if answer.sibling and (likeness(answer.sibling, answer.text) or 0) >= ALIKE:
        return "It may be gone: the server gives the same page for an address that nobody made."
    return ""
