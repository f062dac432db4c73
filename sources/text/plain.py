"""Plain text: decoded, judged to be text at all, and made storable."""

from __future__ import annotations

import re

from sources.text.decoding import decode
from sources.text.extracted import MAX_CHARACTERS, Extracted, ExtractionFailed, refuse_long
from sources.text.normalise import composed, storable
from sources.text.versions import PLAIN, extractor_of

# No character takes more than four bytes in any character set of the Unicode standard.
MAX_BYTES = 4 * MAX_CHARACTERS + 4
BINARY = "The file is binary data, not text."
_JUDGED = 100_000
# Text from terminals and old word processors has a few of these; a program has many.
_JUNK_SHARE = 0.02
_JUNK = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")


def read_plain(body: bytes, charset: str = "", media_type: str = PLAIN) -> Extracted:
    """The text of a plain file. Raises ExtractionFailed for too much, for junk and for none."""
    if len(body) > MAX_BYTES:
        if looks_binary(decode(body[:_JUDGED], charset)[0]):
            raise ExtractionFailed(BINARY)
        raise ExtractionFailed(
            f"The text is {len(body) / 1_000_000:.1f} MB long; at most {MAX_CHARACTERS:,} "
            "characters can be read. Split it, or give only the part that matters."
        )
    decoded, _, warning = decode(body, charset)
    if looks_binary(decoded):
        raise ExtractionFailed(BINARY)
    text = composed(storable(decoded)).strip()
    if not text:
        raise ExtractionFailed("The text is empty.")
    refuse_long(len(text))
    return Extracted(
        text=text,
        media_type=media_type,
        extractor=extractor_of(PLAIN),
        warnings=(warning,) if warning else (),
    )


def looks_binary(text: str) -> bool:
    """True where too many characters are controls or could not be decoded."""
    sample = text[:_JUDGED]
    return len(_JUNK.findall(sample)) > _JUNK_SHARE * len(sample)
