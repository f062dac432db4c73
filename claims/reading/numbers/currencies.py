"""The currency of an amount: "US$ 5", "5 Swiss francs", "30 MUSD", "thirteen dollars fifty"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.reading.numbers.currency_names import LOWERED, SPACED, TABLE
from claims.reading.numbers.grammar import words
from claims.reading.numbers.measures import SYMBOLS

_WORDS = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|[^\w\s]")
_LEAD = re.compile(r"[ \u00a0\u202f]{0,2}-?")
_SIGN_WINDOW = 12
_NAME_WINDOW = 40
_MOST_WORDS = 4
_MILLION = 10**6
# What several countries call money of their own: the reading says which was taken.
SHARED = words(
    "peso pesos kr kr. krona kronor krone kroner couronne couronnes corona coronas corone kronen "
    "franc francs franco francos franchi franken rupee rupees rupie roupies rupias dinar dinars "
    "dinari dinares rial rials lira liras lire shilling shillings crown crowns "
    "$ dollar dollars dollari dollaro dólar dólares ¥"
)
# Words of one language that are money in another.
_FOREIGN = {
    "en": words("real sol pond frank lei livre livres fen libra libras pfund"),
    # A spoon of the kitchen.
    "de": words("tl"),
}


@dataclass(frozen=True, slots=True)
class Currency:
    """An ISO 4217 code (or "penny", "cent"), where it stands, and what it multiplies by."""

    code: str
    at: int
    times: int = 1


def _tables() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    signs: dict[str, str] = {}
    names: dict[str, str] = {}
    codes = set()
    for row in TABLE.strip().splitlines():
        code, _, rest = row.partition(":")
        written, _, called = rest.partition("|")
        words, *phrases = called.split("|")
        for sign in written.split():
            signs.setdefault(sign, code)
        if code.isupper():
            codes.add(code)
        for name in (*words.split(), *(phrase.strip() for phrase in phrases)):
            names.setdefault(name, code)
    return signs, names, frozenset(codes)


SIGNS, NAMES, CODES = _tables()
# As Quebec and France write: "10 $ US".
SIGNS |= {"$ us": "USD", "$us": "USD", "$ ca": "CAD", "$ca": "CAD", "$ hk": "HKD"}


def _before_pattern() -> re.Pattern[str]:
    spaced = {f"{prefix}$" for prefix in SPACED}
    written = [
        re.escape(sign).replace(r"\$", r" ?\$") if sign in spaced else re.escape(sign)
        for sign in sorted((*SIGNS, "sen"), key=len, reverse=True)
    ]
    codes = "|".join(sorted(code.lower() for code in CODES))
    return re.compile(
        rf"(?:(?<![^\W_])(?:{'|'.join(written)})|(?<![^\W_])m?(?:{codes}))[ \u00a0\u202f]{{0,2}}\Z"
        r"|(?<=[^\W_])[€£¥][ \u00a0]?\Z"
    )


_BEFORE = _before_pattern()


def currency_before(text: str, start: int, floor: int = 0) -> Currency | None:
    """The currency whose sign or code ends at `start`, and where it begins; not before `floor`."""
    window = text[max(floor, start - _SIGN_WINDOW) : start]
    if not window or window[-1] not in _ENDS:
        return None
    match = _BEFORE.search(window.lower() if window.lower().isascii() else _lower(window))
    if not match:
        return None
    sign = match[0].strip(" \u00a0\u202f")
    at = start - len(window) + match.start()
    written = window[match.start() : match.start() + len(sign)]
    plain = sign.replace(" ", "")
    if written in SYMBOLS:
        return None
    if plain in SIGNS:
        return Currency(SIGNS[plain], at)
    if plain == "sen":
        return Currency("sen", at)
    return _coded(written, at)


_ENDS = frozenset(" \u00a0\u202f") | {sign[-1] for sign in SIGNS} | {
    letter for code in CODES for letter in (code[-1], code[-1].lower())
} | {sign[-1].upper() for sign in SIGNS if len(sign[-1].upper()) == 1}  # fmt: skip


def _lower(window: str) -> str:
    """Lower case that keeps every offset."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in window)


def _coded(written: str, at: int) -> Currency | None:
    """A code of three letters, or one of millions ("MEUR")."""
    code = written.upper()
    if code in CODES:
        known = code.lower() in LOWERED or written.isupper()
        return Currency(code, at) if known else None
    if written[0] == "M" and written.isupper() and code[1:] in CODES:
        return Currency(code[1:], at, _MILLION)
    return None


def currency_after(text: str, end: int, language: str = "en") -> Currency | None:
    """The currency named or signed just after `end`, and where it stops."""
    lead = _LEAD.match(text, end)
    at = lead.end() if lead else end
    sign = _sign_at(text, at)
    if sign:
        return sign
    found: list[re.Match[str]] = []
    for match in _WORDS.finditer(text, at, at + _NAME_WINDOW):
        gap = match.start() - (found[-1].end() if found else at)
        if gap > 2 or len(found) == _MOST_WORDS:
            break
        found.append(match)
    for count in range(len(found), 0, -1):
        stop = found[count - 1].end()
        name = " ".join(text[at:stop].lower().replace("\u00a0", " ").split())
        if name in NAMES and name not in _FOREIGN.get(language, ()):
            return Currency(NAMES[name], stop)
    if not found or found[0].start() != at:
        return None
    # "A 12-cent-a-share dividend".
    head = found[0][0].partition("-")[0]
    if head.lower() in NAMES and head.lower() not in _FOREIGN.get(language, ()):
        return Currency(NAMES[head.lower()], at + len(head))
    named = _coded(found[0][0], found[0].end())
    return named if named and not text[named.at : named.at + 1].isalnum() else None


def _sign_at(text: str, at: int) -> Currency | None:
    window = _lower(text[at : at + 5])
    for length in range(min(5, len(window)), 0, -1):
        sign = window[:length]
        # A "6ft wall" measures, "6 Ft" are forints.
        if text[at : at + length] in SYMBOLS:
            return None
        if sign in SIGNS and not (sign[-1].isalpha() and window[length : length + 1].isalnum()):
            return Currency(SIGNS[sign], at + length)
    return None
