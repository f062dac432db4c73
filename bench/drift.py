"""How well changes of quoted pages are told: `python -m bench.drift FILE.jsonl [--out FILE]`.

A line is {"before", "after", "anchors"}, an anchor the five selectors and "expected", one of
present, altered, absent. A passage that stands elsewhere is said moved, which finds it.
`present_found` is the share of present anchors that were found, `deleted_reported_present`
counts absent anchors that were called present or moved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from bench.cases import arguments, read_lines, show, told, write_said
from claims.evidence.drift import compare
from sources.text.anchoring import Selectors

_FOUND = frozenset({"present", "moved"})


def score(pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The figures for pairs of (expected, said)."""
    counts = Counter(pairs)
    present = sum(n for (expected, _), n in counts.items() if expected in _FOUND)
    found = sum(n for (expected, said), n in counts.items() if {expected, said} <= _FOUND)
    deleted = sum(n for (e, said), n in counts.items() if e == "absent" and said in _FOUND)
    altered = sum(n for (e, said), n in counts.items() if e == "altered" and said in _FOUND)
    return {
        "anchors": counts.total(),
        "present_found": round(found / present, 5) if present else None,
        "deleted_reported_present": deleted,
        "altered_reported_present": altered,
    }


def main() -> None:
    options = arguments("Measure the telling of drift.")
    pairs = [
        (anchor["expected"], said_of(case["before"], case["after"], anchor))
        for case in read_lines(options.cases)
        for anchor in case["anchors"]
    ]
    write_said(options.out, (said for _, said in pairs))
    for (expected, said), count in sorted(Counter(pairs).items()):
        print(f"expected {expected:12} said {said:12} {count}")
    show(score(pairs))


def said_of(before: str, after: str, anchor: dict[str, Any]) -> str:
    return compare(before, after, Selectors.from_json(anchor)).status


if __name__ == "__main__":
    with told():
        main()
