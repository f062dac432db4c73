"""Spec files of Recognizers-Text and case files of quantulum3: which model, which language.

Both are told by the file's name and folders ("French/NumberModel.json", "OrdinalModel.de.json");
where these are silent, by the cases themselves. Left out: writing without spaces between words,
for which the reader has no grammar.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.reading.numbers.languages import GRAMMARS

MODELS = {
    "numberrange": "NumberRange", "number": "Number", "ordinal": "Ordinal",
    "percentage": "Percent", "percent": "Percent", "currency": "Currency",
    "dimension": "Dimension", "temperature": "Temperature", "age": "Age",
}  # fmt: skip
_NAMES = {
    "english": "en", "italian": "it", "french": "fr", "german": "de", "spanish": "es",
    "portuguese": "pt", "dutch": "nl",
}  # fmt: skip
_FOREIGN = (
    "chinese", "japanese", "korean", "arabic", "hindi", "turkish", "swedish", "catalan",
    "bulgarian", "hebrew", "thai",
)  # fmt: skip
# Folders further up say where the data lie, and no more.
_NEAREST = 3
_MODEL = re.compile("(" + "|".join(MODELS) + ")")
Case = dict[str, Any]


@dataclass(frozen=True)
class Spec:
    """The cases of one file that Python is to pass.

    `model` is one of MODELS, "quantulum3", or "" for one that the reader has no view of;
    `language` is "" where there is no grammar for it.
    """

    file: Path
    model: str
    language: str
    cases: list[Case]


def read_spec(file: Path) -> Spec | None:
    """The spec in `file`, or None where its JSON is none. Raises ValueError on other bytes."""
    cases = json.loads(file.read_text(encoding="utf-8-sig"))
    first = cases[0] if isinstance(cases, list) and cases else None
    if not isinstance(first, dict):
        return None
    if "req" in first:
        # What numbers are spelt out as ("expand.json") is no reading.
        found = isinstance(first["res"], list) or first["res"] is None
        return Spec(file, "quantulum3", "en", cases) if found else None
    if "Input" not in first:
        return None
    kept = [case for case in cases if _supported(case)]
    return Spec(file, _model(file, cases), _language(file, kept), kept)


def _supported(case: Case) -> bool:
    marks = f"{case.get('NotSupported', '')},{case.get('NotSupportedByDesign', '')}"
    return "python" not in marks.lower()


def _model(file: Path, cases: list[Case]) -> str:
    named = _MODEL.search(file.stem.lower().replace("numberwithunit", ""))
    if named:
        return MODELS[named[1]]
    types = (row.get("TypeName", "") for case in cases for row in case.get("Results", []))
    typed = _MODEL.search(next(filter(None, types), "").lower())
    return MODELS[typed[1]] if typed else ""


def _language(file: Path, cases: list[Case]) -> str:
    for part in (file.stem, *reversed(file.parent.parts[-_NEAREST:])):
        lower = part.lower()
        if any(name in lower for name in _FOREIGN):
            return ""
        for name, code in _NAMES.items():
            if name in lower or code in re.split(r"[^a-z]+", lower):
                return code
    return _by_words(" ".join(case["Input"] for case in cases))


def _by_words(text: str) -> str:
    """The language of the cases; "" where most of their letters are not Latin."""
    letters = [c for c in text if c.isalpha()]
    return "" if sum(c > "\u024f" for c in letters) > len(letters) / 2 else _likeliest(text)


def _likeliest(text: str) -> str:
    """By their number words too, for many a case is nothing but a number."""
    seen = Counter(re.findall(r"\w+", text.lower()))
    counts = {
        code: sum(seen[word] for word in grammar.nouns.stop | grammar.vocabulary)
        for code, grammar in GRAMMARS.items()
    }
    return max(counts, key=lambda code: (counts[code], code == "en"))
