"""Spec files of Recognizers-Text and case files of quantulum3: which model, which language.

Both are told by the file's name and folders ("French/NumberModel.json", "OrdinalModel.de.json");
where these are silent, by the cases themselves. Left out: writing without spaces between words,
for which the reader has no grammar.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
_WORDS = {
    "en": "the of and is a to in for it i two three hundred thousand one twenty seven",
    "it": "il lo la gli di che è per una sono due tre cento mila venti sette uno cinque primo",
    "fr": "les le du et est une je pour deux trois cent mille vingt sept cinq premier douze",
    "de": "der die das und ist ein nicht für zwei drei hundert tausend zwanzig sieben fünf",
    "es": "el los las y una es para en que dos tres cien ciento mil veinte siete cinco primero",
    "pt": "o os as e uma é para em que dois três cem cento mil vinte sete cinco primeiro um",
    "nl": "de het een en is niet voor van twee drie honderd duizend twintig zeven vijf eerste",
}
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
    for part in (file.stem, *reversed(file.parent.parts)):
        lower = part.lower()
        if any(name in lower for name in _FOREIGN):
            return ""
        for name, code in _NAMES.items():
            if name in lower or code in re.split(r"[^a-z]+", lower):
                return code
    return _by_words(" ".join(case["Input"] for case in cases))


def _by_words(text: str) -> str:
    """The language whose commonest words stand there most often, English where none does."""
    letters = [c for c in text if c.isalpha()]
    if sum(c > "\u024f" for c in letters) > len(letters) / 2:
        return ""
    seen = re.findall(r"\w+", text.lower())
    counts = {code: sum(map(seen.count, words.split())) for code, words in _WORDS.items()}
    return max(counts, key=lambda code: counts[code])
