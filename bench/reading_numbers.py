"""Score the number reader on specs of Recognizers-Text and on quantulum3's cases.

A case passes when spans, texts and values are exactly those expected, and no more are found.
What a spec marks as not supported for Python is left out; a model that the reader has no view
of (durations, say) and a language without a grammar are left out and named.
"""

from __future__ import annotations

import argparse
import json
import re
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from bench.number_specs import Case, Spec, read_spec
from claims.reading.numbers import find_quantities, mentions
from claims.reading.numbers.currencies import currency_after
from claims.reading.numbers.labels import covered
from claims.reading.numbers.measures import AGES, TEMPERATURES, TIMES
from claims.reading.quantity import Quantity

# What quantulum3 0.10.0 reaches, measured with this same yardstick; it reads English only.
BASELINES = {"Number": 0.502, "Currency": 0.262, "quantulum3": 1.0}
_KINDS = {
    "Ordinal": ("ordinal",), "Percent": ("percent", "percentage point"), "Currency": ("currency",),
}  # fmt: skip
_POWER = ("watt", "hertz", "joule", "volt", "ampere", "newton", "pascal", "bar", "calorie")
# Their names are hardly ever other words, as "won" and "real" are.
_SURE = frozenset({"USD", "EUR", "JPY", "CNY"})
_WORD = re.compile(r"(?<!\w)[^\W\d_]+")
_TOLERANCE = Decimal("1e-9")
Found = dict[str, Any]


def run(path: Path, out: Path | None = None) -> dict[str, float]:
    """Print a table of the cases that pass under `path`; return `pass_rate` over the specs.

    Where there are only quantulum3's cases the rate is theirs. `out` gets one JSON line per case,
    `end` exclusive. Raises OSError where `path` is absent and ValueError where nothing there is a
    spec.
    """
    files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
    specs = [spec for file in files if (spec := read_spec(file))]
    print(f"{'file':36} {'model':12} lang  passed  cases   rate  quantulum3")
    lines: list[Found] = []
    totals = {"spec": [0, 0], "quantulum3": [0, 0]}
    for spec in specs:
        passed = _score(spec, lines)
        if passed is not None:
            total = totals["quantulum3" if spec.model == "quantulum3" else "spec"]
            total[0], total[1] = total[0] + passed, total[1] + len(spec.cases)
    if not any(count for _, count in totals.values()):
        raise ValueError(f"no spec of numbers in {path}")
    if out:
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        out.write_text(text, encoding="utf-8")
    return _figures(**{name: (passed, count) for name, (passed, count) in totals.items()})


def _figures(spec: tuple[int, int], quantulum3: tuple[int, int]) -> dict[str, float]:
    passed, count = spec if spec[1] else quantulum3
    figures = {"pass_rate": passed / count}
    if quantulum3[1]:
        figures["quantulum3"] = quantulum3[0] / quantulum3[1]
    return figures


def _score(spec: Spec, lines: list[Found]) -> int | None:
    """Print the row of one file and add what was found to `lines`; None where it is left out."""
    name = spec.file.name
    if not spec.model or not spec.language:
        why = "no view for its model" if not spec.model else "no grammar for its language"
        print(f"{name:36} left out: {why}")
        return None
    passed = 0
    for case in spec.cases:
        found = view(case.get("Input", case.get("req")), spec.model, spec.language)
        lines.append({"input": case.get("Input", case.get("req")), "results": found})
        theirs = spec.model == "quantulum3"
        passed += _matches_theirs(case, found) if theirs else _matches(case, found)
    rate = passed / max(1, len(spec.cases))
    baseline = BASELINES.get(spec.model) if spec.language == "en" else None
    told = f"{name:36} {spec.model:12} {spec.language:4} {passed:7} {len(spec.cases):6}"
    print(f"{told} {rate:6.3f}  {'-' if baseline is None else format(baseline, '.3f'):>10}")
    return passed


def view(text: str, model: str, language: str) -> list[Found]:
    """What the reader finds of the kind that `model` is about."""
    if model == "Number":
        return [
            _line(m.start, m.end, text, m.value, "")
            for m in mentions(text, language)
            if not m.ordinal and not m.attached and not m.open
        ]
    found = [
        _line(q.start, q.end, text, _middle(q) if model == "quantulum3" else q.value, q.unit)
        for q in find_quantities(text, language)
        if _belongs(q, model, language)
    ]
    return _with_bare_money(text, found, language) if model == "Currency" else found


def _with_bare_money(text: str, found: list[Found], language: str) -> list[Found]:
    """A spec of money also wants the currencies that stand without an amount ("the dollar")."""
    taken = [(line["start"], line["end"]) for line in found]
    for word in _WORD.finditer(text):
        named = currency_after(text, word.start(), language)
        if named and named.code in _SURE and not covered(word.start(), named.at, sorted(taken)):
            found.append(_line(word.start(), named.at, text, None, named.code))
            taken.append((word.start(), named.at))
    return sorted(found, key=lambda line: line["start"])


def _middle(found: Quantity) -> Decimal | None:
    """The one value that quantulum3 gives to a range."""
    if found.low is None or found.high is None:
        return found.value
    return (found.low + found.high) / 2


def _belongs(found: Quantity, model: str, language: str) -> bool:
    if model == "quantulum3":
        return found.kind != "ordinal"
    if model == "NumberRange":
        return found.comparator == "between"
    if model in _KINDS:
        return found.kind in _KINDS[model]
    if found.kind != "measure":
        return False
    # Where a language says "has ten years", any span of time may be an age.
    ages = AGES if language in ("en", "de", "nl") else AGES | TIMES
    other = TEMPERATURES | AGES | TIMES
    plain = found.unit not in other and not found.unit.endswith(_POWER)
    return {"Temperature": found.unit in TEMPERATURES, "Age": found.unit in ages}.get(model, plain)


def _line(start: int, end: int, text: str, value: Decimal | None, unit: str) -> Found:
    number = None if value is None else str(value)
    return {"text": text[start:end], "start": start, "end": end, "value": number, "unit": unit}


def _matches(case: Case, found: list[Found]) -> bool:
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
    """Whether two values agree to nine digits; the specs write some with a decimal comma."""
    if want is None or got is None:
        return want is None and got is None
    try:
        expected, read = Decimal(str(want).rstrip("%").replace(",", ".")), Decimal(got)
    except InvalidOperation:
        return False
    return abs(expected - read) <= _TOLERANCE * max(abs(expected), Decimal("1e-6"))


def _matches_theirs(case: Case, found: list[Found]) -> bool:
    """Value and surface, whatever the unit is called; a surface includes its noun."""
    expected = case.get("res") or []
    if len(expected) != len(found):
        return False
    return all(
        _equal(want["value"], got["value"]) and want["surface"].startswith(got["text"])
        for want, got in zip(expected, found, strict=True)
    )


def main(path: Path | str, out: Path | str | None = None) -> dict[str, float]:
    """`run`, with its figures printed as the last line."""
    figures = run(Path(path), Path(out) if out else None)
    print(json.dumps(figures))
    return figures


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("path")
    arguments.add_argument("--out")
    main(**vars(arguments.parse_args()))
