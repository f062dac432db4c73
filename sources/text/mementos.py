"""Where an archive says that its copy of a page is: the ways of the Memento protocol (RFC 7089).

Archives answer a request to save a page in many ways: with the copy itself, with its address in
Content-Location or Location, with a Link of the relation "memento", or by sending us on to it; the
last is believed only where the path of the address holds the page's, as a page that says "busy" or
wants a login is no copy, though its query tells what was asked. Nobody's front page is a copy, nor
an address that the world can't reach. Left out: what only stands in the page for people, and
Refresh, which leads to unfinished copies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from sources.addresses import refusal
from sources.text.urls import NotAUrl, Url, canonicalise, join, parse

Headers = tuple[tuple[str, str], ...]
_LINK = re.compile(r"<([^<>]{1,2000})>([^<]*)")
_REL = re.compile(r"""\brel\s{0,5}=\s{0,5}(?:"([^"]{0,200})"|([\w-]{1,50}))""", re.IGNORECASE)


def address_of_copy(headers: Headers, *, asked: str, final: str, page: str) -> str:
    """The address of the copy; empty where the answer names none.

    `asked` is the address that was asked to save `page`, `final` the one that answered. An address
    that is the page itself, or the asking again, is no copy.
    """
    for reference in _candidates(headers, final, page):
        try:
            found = join(parse(final), reference)
            if _may_be_copy(found, asked, page):
                return str(found)
        except NotAUrl:
            continue
    return ""


def _candidates(headers: Headers, final: str, page: str) -> Iterator[str]:
    said = {name.lower(): value for name, value in reversed(headers)}
    if "memento-datetime" in said:
        yield final
    for name in ("content-location", "location"):
        if name in said:
            yield said[name]
    links = ", ".join(value for name, value in headers if name.lower() == "link")
    yield from reversed(_mementos(links))
    wanted = parse(page)
    if (wanted.host + wanted.path).rstrip("/") in unquote(parse(final).path):
        yield final


def _mementos(links: str) -> list[str]:
    found = []
    for target, parameters in _LINK.findall(links[:20_000]):
        relation = _REL.search(parameters)
        words = (relation[1] or relation[2] or "").lower().split() if relation else []
        if "memento" in words:
            found.append(target)
    return found


def _may_be_copy(found: Url, asked: str, page: str) -> bool:
    """An archive of one's own may stand at an address that only its network reaches."""
    asking = parse(asked)
    if found.target == "/" or (found.host != asking.host and _is_out_of_reach(found.host)):
        return False
    return str(found) != str(asking) and canonicalise(str(found)) != canonicalise(page)


def _is_out_of_reach(host: str) -> bool:
    """True for an address in numbers that is not of the public internet; names are believed."""
    try:
        return bool(refusal(host.strip("[]")))
    except ValueError:
        return False
