"""The words of the calendar, per language: months, and what leads or joins dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Open = Literal["since", "until", "before", "after"]


@dataclass(frozen=True)
class Calendar:
    """`relative` holds the words for last, this and next; `leads` those that open a span."""

    code: str
    months: dict[str, int]
    relative: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
    year: str
    leads: dict[str, Open]
    joins: tuple[str, ...]
    span_leads: tuple[str, ...]
    year_leads: tuple[str, ...]


def _months(words: str) -> dict[str, int]:
    return {form: n for n, forms in enumerate(words.split(), 1) for form in forms.split("/")}


CALENDARS = {
    "en": Calendar(
        "en",
        _months(
            "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
            "september/sept/sep october/oct november/nov december/dec"
        ),
        (("last", "past"), ("this",), ("next",)),
        "year",
        {"since": "since", "until": "until", "till": "until", "before": "before", "after": "after"},
        ("and", "to", "until", "through", "-", "–", "—"),
        ("between", "from"),
        ("in", "of", "since", "by", "from", "until", "before", "after", "between", "and", "during"),
    ),
    "it": Calendar(
        "it",
        _months(
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre "
            "novembre dicembre"
        ),
        (("scorso",), ("questo",), ("prossimo",)),
        "anno",
        {"dal": "since", "fino": "until"},
        ("e", "a", "al", "-", "–"),
        ("tra", "fra", "dal", "da"),
        ("nel", "del", "dal", "al", "e"),
    ),
    "fr": Calendar(
        "fr",
        _months(
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
        ),
        (("dernier",), ("cette",), ("prochain",)),
        "année",
        {"depuis": "since", "avant": "before", "après": "after"},
        ("et", "à", "-", "–"),
        ("entre", "de"),
        ("en", "depuis", "et"),
    ),
    "de": Calendar(
        "de",
        _months(
            "januar februar märz april mai juni juli august september oktober november dezember"
        ),
        (("letzten",), ("diesen",), ("nächsten",)),
        "jahr",
        {"seit": "since", "bis": "until", "vor": "before", "nach": "after"},
        ("und", "bis", "-", "–"),
        ("zwischen", "von"),
        ("seit", "jahr", "und", "bis"),
    ),
    "es": Calendar(
        "es",
        _months(
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
            "diciembre"
        ),
        (("pasado",), ("este",), ("próximo",)),
        "año",
        {"desde": "since", "hasta": "until"},
        ("y", "a", "-", "–"),
        ("entre", "de"),
        ("en", "de", "desde", "y"),
    ),
}
