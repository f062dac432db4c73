"""The host of a web address, brought to the one form in which it may be judged and dialled.

One host can be written in many ways: 127.0.0.1 is also 2130706433, 0x7f.1 and 0177.1, a name may
use full-width letters, percent signs or capitals, an IPv6 address may be shortened. Whoever
judges one spelling and dials another has judged nothing, so every spelling is read here once, as
the URL Standard of the WHATWG reads it (section 3.5), and stricter where the standard lets a name
through that no name server holds.

Left out: whether a name exists, which labels a registry sells, and the full mapping table of
UTS 46. Names that are not ASCII are lower-cased and composed (NFKC) and written in Punycode; a
sharp s, a final sigma and the joiners of Indic and Arabic scripts stay themselves, as in IDNA 2008.
"""

from __future__ import annotations

import re
import unicodedata
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from stringprep import in_table_b1
from urllib.parse import unquote_to_bytes

LONGEST_NAME = 253
LONGEST_LABEL = 63
_FULL_STOPS = str.maketrans("。．｡", "...")
_KEPT = {"ẞ": "ß", "ß": "ß", "ς": "ς", "\u200c": "\u200c", "\u200d": "\u200d"}
_VIRAMA = 9
_LABEL = re.compile(r"[a-z0-9_-]{1,63}")
_NUMBER = re.compile(r"0[xX][0-9a-fA-F]*|[0-9]+")


class NotAHost(ValueError):  # noqa: N818 - says what it is without the word Error
    """What stands where a host belongs is none; the message says why."""


def host(written: str) -> str:
    """The host in its one form: a lower-case ASCII name, dotted IPv4, or [IPv6].

    Raises NotAHost.
    """
    if written.startswith("["):
        return f"[{_ipv6(written)}]"
    if len(written) > LONGEST_NAME * 9:
        raise NotAHost(f"The host is longer than {LONGEST_NAME} characters.")
    name = _decoded(written).translate(_FULL_STOPS)
    ascii_name = ".".join(_ascii(label) for label in name.removesuffix(".").split("."))
    if not ascii_name:
        raise NotAHost("The address names no host.")
    if _ends_in_a_number(ascii_name):
        return str(ipv4(ascii_name))
    if len(ascii_name) > LONGEST_NAME:
        raise NotAHost(f"The host is longer than {LONGEST_NAME} characters.")
    return ascii_name


def ipv4(written: str) -> IPv4Address:
    """The IPv4 address in any spelling: one to four parts, each decimal, octal or hexadecimal.

    The last part fills all the bytes that are left (URL Standard, "IPv4 parser"). Raises NotAHost
    for a part too large, which some systems would silently wrap into another address.
    """
    parts = written.removesuffix(".").split(".")
    if len(parts) > 4:
        raise NotAHost(f"{written!r} is not an IPv4 address: it has more than four parts.")
    *first, last = [_number(part, written) for part in parts]
    if any(part > 255 for part in first) or last >= 256 ** (4 - len(first)):
        raise NotAHost(f"{written!r} is not an IPv4 address: one of its numbers is too large.")
    value = sum(part << (8 * (3 - place)) for place, part in enumerate(first)) + last
    return IPv4Address(value)


def _number(part: str, whole: str) -> int:
    # Twenty digits are far beyond 32 bits in any base; more would only cost time to convert.
    if not _NUMBER.fullmatch(part) or len(part) > 64:
        raise NotAHost(f"{whole!r} is neither a name nor an IPv4 address.")
    if part[:2].lower() == "0x":
        return int(part[2:] or "0", 16)
    if len(part) > 1 and part[0] == "0":
        if not set(part) <= set("01234567"):
            raise NotAHost(f"{whole!r} is not an IPv4 address: {part!r} is no octal number.")
        return int(part, 8)
    return int(part)


def _ends_in_a_number(name: str) -> bool:
    last = name.rpartition(".")[2]
    return last.isdigit() or bool(_NUMBER.fullmatch(last))


def _ipv6(written: str) -> IPv6Address:
    inside = written[1:-1]
    if not written.endswith("]") or "%" in inside:
        raise NotAHost(f"{written[:60]!r} is not an IPv6 address.")
    try:
        return IPv6Address(inside)
    except AddressValueError:
        raise NotAHost(f"{written[:60]!r} is not an IPv6 address.") from None


def _decoded(written: str) -> str:
    try:
        return unquote_to_bytes(written).decode()
    except UnicodeError:
        raise NotAHost("The host holds bytes that are no text.") from None


def _ascii(label: str) -> str:
    if not label.isascii():
        label = _punycode(_folded(label))
    label = label.lower()
    if not label:
        raise NotAHost("The host has an empty part between two dots.")
    if not _LABEL.fullmatch(label):
        raise NotAHost(f"{label[:60]!r} cannot be part of a host name.")
    return label


def _folded(label: str) -> str:
    """Lower case, composed, without what is never seen (soft hyphens, zero-width spaces)."""
    for _ in range(2):  # a composed letter may be a capital again
        label = "".join(_KEPT.get(c) or ("" if in_table_b1(c) else c.casefold()) for c in label)
        label = unicodedata.normalize("NFKC", label)
    previous = ""
    for c in label:
        if not _may_follow(previous, c):
            raise NotAHost("The host holds a character that cannot be part of a name.")
        previous = c
    return label


def _may_follow(previous: str, c: str) -> bool:
    if c in "\u200c\u200d":  # RFC 5892, appendix A, without the letters after the joiner
        arabic = c == "\u200c" and bool(previous) and unicodedata.bidirectional(previous) == "AL"
        return arabic or (bool(previous) and unicodedata.combining(previous) == _VIRAMA)
    return c != "\ufffd" and unicodedata.category(c)[0] not in "CZ"


def _punycode(label: str) -> str:
    if label.isascii():
        return label
    if len(label) > LONGEST_LABEL or label.startswith("xn--"):
        raise NotAHost(f"{label[:60]!r} cannot be part of a host name.")
    return "xn--" + label.encode("punycode").decode("ascii")
