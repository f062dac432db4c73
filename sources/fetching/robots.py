"""What a site asks of programs (RFC 9309), for those who choose to follow it.

The rules of the group that names us hold, else those of "*"; of the rules that match, the longest
wins, and of two equally long the one that allows. A robots.txt that is not there (4xx) allows
everything; one that the server fails to give (5xx, 429) or that can't be read allows nothing for
now. Paths are compared octet for octet, however either side escapes them. Left out: Crawl-delay
and Sitemap, which are no part of the RFC.
"""

from __future__ import annotations

import re
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

from sources.fetching.errors import FetchPostponed, FetchRefused
from sources.fetching.exchange import Exchange
from sources.text.urls import Url, parse

OUR_NAME = "factcheck"
LONGEST = 500 * 1024
MOST_RULES = 5000
MOST_STARS = 20
REMEMBERED = 1000
GOOD_FOR = 3600.0
_PRODUCT = re.compile(r"\*|[\w-]+", re.ASCII)
_ESCAPED = re.compile(r"%([0-9a-fA-F]{2})")
_SAFE = "%/:@!&'()+,;=~?"
# Those that need no escape (RFC 3986, 2.3), and the one that an address has escaped in its query.
_PLAIN = re.compile(r"[\w.~'-]", re.ASCII)

Rules = tuple[tuple[bool, str], ...]
Look = Callable[[Url], Exchange]


def rules(robots: str, name: str = OUR_NAME) -> Rules:
    """The rules of a robots.txt for the program named: pairs of (is allowed, path pattern)."""
    ours: list[tuple[bool, str]] = []
    everyones: list[tuple[bool, str]] = []
    named = False
    for agents, group in _groups(robots):
        if name in agents:
            named = True
            ours += group
        elif "*" in agents:
            everyones += group
    return tuple((ours if named else everyones)[:MOST_RULES])


def allows(found: Rules, target: str) -> bool:
    """Whether rules allow a path with its query."""
    target = _normal(target)
    matching = [(len(pattern), allow) for allow, pattern in found if _matches(pattern, target)]
    return max(matching, default=(0, True))[1]


@dataclass
class Robots:
    """The robots.txt files seen in the last hour, so that one page costs one request, not two."""

    _known: OrderedDict[str, tuple[float, Rules]] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def check(self, url: Url, look: Look) -> None:
        """Raises FetchRefused for a page that its site closes to programs like ours.

        `look` fetches the robots.txt where it is not known. Raises what it raises, and
        FetchPostponed where the server does not give its rules.
        """
        found = self._remembered(url.origin)
        if found is None:
            found = _asked(url, look)
            self._remember(url.origin, found)
        if not allows(found, url.target):
            raise FetchRefused(f"{url.host} asks programs not to read this page (robots.txt).")

    def _remembered(self, origin: str) -> Rules | None:
        with self._lock:
            until, found = self._known.get(origin, (0.0, ()))
        return found if time.monotonic() < until else None

    def _remember(self, origin: str, found: Rules) -> None:
        with self._lock:
            self._known[origin] = (time.monotonic() + GOOD_FOR, found)
            self._known.move_to_end(origin)
            if len(self._known) > REMEMBERED:
                self._known.popitem(last=False)


def _asked(url: Url, look: Look) -> Rules:
    answer = look(parse(f"{url.origin}/robots.txt"))
    if answer.status >= 500 or answer.status == 429:
        reason = f"{url.host} does not give its rules for programs (robots.txt: {answer.status})."
        raise FetchPostponed(reason, answer.retry_after)
    if not 200 <= answer.status < 300:
        return ()
    if b"\0" in answer.body:  # UTF-16, or no text at all
        raise FetchPostponed(f"{url.host} gives rules that can't be read (robots.txt is no UTF-8).")
    return rules(answer.body.decode("utf-8", "replace"))


def _groups(robots: str) -> Iterator[tuple[set[str], list[tuple[bool, str]]]]:
    agents: set[str] = set()
    group: list[tuple[bool, str]] = []
    ruled = False
    for line in robots.removeprefix("\ufeff").splitlines():
        field_name, colon, value = line.partition("#")[0].partition(":")
        field_name, value = field_name.strip().lower(), value.strip()
        if colon and field_name == "user-agent":
            if ruled:
                yield agents, group
                agents, group, ruled = set(), [], False
            agents.add(_product(value))
        elif colon and field_name in ("allow", "disallow") and agents:
            ruled = True  # a rule without a path closes nothing, and ends the names all the same
            if value:
                group.append((field_name == "allow", _pattern(value)))
    if agents:
        yield agents, group


def _product(value: str) -> str:
    """The product token of a user agent, without its version and what is said of it."""
    match = _PRODUCT.match(value)
    return match[0].lower() if match else ""


def _pattern(value: str) -> str:
    """A rule's path in normal form, where only what `_matches` heeds is `*` or a final `$`."""
    pieces = value.removesuffix("$").split("*")
    return "*".join(map(_normal, pieces)) + ("$" if value.endswith("$") else "")


def _normal(path: str) -> str:
    """A path as RFC 9309, 2.2.2 compares it: what needs an escape has one, in capitals."""

    def escape(found: re.Match[str]) -> str:
        char = chr(int(found[1], 16))
        return char if _PLAIN.fullmatch(char) else found[0].upper()

    return _ESCAPED.sub(escape, quote(path, safe=_SAFE))


def _matches(pattern: str, target: str) -> bool:
    """`*` is any run of characters, a final `$` the end. Each piece is searched for once."""
    ends = pattern.endswith("$")
    first, *pieces = pattern.removesuffix("$").split("*", MOST_STARS)
    if not target.startswith(first):
        return False
    place = len(first)
    if not pieces:
        return not ends or place == len(target)
    for piece in pieces[:-1]:
        place = target.find(piece, place)
        if place < 0:
            return False
        place += len(piece)
    if ends:
        return len(target) - len(pieces[-1]) >= place and target.endswith(pieces[-1])
    return target.find(pieces[-1], place) >= 0
