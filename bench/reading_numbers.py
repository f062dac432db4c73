"""Score the number reader on specs of Recognizers-Text and on quantulum3's cases.

A case passes when spans, texts and values are exactly those expected, and no more are found.
What a spec marks as not supported for Python is left out. A spec of a model that the reader
does not have a view for (dates, say) is left out and named.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from claims.reading.numbers import find_quantities, mentions

_LANGUAGES = {"italian": "it", "french": "fr", "german": "de", "spanish": "es", "english": "en"}
_WORDS = {
    "it": "il lo la gli di che è per una sono", "fr": "le les des du et est une je pour",
    "de": "der die das und ist ein nicht für ich", "es": "el los las y es una para en que",
    "en": "the of and is a to in for it i",
}  # fmt: skip
_VIEWS = {
    "Number": ("number", "count", "measure", "percent", "currency", "percentage point"),
    "Ordinal": ("ordinal",),
    "Percentage": ("percent", "percentage point"),
    "Percent": ("percent", "percentage point"),
    "NumberRange": ("range",),
    "Currency": ("currency",),
    "Dimension": ("measure",),
    "Age": ("measure",),
}
_DIGITS = Decimal("1e-9")
Found = dict[str, Any]


def run(path: Path, out: Path | None = None) -> dict[str, float]:
    """Print a table of the cases that pass under `path`; return `pass_rate` over the specs.

    `out` gets one JSON line per item, `end` exclusive. Raises OSError where `path` is absent
    and ValueError where nothing there is a spec.
    """
    files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
    totals = {"spec": [0, 0], "quantulum3": [0, 0]}
    lines: list[Found] = []
    for file in files:
        _score(file, totals, lines)
    if not any(count for _, count in totals.values()):
        raise ValueError(f"no spec of numbers in {path}")
    if out:
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        out.write_text(text, encoding="utf-8")
    (passed, count), (of_theirs, theirs) = totals["spec"], totals["quantulum3"]
    figures = {"pass_rate": passed / count if count else of_theirs / theirs}
    if theirs:
        figures["quantulum3"] = of_theirs / theirs
    return figures


def _score(file: Path, totals: dict[str, list[int]], lines: list[Found]) -> None:
    """Score one file, if it is a spec, into `totals` and `lines`."""
    cases = json.loads(file.read_text(encoding="utf-8-sig"))
    first = cases[0] if isinstance(cases, list) and cases else None
    if not isinstance(first, dict) or not ({"Input", "req"} & first.keys()):
        return
    theirs = "req" in first
    model = re.sub(r"Model.*", "", file.stem)
    if not theirs and model not in _VIEWS:
        print(f"{file.name:34} left out: the reader has no view for it")
        return
    kept = [case for case in cases if theirs or _supported(case)]
    words = " ".join(case["req" if theirs else "Input"] for case in kept)
    language = _language(file, words)
    passed = 0
    for case in kept:
        found = _surfaces(case["req"]) if theirs else _view(case["Input"], model, language)
        lines.append({"input": case["req" if theirs else "Input"], "results": found})
        passed += _matches_theirs(case, found) if theirs else _matches(case, found)
    total = totals["quantulum3" if theirs else "spec"]
    total[0], total[1] = total[0] + passed, total[1] + len(kept)
    print(f"{file.name:34} {language} {passed:5} of {len(kept):5} {passed / max(1, len(kept)):.3f}")


def _supported(case: Found) -> bool:
    marks = f"{case.get('NotSupported', '')},{case.get('NotSupportedByDesign', '')}"
    return "python" not in marks.lower()


def _language(file: Path, words: str) -> str:
    for part in (file.stem, *reversed(file.parent.parts)):
        for name, code in _LANGUAGES.items():
            if name in part.lower():
                return code
    seen = re.findall(r"\w+", words.lower())
    return max(reversed(_WORDS), key=lambda c: sum(seen.count(w) for w in _WORDS[c].split()))


def _view(text: str, model: str, language: str) -> list[Found]:
    if model == "Number":
        return [
            _line(m.start, m.end, text, m.value, "")
            for m in mentions(text, language)
            if not m.ordinal and not m.attached and not m.open
        ]
    kinds = _VIEWS[model]
    return [
        _line(q.start, q.end, text, q.value, q.unit)
        for q in find_quantities(text, language)
        if ("range" if q.comparator == "between" else q.kind) in kinds
    ]


def _line(start: int, end: int, text: str, value: Decimal | None, unit: str) -> Found:
    number = None if value is None else str(value)
    return {"text": text[start:end], "start": start, "end": end, "value": number, "unit": unit}


def _surfaces(text: str) -> list[Found]:
    return [_line(q.start, q.end, text, q.value, q.unit) for q in find_quantities(text)]


def _matches(case: Found, found: list[Found]) -> bool:
    expected = case["Results"]
    if len(expected) != len(found):
        return False
    return all(_same(want, got) for want, got in zip(expected, found, strict=True))


def _same(want: Found, got: Found) -> bool:
    span = want.get("Start", got["start"]), want.get("End", got["end"] - 1) + 1
    value = (want.get("Resolution") or {}).get("value")
    same_text = want["Text"].lower() == got["text"].lower()
    return same_text and span == (got["start"], got["end"]) and _equal(value, got["value"])


def _equal(want: object, got: str | None) -> bool:
    if want is None or got is None:
        return want is None and got is None
    try:
        expected, read = Decimal(str(want).rstrip("%")), Decimal(got)
    except InvalidOperation:
        return False
    return abs(expected - read) <= _DIGITS * max(abs(expected), Decimal("1e-6"))


def _matches_theirs(case: Found, found: list[Found]) -> bool:
    """Value and surface, whatever the unit is called; a surface includes its noun."""
    expected = case.get("res") or []
    if len(expected) != len(found):
        return False
    return all(
        _equal(want["value"], got["value"]) and want["surface"].startswith(got["text"])
        for want, got in zip(expected, found, strict=True)
    )
