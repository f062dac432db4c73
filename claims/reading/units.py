"""What a number counts: currencies, measures and nouns, read from the words beside it.

No parser stands behind it: the noun is the first plural within a few words of the number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.reading.quantity import Kind

SYMBOLS = {
    "$": "USD", "us$": "USD", "u.s.$": "USD", "u.s. $": "USD", "usd": "USD", "€": "EUR",
    "eur": "EUR", "£": "GBP", "gbp": "GBP", "¥": "JPY", "jpy": "JPY", "₹": "INR", "rs": "INR",
    "inr": "INR", "c$": "CAD", "ca$": "CAD", "cad": "CAD", "a$": "AUD", "aud": "AUD",
    "hk$": "HKD", "nz$": "NZD", "mex$": "MXN", "r$": "BRL", "₩": "KRW", "₽": "RUB", "₺": "TRY",
    "₪": "ILS", "₫": "VND", "₴": "UAH", "₭": "LAK", "chf": "CHF", "cny": "CNY", "rmb": "CNY",
    "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "元": "CNY", "円": "JPY",
}  # fmt: skip
NAMES = {
    "dollar": "USD", "dollars": "USD", "us dollars": "USD", "dollari": "USD", "dólares": "USD",
    "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "sterline": "GBP",
    "libras": "GBP", "yen": "JPY", "yuan": "CNY", "rupee": "INR", "rupees": "INR",
    "franc": "CHF", "francs": "CHF", "franken": "CHF", "peso": "MXN", "pesos": "MXN",
    "finnish markka": "FIM", "finnish markkaa": "FIM", "markka": "FIM", "pesetas": "ESP",
    "kronor": "SEK", "rubles": "RUB", "roubles": "RUB", "cent": "cent", "cents": "cent",
    "won": "KRW", "lire": "ITL", "us dollar": "USD", "australian dollars": "AUD",
    "canadian dollars": "CAD", "hong kong dollars": "HKD", "swiss francs": "CHF",
}  # fmt: skip
MEASURES = {
    "kilometre": "km kilometer kilometers kilometre kilometres",
    "metre": "meter meters metre metres",
    "mile": "mile miles mi", "kilogram": "kg kilogram kilograms", "gram": "gram grams",
    "tonne": "tonne tonnes", "hour": "hour hours", "minute": "minute minutes",
    "second": "seconds", "day": "day days", "week": "week weeks", "month": "month months",
    "year": "year years", "litre": "liter liters litre litres", "millilitre": "ml",
    "centimetre": "cm", "millimetre": "mm", "hectare": "hectare hectares ha",
}  # fmt: skip
_MEASURE_OF = {form: unit for unit, forms in MEASURES.items() for form in forms.split()}
_VAGUE = frozenset(
    [
        "different",
        "other",
        "others",
        "new",
        "such",
        "more",
        "further",
        "additional",
        "various",
        "separate",
        "of",
        "the",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "our",
        "many",
        "foreign-run",
        "so-called",
    ]
)
_STOP = frozenset(
    [
        "a",
        "an",
        "and",
        "or",
        "but",
        "in",
        "on",
        "at",
        "to",
        "from",
        "by",
        "for",
        "with",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "will",
        "would",
        "could",
        "can",
        "may",
        "might",
        "that",
        "which",
        "who",
        "whom",
        "than",
        "then",
        "when",
        "where",
        "while",
        "if",
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "you",
        "not",
        "no",
        "all",
        "also",
        "per",
        "between",
        "since",
        "until",
        "during",
        "before",
        "after",
    ]
)
_WORD = re.compile(r"[ \u00a0\t\n-]{0,3}[\"'“”‘«]?([^\W\d_][^\W\d_’'-]*)")
_RATE = re.compile(
    r"\s?(?:(per|each|every|a|an)\s|/)(second|minute|hour|day|week|month|year)\b", re.IGNORECASE
)
_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child"}
_INVARIABLE = frozenset({"series", "species", "news", "police"})


@dataclass(frozen=True, slots=True)
class Unit:
    kind: Kind
    name: str
    plural: bool
    end: int


def currency_before(text: str, start: int) -> tuple[str, int] | None:
    """The currency whose sign ends at `start` (one space may part them), and where it begins."""
    window = text[max(0, start - 8) : start]
    bare = window.rstrip(" \u00a0")
    if len(window) - len(bare) > 1:
        return None
    for sign in sorted(SYMBOLS, key=len, reverse=True):
        begin = len(bare) - len(sign)
        if bare.lower().endswith(sign) and not (
            begin > 0 and sign[0].isalpha() and bare[begin - 1].isalnum()
        ):
            return SYMBOLS[sign], start - len(window) + begin
    return None


def currency_after(text: str, end: int) -> tuple[str, int] | None:
    """The currency named or signed just after `end`, and where it stops."""
    window = text[end : end + 24].lower()
    lead = 1 if window[:1] in (" ", "\u00a0", "-") and window else 0
    for table in (NAMES, SYMBOLS):
        for sign in sorted(table, key=len, reverse=True):
            stop = lead + len(sign)
            if window.startswith(sign, lead) and not (
                sign[-1].isalpha() and window[stop : stop + 1].isalnum()
            ):
                return table[sign], end + stop
    return None


def rate_after(text: str, end: int) -> str:
    """Such as "per day" for "a day", "each day", "/day"; "" where there is none."""
    match = _RATE.match(text, end, min(len(text), end + 20))
    return f"per {match[2].lower()}" if match else ""


def unit_after(text: str, end: int, one: bool) -> Unit | None:
    """The measure or counted noun after `end`, read to the first plural (`one`: first word)."""
    words: list[str] = []
    at, stop = end, end
    for _ in range(6):
        match = _WORD.match(text, at, min(len(text), at + 44))
        if not match or "\n\n" in match[0]:
            break
        word, lower = match[1], match[1].lower()
        if lower in _STOP and (lower != "the" or words):
            break
        at = match.end()
        if lower in _MEASURE_OF and not words:
            return Unit("measure", _MEASURE_OF[lower], True, at)
        if lower in _VAGUE or (word[0].isupper() and not words):
            continue
        words.append(lower)
        stop = at
        if _is_plural(lower) or one:
            return Unit("count", _noun(words), True, at)
        if text[at : at + 1] in (",", ".", ";", ":", "”", '"', ")"):
            break
    return Unit("count", words[0], False, stop) if words else None


def _is_plural(word: str) -> bool:
    return word in _IRREGULAR or (
        (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))
        and word not in _INVARIABLE
    )


def _noun(words: list[str]) -> str:
    return " ".join([*words[:-1], singular(words[-1])])


def singular(word: str) -> str:
    """Such as "countries" -> "country"; a word that is no plural is returned as it is."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if not _is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]
