"""What came out of a document, and the refusal in words when nothing can."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

MAX_CHARACTERS = 1_000_000
GUESSED_DATE = "The date of publication is a guess from the page's text: check it."


class ExtractionFailed(Exception):  # noqa: N818 - it is what happened, said to a person
    """No text can be had from these bytes. `reason` is a sentence for people."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Extracted:
    """The text of a document and what the document says about itself.

    `text` has no NUL and no lone surrogate, its lines end in LF, and it is at most
    MAX_CHARACTERS long. `published_on` is an ISO date, year-month or year; '' where unknown.
    `pages` holds the offset in `text` (code points) where each page starts; empty where the
    document has no pages. `extractor` names what made the text, with versions: a text may differ
    from one version to the next although its bytes are the same. `warnings` are sentences about
    what had to be guessed, GUESSED_DATE where `published_on` was.
    """

    text: str
    media_type: str
    extractor: str
    title: str = ""
    authors: tuple[str, ...] = ()
    published_on: str = ""
    language: str = ""
    pages: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=True)

    @classmethod
    def from_json(cls, written: str | bytes) -> Extracted:
        """The value that `as_json` wrote. Raises ValueError for anything else."""
        value = json.loads(written)
        if not isinstance(value, dict):
            raise ValueError("an extracted document is a JSON object")
        return cls(
            **{name: _string(value, name) for name in _STRINGS},
            authors=tuple(_list_of(value, "authors", str)),
            pages=tuple(_list_of(value, "pages", int)),
            warnings=tuple(_list_of(value, "warnings", str)),
        )


_STRINGS = ("text", "media_type", "extractor", "title", "published_on", "language")


def _string(value: dict[str, Any], name: str) -> str:
    found = value.get(name)
    if not isinstance(found, str):
        raise ValueError(f"{name} is not a string")
    return found


def _list_of(value: dict[str, Any], name: str, kind: type) -> Sequence[Any]:
    found = value.get(name)
    if not isinstance(found, list) or not all(type(each) is kind for each in found):
        raise ValueError(f"{name} is not a list of {kind.__name__}")
    return found


def refuse_long(characters: int) -> None:
    """Raises ExtractionFailed where a text is longer than anybody can check at once."""
    if characters > MAX_CHARACTERS:
        raise ExtractionFailed(
            f"The text is {characters:,} characters long; at most {MAX_CHARACTERS:,} can be read. "
            "Split the document, or give only the part that matters."
        )
