"""A PDF to its text, page by page, by pypdf; no picture of a text is read (no OCR).

A PDF places glyphs on a page and has no paragraphs, so its lines are joined again here
(`reflow`); a table comes out as lines of figures. Every page starts at a known offset.
"""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pypdf
from pypdf.errors import DependencyError, PyPdfError

from sources.text.authors import authors_of
from sources.text.extracted import MAX_CHARACTERS, Extracted, ExtractionFailed, refuse_long
from sources.text.normalise import compact, composed, one_line, storable
from sources.text.reflow import reflow
from sources.text.versions import PDF, extractor_of

MAX_PAGES = 2_000
_PAGE_BREAK = "\n\n"
_TITLE_LENGTH = 500
_ISO_DATE = re.compile(r"D?:?(\d{4})(?:(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?)?")
# What a decoder may make of one stream: far above any page of text, far below the memory.
_LIMITS = pypdf.Configuration().with_overwrites(
    maximum_declared_stream_length=30_000_000,
    array_based_stream_maximum_output_length=30_000_000,
    lzw_maximum_output_length=30_000_000,
    run_length_maximum_output_length=30_000_000,
    zlib_maximum_output_length=30_000_000,
    stream_decoding_work_maximum_length=100_000_000,
    jbig2dec_binary=None,
    disable_legacy_handling=True,
)
_BROKEN = (
    PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError,
    ArithmeticError, NotImplementedError, RecursionError, OSError, EOFError, StopIteration,
)  # fmt: skip

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def read_pdf(body: bytes) -> Extracted:
    """The text of a PDF, its pages separated by an empty line.

    Raises ExtractionFailed for one that is locked, damaged, too long or without text;
    MemoryError where the process may not have the memory that it needs.
    """
    with pypdf.apply_configuration(_LIMITS):
        reader = _opened(body)
        text, pages, warnings = _joined(reader)
        if not text.strip():
            raise ExtractionFailed(
                "The PDF has no text: its pages are pictures, as of a scan. Run it through text "
                "recognition (OCR) first."
            )
        return _with_metadata(reader, text, pages, warnings)


def _opened(body: bytes) -> pypdf.PdfReader:
    try:
        reader = pypdf.PdfReader(io.BytesIO(body), strict=False)
        # Many PDFs are encrypted with an empty password, only to forbid printing.
        if reader.is_encrypted and not reader.decrypt(""):
            raise ExtractionFailed("The PDF is locked with a password: give an unlocked copy.")
        pages = len(reader.pages)
        _refuse_unknown_cipher(reader)
    except DependencyError as error:
        raise ExtractionFailed(
            "The PDF is encrypted in a way that cannot be read here: give an unlocked copy."
        ) from error
    except _BROKEN as error:
        raise ExtractionFailed("The PDF is damaged or cut off; it cannot be opened.") from error
    if pages > MAX_PAGES:
        raise ExtractionFailed(
            f"The PDF has {pages:,} pages; at most {MAX_PAGES:,} can be read. Give the part that "
            "matters."
        )
    if pages == 0:
        raise ExtractionFailed("The PDF has no pages, or is damaged.")
    return reader


def _refuse_unknown_cipher(reader: pypdf.PdfReader) -> None:
    """Opens the content of one page: a cipher that is missing here shows only then."""
    if reader.is_encrypted and len(reader.pages) and (content := reader.pages[0].get_contents()):
        content.get_data()


def _joined(reader: pypdf.PdfReader) -> tuple[str, tuple[int, ...], tuple[str, ...]]:
    parts: list[str] = []
    starts: list[int] = []
    unread: list[int] = []
    length = 0
    for number, page in enumerate(_texts(reader), 1):
        if page is None:
            unread.append(number)
        part = (page or "") + _PAGE_BREAK
        starts.append(length)
        parts.append(part)
        length += len(part)
        refuse_long(length - len(_PAGE_BREAK))
    if len(unread) == len(starts):
        raise ExtractionFailed("The PDF is damaged: none of its pages can be read.")
    text = "".join(parts).rstrip()
    # Empty pages at the end start where the text ends, so that every offset is one of the text.
    return text, tuple(min(start, len(text)) for start in starts), _unread(unread)


def _texts(reader: pypdf.PdfReader) -> Iterator[str | None]:
    """Each page's text; None for a page that is damaged."""
    for number in range(len(reader.pages)):
        try:
            raw = reader.pages[number].extract_text()
        except _BROKEN:
            yield None
        else:
            refuse_long(min(len(raw), 2 * MAX_CHARACTERS))
            yield reflow(compact(composed(storable(raw))))


def _unread(pages: list[int]) -> tuple[str, ...]:
    if not pages:
        return ()
    some = ", ".join(map(str, pages[:10])) + (", …" if len(pages) > 10 else "")
    return (f"{len(pages)} damaged page(s) could not be read: {some}.",)


def _with_metadata(
    reader: pypdf.PdfReader, text: str, pages: tuple[int, ...], warnings: tuple[str, ...]
) -> Extracted:
    said = _information(reader)
    return Extracted(
        text=text,
        media_type=PDF,
        extractor=extractor_of(PDF),
        title=one_line(said.get("/Title", ""), _TITLE_LENGTH),
        authors=authors_of(said.get("/Author", "")),
        published_on=_date(said.get("/CreationDate", "")),
        language=_language(reader),
        pages=pages,
        warnings=warnings,
    )


def _information(reader: pypdf.PdfReader) -> dict[str, str]:
    """What the document says of itself; only strings, for a hostile one holds anything."""
    try:
        said: Mapping[Any, Any] = reader.metadata or {}
        pairs = [(key, said[key]) for key in ("/Title", "/Author", "/CreationDate") if key in said]
    except _BROKEN:
        return {}
    return {key: str(value) for key, value in pairs if isinstance(value, str)}


def _language(reader: pypdf.PdfReader) -> str:
    try:
        given = reader.root_object.get("/Lang", "")
    except _BROKEN:
        return ""
    found = re.match(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}", str(given))
    return found[0][:16] if found else ""


def _date(written: str) -> str:
    """A PDF date (ISO 32000-1, 7.9.4) as ISO, as precisely as it is given; '' for none."""
    found = _ISO_DATE.match(written.strip())
    if found is None or found[1] < "1980":
        return ""
    return "-".join(part for part in found.groups() if part)
