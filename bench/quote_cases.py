"""Hard cases for quotes, made from any text by rule: `python -m bench.quote_cases TEXT… > CASES`.

Each sentence of a text gives one case of every kind that fits it. A case whose altered quote
stands in the text after all is left out, for its label would be wrong.
"""

from __future__ import annotations

import json
import random
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

_SENTENCE = re.compile(r"(?<!\S)[^.!?\n]{30,400}[.!?](?=\s|$)")
_NOT = re.compile(r"\b(?:not|never|no) |n[’']t\b")
_MODAL = re.compile(r"\b(can|could|may|might|must|should|will|would)\b")
_NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]{2,}")
_MODALS = {"can": "must", "could": "should", "may": "will", "might": "would"}
_CURLY = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})
Change = Callable[[str, random.Random], str]


def sentences(text: str) -> list[str]:
    return [match.group().strip() for match in _SENTENCE.finditer(text)]


def cases(text: str, other: str = "", seed: int = 1) -> Iterator[dict[str, Any]]:
    """Cases of {"quote", "text", "expected", "kind"}; absent quotes are sentences of `other`."""
    chance = random.Random(seed)  # noqa: S311
    for sentence in sentences(text):
        yield _case(sentence, text, "verbatim", "whole")
        for kind, change in TYPOGRAPHIC.items():
            quote = change(sentence, chance)
            if quote != sentence:
                yield _case(quote, text, "typographic", kind)
        for kind, change in ALTERED.items():
            quote = change(sentence, chance)
            if quote and quote not in text and quote.split() != sentence.split():
                yield _case(quote, text, "altered", kind)
    for sentence in sentences(other):
        if sentence not in text:
            yield _case(sentence, text, "absent", "elsewhere")


def _case(quote: str, text: str, expected: str, kind: str) -> dict[str, Any]:
    return {"quote": quote, "text": text, "expected": expected, "kind": kind}


def _straight(quote: str, _: random.Random) -> str:
    return quote.translate(_CURLY)


def _curly(quote: str, _: random.Random) -> str:
    return re.sub(r'"([^"]*)"', r"“\1”", quote).replace("'", "’").replace("-", "‑")


def _spaces(quote: str, chance: random.Random) -> str:
    return re.sub(" ", lambda _: chance.choice([" ", "\u00a0", "  ", "\n", "\u202f"]), quote)


def _soft_hyphens(quote: str, _: random.Random) -> str:
    return re.sub(r"([a-z]{4})([a-z]{3})", "\\1\u00ad\\2", quote)


def _first_letter(quote: str, _: random.Random) -> str:
    return quote[0].swapcase() + quote[1:]


def _decomposed(quote: str, _: random.Random) -> str:
    return unicodedata.normalize("NFD", quote)


def _numeral(quote: str, chance: random.Random) -> str:
    digits = [match.start() for match in re.finditer(r"\d", quote)]
    if not digits:
        return ""
    at = chance.choice(digits)
    return quote[:at] + str((int(quote[at]) + chance.randint(1, 9)) % 10) + quote[at + 1 :]


def _percent(quote: str, _: random.Random) -> str:
    return re.sub(r"(?<=\d)%|[$€£](?=\d)", "", quote, count=1)


def _negation(quote: str, _: random.Random) -> str:
    return _NOT.sub("", quote, count=1)


def _modal(quote: str, _: random.Random) -> str:
    return _MODAL.sub(lambda match: _MODALS.get(match[1], "could"), quote, count=1)


def _name(quote: str, _: random.Random) -> str:
    return _NAME.sub("Ostrava", quote, count=1)


def _swapped(quote: str, chance: random.Random) -> str:
    words = quote.split(" ")
    at = chance.randrange(max(1, len(words) - 1))
    words[at : at + 2] = words[at : at + 2][::-1]
    return " ".join(words)


def _word_out(quote: str, chance: random.Random) -> str:
    words = quote.split(" ")
    if len(words) < 3:
        return ""
    del words[chance.randrange(1, max(2, len(words) - 1))]
    return " ".join(words)


def _cut_words(quote: str, _: random.Random) -> str:
    return quote[2:-3]


def _last_sign(quote: str, _: random.Random) -> str:
    return f"{quote[:-1]}," if quote.endswith(".") else ""


def _shouted(quote: str, _: random.Random) -> str:
    return quote.upper()


TYPOGRAPHIC: dict[str, Change] = {
    "straight marks": _straight,
    "curly marks": _curly,
    "spaces": _spaces,
    "soft hyphens": _soft_hyphens,
    "first letter": _first_letter,
    "decomposed": _decomposed,
}
ALTERED: dict[str, Change] = {
    "numeral": _numeral,
    "sign dropped": _percent,
    "negation dropped": _negation,
    "modal": _modal,
    "name": _name,
    "words swapped": _swapped,
    "word left out": _word_out,
    "words cut": _cut_words,
    "last sign": _last_sign,
    "capitals": _shouted,
}


def main() -> None:
    texts = [Path(name).read_text(encoding="utf-8", errors="replace") for name in sys.argv[1:]]
    for place, text in enumerate(texts):
        for case in cases(text, texts[place - 1] if len(texts) > 1 else ""):
            print(json.dumps(case))


if __name__ == "__main__":
    main()
