"""Figures for the whole of evidence: `python -m bench.evidence [TEXT…]`.

Cases are made from the texts (by default the article in ../shared/data, or the README where that
is absent), the time to find a quote is taken on 100 kB and 1 MB of them in three styles, and the
table of confidence is run over every combination of facts; 10,000 citations are checked again
unchanged.
"""

from __future__ import annotations

import itertools
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from bench import anchoring, drift, drift_cases, quote_cases, quotes, recheck
from bench.cases import show
from claims.evidence.confidence import CitationFacts, rate_citation

_ROOT = Path(__file__).resolve().parents[1]
_DEFAULTS = (_ROOT.parent / "shared" / "data" / "article.txt", _ROOT / "README.md")


def quote_figures(texts: list[str]) -> dict[str, Any]:
    cases = [case for text in texts for case in quote_cases.cases(text)]
    return quotes.score((c["expected"], quotes.said_of(c["quote"], c["text"])) for c in cases)


def drift_figures(texts: list[str]) -> dict[str, Any]:
    cases = [drift_cases.case(text, seed) for text in texts for seed in range(3)]
    return drift.score(
        (anchor["expected"], drift.said_of(case["before"], case["after"], anchor))
        for case in cases
        for anchor in case["anchors"]
    )


def confidence_figures() -> dict[str, int]:
    """How many combinations of facts come to each level."""
    facts = itertools.product(
        ("original", "primary", "secondary", "tertiary", "unknown"),
        ("", "A", "C", "D", "E", "F"),
        (None, 1, 5, 6),
        ("verbatim", "typographic", "elided", "altered", "ambiguous", "missing", "none"),
        ("agree", "differ", "not stated"),
        ("agree", "differ"),
        (True, False),
        ("present", "altered", "absent"),
        (True, False),
    )
    return dict(Counter(rate_citation(CitationFacts(*each)).level for each in facts))


def main() -> None:
    paths = [Path(name) for name in sys.argv[1:]] or [p for p in _DEFAULTS if p.exists()][:1]
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in paths]
    texts = [text for text in texts if text.strip()]
    if not texts:
        sys.exit("name a text to make cases from")
    figures: dict[str, Any] = {**quote_figures(texts), **drift_figures(texts)}
    figures |= anchoring.figures("\n".join(texts))
    recheck.begin()
    figures |= recheck.figures()
    figures |= {f"citations {level}": n for level, n in sorted(confidence_figures().items())}
    show(figures)


if __name__ == "__main__":
    main()
