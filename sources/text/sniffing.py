"""What bytes are, from what they begin with; what the sender called them comes second.

After the WHATWG MIME Sniffing standard, cut down to what can be read here: plain text, HTML and
PDF. The other signatures are known only so that a refusal can say what the file is.
"""

from __future__ import annotations

import re

from sources.text.extracted import ExtractionFailed
from sources.text.plain import looks_binary
from sources.text.versions import HTML, PDF, PLAIN

_LOOKED_AT = 1024
_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"OggS", "a sound or film"),
    (b"ID3", "a sound"),
    (b"fLaC", "a sound"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "a database"),
)
_CONTAINERS = {b"WEBP": "a WebP picture", b"WAVE": "a sound", b"AVI ": "a film"}
_MARKUP = re.compile(
    rb"(?:<!--|<\?xml[^>]{0,200}\?>\s{0,100})?\s{0,100}"
    rb"<(?:!doctype\s{1,10}html|html|head|body|script|iframe|h[1-6]|div|font|table|a|style|title"
    rb"|b|br|p|article|main|section|meta|link|base|ul|ol|span|header|nav)\b",
    re.IGNORECASE,
)
_COMMENT = re.compile(rb"<!--.{0,900}?-->\s{0,100}", re.DOTALL)


def sniff(body: bytes, media_type: str = "", name: str = "") -> str:
    """PLAIN, HTML or PDF. Raises ExtractionFailed, saying what the file is, for what is neither."""
    start = body[:_LOOKED_AT]
    if _is_pdf(start, body):
        return PDF
    _refuse_known(start)
    if _is_markup(start):
        return HTML
    return _as_called(media_type, name, start)


def _is_pdf(start: bytes, body: bytes) -> bool:
    """A header at the start; or, as ISO 32000-1 lets readers accept, after up to 1 kB of junk."""
    if start.lstrip(b"\xef\xbb\xbf\x00\t\n\r ").startswith(b"%PDF-"):
        return True
    return b"%PDF-" in start and b"endobj" in body


def _is_markup(start: bytes) -> bool:
    return bool(_MARKUP.match(_COMMENT.sub(b"", _ascii(start).lstrip(), count=3)))


def _ascii(start: bytes) -> bytes:
    """The bytes as ASCII where a byte order mark or NUL bytes hide it (UTF-16 and UTF-32)."""
    return start.removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe\x00").replace(b"\x00", b"")


def _refuse_known(start: bytes) -> None:
    for signature, what in _REFUSED:
        if start.startswith(signature):
            raise ExtractionFailed(f"The file is {what}; only text, HTML and PDF can be read.")
    if start.startswith(b"RIFF") and (what := _CONTAINERS.get(start[8:12], "")):
        raise ExtractionFailed(f"The file is {what}; only text, HTML and PDF can be read.")
    if start[4:8] == b"ftyp":
        raise ExtractionFailed("The file is a film or a picture; only text, HTML and PDF can be.")


def _as_called(media_type: str, name: str, start: bytes) -> str:
    """By its declared type, then its name; a claim that the bytes deny counts for nothing."""
    essence = media_type.partition(";")[0].strip().lower()
    suffix = name.lower().rpartition(".")[2]
    has_tag = b"<" in _ascii(start)
    if essence in ("text/html", "application/xhtml+xml") or (
        essence in ("", "application/octet-stream") and suffix in ("html", "htm", "xhtml")
    ):
        return HTML if has_tag else PLAIN
    if (essence == PDF or suffix == "pdf") and looks_binary(start.decode("latin-1")):
        raise ExtractionFailed("The file is called a PDF but is none, or its beginning is lost.")
    return PLAIN
