"""A web page to its main text, with what it says of its title, authors, date and language.

The main text is trafilatura's (Barbaresi 2021, ACL demo 2021.acl-demo.15); this module decides
the character set, bounds the tree, takes out lines that point to other articles, puts the lead
back where it was passed over, and says where a date was only guessed. It does not run
scripts: a page that is drawn by a program has no text here, and the reason says so.
"""

from __future__ import annotations

import logging
import re
from typing import Any

import trafilatura
from lxml import etree  # type: ignore[import-untyped]
from lxml import html as lxml_html
from trafilatura.settings import Document

from sources.text.authors import authors_of
from sources.text.decoding import charset_in_html, decode
from sources.text.extracted import GUESSED_DATE, Extracted, ExtractionFailed, refuse_long
from sources.text.lead import lead_of
from sources.text.normalise import compact, composed, one_line, storable
from sources.text.plain import looks_binary
from sources.text.pointers import without_pointers
from sources.text.versions import HTML, extractor_of

MAX_BYTES = 20_000_000
# The largest news pages have some 10,000 elements; every pass over the tree costs with each.
MAX_ELEMENTS = 150_000
_TITLE_LENGTH = 500
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))?\b")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
# A publication date is judged without a clock, so that the same bytes give the same answer.
_LATEST_DATE = "2100-01-01"
_PARSER_FAILED = (etree.LxmlError, ValueError, TypeError, AssertionError, RecursionError)

# Pages are wrong all the time; what matters of it comes back as a warning or a reason.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def read_html(body: bytes, charset: str = "", url: str = "") -> Extracted:
    """The main text of a page; `charset` is what the sender declared, `url` where it was found.

    Raises ExtractionFailed for bytes that are no page and for one that is too large, nested too
    deeply, or has no text; MemoryError where the process may not have the memory that its tree
    needs.
    """
    if len(body) > MAX_BYTES:
        raise ExtractionFailed(
            f"The page is {len(body) / 1_000_000:.1f} MB long; at most {MAX_BYTES // 1_000_000} MB "
            "can be read."
        )
    markup, _, warning = decode(body, charset or charset_in_html(body))
    if looks_binary(markup):
        raise ExtractionFailed("The file is binary data, not a page.")
    tree = _parsed(markup)
    language = _language(tree)
    without_pointers(tree)
    lead = lead_of(tree)
    found, date_warning = _extracted(tree, url)
    text = _with_lead(compact(composed(storable(found.text or ""))), composed(storable(lead)))
    if not text:
        raise ExtractionFailed(
            "The page has no text that can be read. It may be drawn by a script in the browser: "
            "paste its text instead."
        )
    refuse_long(len(text))
    return Extracted(
        text=text,
        media_type=HTML,
        extractor=extractor_of(HTML),
        title=one_line(found.title or "", _TITLE_LENGTH),
        authors=authors_of(found.author or ""),
        published_on=found.date if found.date and _DATE.fullmatch(found.date) else "",
        language=language,
        warnings=tuple(each for each in (warning, date_warning) if each),
    )


def _with_lead(text: str, lead: str) -> str:
    """A page whose only text is its lead has been cut down to it: that is no article."""
    if not text or not lead or lead[:60] in " ".join(text.split()):
        return text
    return f"{lead}\n{text}"


def _parsed(markup: str) -> lxml_html.HtmlElement:
    parser = lxml_html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False
    )
    # libxml2 stops at the first NUL, and lxml refuses other controls in what it writes back.
    clean = storable(markup).encode()
    try:
        tree = lxml_html.document_fromstring(clean, parser=parser)
    except _PARSER_FAILED as error:
        raise ExtractionFailed("The page has no text: its markup cannot be read.") from error
    _refuse_cut(parser)
    _refuse_crowd(tree)
    return tree


def _refuse_cut(parser: lxml_html.HTMLParser) -> None:
    """Libxml2 drops what is past its limits and goes on; half a page must not pass for whole."""
    fatal = [each for each in parser.error_log if each.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT]
    if any("depth" in each.message for each in fatal):
        raise ExtractionFailed(
            "The page nests its elements hundreds deep, as no page that is meant to be read does."
        )
    if fatal:
        raise ExtractionFailed(
            "One piece of the page is larger than 10 MB; paste the text that matters."
        )


def _refuse_crowd(tree: lxml_html.HtmlElement) -> None:
    if any(count >= MAX_ELEMENTS for count, _ in enumerate(tree.iter())):
        raise ExtractionFailed(
            f"The page has more than {MAX_ELEMENTS:,} elements; paste the text that matters."
        )


def _extracted(tree: lxml_html.HtmlElement, url: str) -> tuple[Document, str]:
    """What trafilatura makes of a page, and a warning where the date stands in no metadata."""
    try:
        found = _main_text(tree, url, extensive=False)
        if found.date:
            return found, ""
        found = _main_text(tree, url, extensive=True)
    except _PARSER_FAILED as error:
        raise ExtractionFailed("The page cannot be taken apart: its markup is broken.") from error
    return found, GUESSED_DATE if found.date else ""


def _main_text(tree: lxml_html.HtmlElement, url: str, *, extensive: bool) -> Document:
    dates: dict[str, Any] = {
        "original_date": True,
        "extensive_search": extensive,
        "max_date": _LATEST_DATE,
    }
    found = trafilatura.bare_extraction(
        tree,
        url=url or None,
        with_metadata=True,
        include_comments=False,
        date_extraction_params=dates,
    )
    return found if isinstance(found, Document) else Document()


def _language(tree: lxml_html.HtmlElement) -> str:
    """The BCP 47 tag that the page gives itself, as far as its region; '' where it gives none."""
    given = [tree.get("lang"), tree.get("{http://www.w3.org/XML/1998/namespace}lang")]
    given += tree.xpath("//meta[@property='og:locale']/@content")[:1]
    given += tree.xpath("//meta[@http-equiv='content-language']/@content")[:1]
    for each in given:
        if each and (tag := _LANGUAGE.match(each.strip())):
            return f"{tag[1].lower()}-{tag[2].upper()}" if tag[2] else tag[1].lower()
    return ""
