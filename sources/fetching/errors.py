from __future__ import annotations


class FetchError(Exception):
    """There is no answer to keep.

    `reason` is a sentence for people; `retry_after` the seconds that the other side asked us to
    wait, or None.
    """

    def __init__(self, reason: str, retry_after: int | None = None) -> None:
        super().__init__(reason, retry_after)
        self.reason = reason
        self.retry_after = retry_after

    def __str__(self) -> str:
        return self.reason


class FetchRefused(FetchError):  # noqa: N818 - a refusal is an answer, not an error
    """We do not fetch this: an address, a port, a size or a robots.txt that our rules forbid."""


class FetchUnread(FetchError):  # noqa: N818 - it is what happened, said to a person
    """Something answers, and we are not able to take it: cookies, codings, limits of ours.

    A browser may well show the page, so nothing is said against it.
    """


class FetchFailed(FetchError):  # noqa: N818 - it is what happened, said to a person
    """The world did not give it: no such name, no connection, bad TLS, a broken answer."""


class FetchBroken(FetchFailed):
    """Something answered, but what it sent is not whole, or not what it says it is."""


class FetchPostponed(FetchFailed):
    """The page was not asked for now: its site does not give its rules for programs, or asked to be
    left alone for a while.
    """
