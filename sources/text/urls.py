"""Web addresses: read in one way everywhere, and brought to the key of the document they name.

`parse` reads an address as a browser does (URL Standard of the WHATWG: backslashes are slashes,
line breaks vanish, dot segments are walked, odd hosts are spelled out), so that what is judged,
what is dialled and what is kept are the same thing. `canonicalise` goes on to the key under which
one document is one source, however its address was shared.

The key is for comparing, not for dialling: it takes http for https, drops www, mobile and AMP
hosts, tracking parameters and the trailing slash, and sorts the query by name (values of one name
keep their order). What may name another document stays: the case of the path, unknown parameters,
index files. Left out: knowledge of single sites beyond a short list, and redirects, which only
fetching can follow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin

from sources.text import amp, carrying, tracking
from sources.text.hosts import NotAHost, host

LONGEST = 2000
DEFAULT_PORTS = {"http": 80, "https": 443}
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]{0,30}):")
_EDGES = "".join(map(chr, range(33)))
_LINE_BREAKS = str.maketrans("", "", "\t\r\n")
_SURROGATES = re.compile("[\ud800-\udfff]")
_SESSION = re.compile(r";jsessionid=[^/;]*", re.IGNORECASE)
_ESCAPE = re.compile(r"%(?![0-9a-fA-F]{2})")
_ESCAPED = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_PATH_SAFE = "%/:@!$&'()*+,;=~"
_QUERY_SAFE = "%/:@!$&()*+,;=~?"
_UNRESERVED = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
_UNESCAPED_IN_PATH = _UNRESERVED | set(":@!$&'()*+,;=")
_UNESCAPED_IN_QUERY = _UNRESERVED | set(":@!$'()*,")


class NotAUrl(ValueError):  # noqa: N818 - says what it is without the word Error
    """This is not the address of a web page; the message says why, in words for people."""


@dataclass(frozen=True)
class Url:
    """An http or https address in parts, all ASCII: path from "/", query without its "?"."""

    scheme: str
    host: str
    port: int
    path: str
    query: str

    @property
    def origin(self) -> str:
        """Scheme, host and port, without the port that goes without saying (RFC 6454)."""
        port = "" if self.port == DEFAULT_PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}"

    @property
    def target(self) -> str:
        """What a request asks for: the path and the query (RFC 9112, origin-form)."""
        return f"{self.path}?{self.query}" if self.query else self.path

    def __str__(self) -> str:
        return self.origin + self.target


def parse(url: str) -> Url:
    """The address in parts. Fragments are dropped. Raises NotAUrl."""
    scheme, rest = _scheme(_tidy(url))
    rest = rest.partition("#")[0]
    rest, _, query = rest.partition("?")
    authority, slash, path = rest.replace("\\", "/").lstrip("/").partition("/")
    name, port = _host_and_port(authority, scheme)
    walked = _walked(quote(slash + path, safe=_PATH_SAFE))
    parsed = Url(scheme, name, port, walked, quote(query, safe=_QUERY_SAFE))
    if len(str(parsed)) > LONGEST:
        raise NotAUrl(f"The address is longer than {LONGEST:,} characters.")
    return parsed


def join(base: Url, reference: str) -> Url:
    """The address that a page at `base` means by a reference (RFC 3986, 5.2). Raises NotAUrl."""
    reference = _tidy(reference).partition("#")[0]
    before, mark, query = reference.partition("?")
    try:
        return parse(urljoin(str(base), before.replace("\\", "/") + mark + query))
    except NotAUrl:
        raise
    except ValueError:
        raise NotAUrl(f"{reference[:80]!r} is not a web address.") from None


def canonicalise(url: str) -> str:
    """The key of the document that the address names: equal for all its usual addresses.

    Idempotent. Raises NotAUrl.
    """
    key = _key(url)
    # What was folded may uncover another viewer's address; every turn but the last shortens it.
    for _ in range(LONGEST):
        again = _key(key)
        if again == key:
            break
        key = again
    return key


def _key(url: str) -> str:
    parsed = _shown(parse(url))
    name = amp.desk_host(parsed.host)
    path = _SESSION.sub("", _normal(parsed.path, _UNESCAPED_IN_PATH))
    path = amp.desk_path(path).rstrip("/") or "/"
    query = _sorted(_normal(parsed.query, _UNESCAPED_IN_QUERY), name, path)
    usual = parsed.port == DEFAULT_PORTS[parsed.scheme]
    scheme, port = ("https", 443) if usual else (parsed.scheme, parsed.port)
    key = str(Url(scheme, name, port, path, query))
    if len(key) > LONGEST:
        raise NotAUrl(f"The address is longer than {LONGEST:,} characters.")
    return key


def _shown(parsed: Url) -> Url:
    """The address inside that of a viewer, a cache or a search; any other as it is."""
    try:
        carried = carrying.carried(parsed.host, parsed.path, parsed.query)
        return parse(carried) if carried else parsed
    except ValueError:
        return parsed


def _tidy(url: str) -> str:
    if len(url) > LONGEST * 2:
        raise NotAUrl(f"The address is longer than {LONGEST:,} characters.")
    return _SURROGATES.sub("\ufffd", url.strip(_EDGES).translate(_LINE_BREAKS))


def _scheme(url: str) -> tuple[str, str]:
    match = _SCHEME.match(url)
    if match is None:
        raise NotAUrl("A web address begins with http:// or https://.")
    scheme = match[1].lower()
    if scheme not in DEFAULT_PORTS:
        raise NotAUrl(f"Only http and https addresses are read, not {scheme}.")
    return scheme, url[match.end() :]


def _host_and_port(authority: str, scheme: str) -> tuple[str, int]:
    if "@" in authority:
        raise NotAUrl("Leave the user name and the password out of the address.")
    name, colon, port = authority.rpartition(":")
    if not colon or port.endswith("]"):
        name, port = authority, ""
    if port and not (port.isascii() and port.isdigit() and len(port) < 20 and int(port) < 65536):
        raise NotAUrl(f"{port[:20]!r} is not a port.")
    if not name:
        raise NotAUrl("The address names no host.")
    try:
        return host(name), int(port) if port else DEFAULT_PORTS[scheme]
    except NotAHost as error:
        raise NotAUrl(str(error)) from None


def _walked(path: str) -> str:
    """The path without dot segments, escaped ones included (RFC 3986, 5.2.4)."""
    walked: list[str] = []
    segments = path.split("/")[1:]
    for place, segment in enumerate(segments):
        dots = segment.lower().replace("%2e", ".")
        if dots not in (".", ".."):
            walked.append(segment)
            continue
        if dots == ".." and walked:
            walked.pop()
        if place == len(segments) - 1:
            walked.append("")
    return "/" + "/".join(walked)


def _normal(text: str, plain: frozenset[str] | set[str]) -> str:
    """Escapes that need none are undone, the rest are in capitals (RFC 3986, 6.2.2)."""

    def escape(run: re.Match[str]) -> str:
        codes = run[0].upper().split("%")[1:]
        return "".join(c if (c := chr(int(code, 16))) in plain else "%" + code for code in codes)

    return _ESCAPED.sub(escape, _ESCAPE.sub("%25", text))


def _sorted(query: str, name: str, path: str) -> str:
    pieces = [piece for piece in query.replace("%20", "+").split("&") if piece]
    kept = [p for p in pieces if not tracking.is_tracking(unquote(p.partition("=")[0]), name)]
    kept = [p for p in kept if not amp.is_amp_parameter(p, path)]
    return "&".join(sorted(kept, key=lambda piece: piece.partition("=")[0]))
