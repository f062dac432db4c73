"""Do the numbers of the claim stand in the quoted words, and nowhere else?"""

from __future__ import annotations

from claims.checks.agreeing import figures, finding
from claims.checks.check import Check, Finding
from claims.checks.inputs import CitationInputs
from claims.evidence.agreement import compare_quantities


def run(citation: CitationInputs) -> Finding:
    claimed = list(figures(citation.statement, citation.language))
    if not claimed:
        return Finding("not-in-scope", "The claim counts nothing.", {"status": ""})
    words = citation.passage or citation.quote
    if not words:
        return Finding("unverifiable", "No words are quoted.", {"status": ""})
    quoted = list(figures(words, citation.source.language))
    return finding(citation, compare_quantities(claimed, quoted))


NEEDS = ("statement", "language", "quote", "passage", "stance", "source.language")
CHECK = Check("quantities agree", 2, "citation", NEEDS, run)
