"""Text out of bytes, whatever they are called and whoever made them.

Plain text is read in this process. HTML and PDF have parsers that a document can attack, so they
run in a child process with little memory and little time (`sandbox`): the worst that a bomb can
do is to be refused in words. Nothing here needs Django, the network or a clock.
"""

from __future__ import annotations

from sources.extraction.sandbox import read_apart
from sources.text.decoding import charset_of
from sources.text.extracted import MAX_CHARACTERS, Extracted, ExtractionFailed
from sources.text.plain import read_plain
from sources.text.sniffing import sniff
from sources.text.versions import PLAIN, extractor_of, extractors

__all__ = [
    "MAX_CHARACTERS",
    "Extracted",
    "ExtractionFailed",
    "extract",
    "extractor_of",
    "extractors",
]


def extract(body: bytes, *, media_type: str = "", name: str = "", url: str = "") -> Extracted:
    """The text of a document, with what the document says of itself.

    `media_type` is the Content-Type that the sender gave (a charset in it counts), `name` the
    file's name, `url` where it was found (it may hold the date): each may be '' and may lie.
    Raises ExtractionFailed, whose `reason` is a sentence for people, and nothing else.
    """
    if not body:
        raise ExtractionFailed("The file is empty.")
    kind = sniff(body, media_type, name)
    charset = charset_of(media_type)
    if kind == PLAIN:
        return read_plain(body, charset)
    return read_apart(body, kind=kind, charset=charset, url=url)
