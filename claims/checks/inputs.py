"""What checks look at: stored values, frozen. Services fill them; checks read them.

Dates are ISO 8601, as precise as they are known, "" where they are not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

ERRORS = 400  # a status of HTTP from here on belongs to an error page


@dataclass(frozen=True, slots=True)
class Captured:
    """A capture. `text` is told from another by its digest, and may be left out where only the
    digest is wanted; `status` is that of HTTP, None for a file that somebody brought.
    """

    text_sha256: str
    bytes_sha256: str
    extractor: str
    captured_on: str
    status: int | None = None
    text: str = field(default="", compare=False, repr=False)

    @property
    def is_error_page(self) -> bool:
        """It shows what a server said of itself, and nothing of the source."""
        return self.status is not None and self.status >= ERRORS


@dataclass(frozen=True, slots=True)
class Alike:
    """Two captures that different extractors read, each as one and the same extractor reads it.

    Both are None while that is owed; `reason`, a sentence, says where it can't be had.
    """

    cited: Captured | None = None
    newest: Captured | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A source. `publisher` and `owner`, the last one above the publisher, are ids of parties: they
    decide, for two may have one name.
    """

    title: str
    url: str
    degree: str
    language: str
    published_on: str
    link_state: str
    ours: bool
    id: str = ""
    publisher: str = ""
    publisher_name: str = ""
    owner: str = ""
    owner_name: str = ""


@dataclass(frozen=True, slots=True)
class Copy:
    """What the archive service made of our wish for a copy; None stands for no wish."""

    state: str
    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class CitationInputs:
    """One citation. `passage` are the words of the capture that the quote was found to be;
    `weakness` says why it can be no origin, "" where it can, and `agrees` that it states what the
    claim states; both are known once its own checks have run. `alike` is None where one extractor
    read the capture and the newest, or both have the same bytes or text.
    """

    id: str
    stance: str
    quote: str
    statement: str
    language: str
    claimed_on: str
    cited_on: str
    selectors: dict[str, Any] | None
    capture: Captured | None
    newest: Captured | None
    source: Document
    relays: tuple[str, ...] = ()
    passage: str = ""
    weakness: str = ""
    agrees: bool = False
    copy: Copy | None = None
    archives: bool = False
    alike: Alike | None = None


@dataclass(frozen=True, slots=True)
class Rival:
    """Another of our claims that counts the same things of the same subject in the same time, with
    the two quantities as JSON. `verdict` is its value on the scale; `published` says that an editor
    approved statement and verdict as they stand here, which may be those of a draft.
    """

    id: str
    statement: str
    ours: dict[str, Any]
    theirs: dict[str, Any]
    verdict: int | None
    published: bool


@dataclass(frozen=True, slots=True)
class ClaimInputs:
    """One claim with its citations. `verdict` is the value on the scale, None where it has none."""

    statement: str
    language: str
    claimant: str
    claimed_on: str
    review_by: str
    verdict: int | None
    no_primary_why: str
    contrast_sought: str
    citations: tuple[CitationInputs, ...] = ()
    rivals: tuple[Rival, ...] = ()
