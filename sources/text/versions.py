"""What would take the text out of a document now, told without taking anything out.

A text may differ from one version to the next although its bytes are the same, so every text is
kept with the name that stands here. Whoever changes what is taken out of a kind raises its version.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import metadata

PLAIN, HTML, PDF = "text/plain", "text/html", "application/pdf"
OURS = {PLAIN: "2", HTML: "2", PDF: "2"}
LIBRARIES = {HTML: "trafilatura", PDF: "pypdf"}


def extractor_of(kind: str) -> str:
    """The name and version of what reads documents of this kind; '' for one that is not read."""
    if kind not in OURS:
        return ""
    ours = f"factcheck-{kind.rpartition('/')[2]} {OURS[kind]}"
    library = LIBRARIES.get(kind)
    return f"{ours} / {library} {_version(library)}" if library else ours


def extractors() -> dict[str, str]:
    """What reads each kind now."""
    return {kind: extractor_of(kind) for kind in OURS}


@lru_cache
def _version(library: str) -> str:
    """As it was installed: to import a library takes most of a second."""
    return metadata.version(library)
