"""Do the numbers of the claim stand in the quoted words, and nowhere else?"""

from __future__ import annotations

from claims.checks.agreeing import figures, finding, without_figures
from claims.checks.check import Check, Finding
from claims.checks.inputs import CitationInputs
from claims.evidence.agreement import Words, compare_quantities


def run(citation: CitationInputs) -> Finding:
    claimed = list(figures(citation.statement, citation.language))
    if not claimed:
        return without_figures(citation.statement, citation.language)
    words = citation.passage or citation.quote
    if not words:
        return Finding("unverifiable", "No words are quoted.", {"status": ""})
    language = citation.source.language
    quoted = list(figures(words, language))
    texts = Words(citation.statement, citation.language), Words(words, language)
    return finding(citation, compare_quantities(claimed, quoted, *texts))


NEEDS = ("statement", "language", "quote", "passage", "stance", "source.language")
CHECK = Check("quantities agree", 3, "citation", NEEDS, run)
