"""Bytes to characters, for documents that lie about their character set or say nothing.

The order follows the WHATWG Encoding and HTML standards (a byte order mark wins, the label
"iso-8859-1" means windows-1252) with one departure: bytes that are valid UTF-8 beyond ASCII are
read as UTF-8 whatever was declared, because text of another 8-bit set is almost never valid
UTF-8 by chance. Languages are not guessed here; only a text with too many letters beyond ASCII
to be Western European is shown to charset-normalizer.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Labels whose bytes on the web are those of a larger set (WHATWG Encoding, 4.2).
_LARGER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
# What a page has no business to name: a codec of Python's own, some of which raise on any bytes.
_NO_CHARSET = frozenset(
    {"utf_7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "charmap"}
    | {"mbcs", "oem"}
)
_SAMPLE = 20_000
_WESTERN_SHARE = 0.2
_DAMAGED_SHARE = 0.01
_META_CHARSET = re.compile(
    rb"""<meta\b[^>]{0,500}?\bcharset\s{0,10}=\s{0,10}["']?\s{0,10}([A-Za-z0-9_.:+-]{2,40})""",
    re.IGNORECASE,
)
_XML_ENCODING = re.compile(
    rb"""<\?xml\b[^>]{0,200}?\bencoding\s{0,10}=\s{0,10}["']([A-Za-z0-9_.:+-]{2,40})"""
)
_PRESCAN = 4096


def decode(body: bytes, declared: str = "") -> tuple[str, str, str]:
    """The text, the codec that was used, and a warning ('' where nothing had to be guessed).

    `declared` is the label that the sender or the document gave. Never raises: bytes that are
    no text come back with U+FFFD in them, for the caller to judge.
    """
    for mark, codec in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(codec, "replace"), codec, ""
    label = known_codec(declared)
    if (text := _strict(body, "utf-8")) is not None and (not body.isascii() or not _escapes(body)):
        return text, "utf-8", ""
    if label and (text := _strict(body, label)) is not None:
        return text, label, ""
    return _guessed(body, label)


def charset_of(media_type: str) -> str:
    """The charset parameter of a Content-Type value; '' where there is none."""
    found = re.search(r"charset\s{0,10}=\s{0,10}[\"']?([A-Za-z0-9_.:+-]{2,40})", media_type[:1000])
    return found[1] if found else ""


def charset_in_html(body: bytes) -> str:
    """The character set that a page names in its first 4 kB; '' where it names none."""
    start = body[:_PRESCAN]
    found = _XML_ENCODING.match(start) or _META_CHARSET.search(start)
    return found[1].decode("ascii") if found else ""


def known_codec(label: str) -> str:
    """Python's codec for a label of the web; '' where nobody knows it or it is no charset."""
    try:
        found = codecs.lookup(label.strip().lower().removeprefix("x-")) if label else None
    except (LookupError, ValueError):
        return ""
    if found is None or found.name.replace("-", "_") in _NO_CHARSET:
        return ""
    if not found._is_text_encoding:  # noqa: SLF001
        return ""
    return _LARGER.get(found.name, found.name)


def _strict(body: bytes, codec: str) -> str | None:
    try:
        return body.decode(codec)
    except (UnicodeError, ValueError, LookupError):
        return None


def _escapes(body: bytes) -> bool:
    """ISO 2022 writes Japanese and Korean in ASCII bytes behind escapes, and HZ behind tildes."""
    return b"\x1b" in body or b"~{" in body


def _guessed(body: bytes, label: str) -> tuple[str, str, str]:
    if (wide := _unmarked_utf16(body)) and (text := _strict(body, wide)) is not None:
        return text, wide, f"The text names no character set; it was read as {wide}."
    for codec in dict.fromkeys(["utf-8", label] if label else ["utf-8"]):
        text = body.decode(codec, "replace")
        if text.count("\ufffd") <= _DAMAGED_SHARE * len(text):
            return text, codec, f"Some bytes are no {codec}; they are shown as \ufffd."
    codec = _looked_at(body) or "cp1252"
    warning = f"The text is not in the character set that it names; it was read as {codec}."
    if not label:
        warning = f"The text names no character set; it was read as {codec}."
    text = _strict(body, codec)
    return (body.decode("cp1252", "replace") if text is None else text), codec, warning


def _unmarked_utf16(body: bytes) -> str:
    sample = body[:_SAMPLE]
    if len(body) % 2 or not sample:
        return ""
    half = len(sample) / 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.5 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.5 * half and odd < 0.1 * half else ""


def _looked_at(body: bytes) -> str:
    """A better guess than Western European, where most letters are beyond ASCII; '' for none."""
    sample = body[:_SAMPLE]
    letters = sum(1 for byte in sample if byte >= 0x80 or chr(byte).isalpha())
    if sum(1 for byte in sample if byte >= 0x80) <= _WESTERN_SHARE * letters:
        return ""
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best is not None and best.encoding != "utf_8" else ""
