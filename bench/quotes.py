"""How well quotes are told from misquotes: `python -m bench.quotes FILE.jsonl [--out FILE]`.

A line is {"quote", "text", "expected"}, expected one of verbatim, typographic, altered, absent.
`false_verbatim` counts quotes called verbatim or typographic that are neither; `found` is the share
of verbatim and typographic quotes that were called one of the two.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from bench.cases import arguments, read_lines, show, told, write_said
from claims.evidence.quotes import check_quote

_FOUND = frozenset({"verbatim", "typographic"})


def said_of(quote: str, text: str) -> str:
    """One of verbatim, typographic, altered, absent.

    A quote with marked omissions is not the words of the text as they stand, so it is altered here;
    one that stands in several places is as verbatim as its places are.
    """
    finding = check_quote(quote, text)
    if finding.status == "ambiguous":
        return "verbatim" if finding.places[0].match == "exact" else "typographic"
    return {"elided": "altered", "missing": "absent"}.get(finding.status, finding.status)


def score(pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The figures for pairs of (expected, said)."""
    counts = Counter(pairs)
    good = sum(n for (expected, _), n in counts.items() if expected in _FOUND)
    found = sum(n for (expected, said), n in counts.items() if {expected, said} <= _FOUND)
    false = sum(n for (e, said), n in counts.items() if e not in _FOUND and said in _FOUND)
    same = sum(n for (expected, said), n in counts.items() if expected == said)
    return {
        "cases": counts.total(),
        "false_verbatim": false,
        "found": round(found / good, 5) if good else None,
        "same_word": round(same / counts.total(), 5) if counts else None,
    }


def main() -> None:
    options = arguments("Measure the checking of quotes.")
    cases = [
        (case["expected"], said_of(case["quote"], case["text"]))
        for case in read_lines(options.cases)
    ]
    write_said(options.out, (said for _, said in cases))
    for (expected, said), count in sorted(Counter(cases).items()):
        print(f"expected {expected:12} said {said:12} {count}")
    show(score(cases))


if __name__ == "__main__":
    with told():
        main()
