"""The numbers of a claim as they stand in the words of a source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from claims.checks.agreeing import figures
from claims.evidence.agreement import Agreement, compare_quantities
from claims.services.checking import QUOTE

if TYPE_CHECKING:
    from claims.models import Citation
    from claims.reading.quantity import Quantity

SAME = frozenset({"agree", "agree after rounding", "differ"})  # it speaks of the same thing
# One word for each sense, so that "more than 50" and "over 50" are no change.
_SENSES = ("more than", "less than", "at least", "at most", "about", "between")
_WORDS = {
    "en": ("over", "under", "at least", "at most", "about", "between"),
    "de": ("über", "unter", "mindestens", "höchstens", "rund", "zwischen"),
    "fr": ("plus de", "moins de", "au moins", "au plus", "environ", "entre"),
    "es": ("más de", "menos de", "al menos", "como máximo", "cerca de", "entre"),
    "it": ("oltre", "meno di", "almeno", "al massimo", "circa", "tra"),
    "pt": ("mais de", "menos de", "pelo menos", "no máximo", "cerca de", "entre"),
    "nl": ("meer dan", "minder dan", "minstens", "hoogstens", "ongeveer", "tussen"),
}


@dataclass(frozen=True, slots=True)
class Stated:
    """A number in the words of the source, like "über 50", and what it means: "more than 50".

    Both are "" for a number that is not stated.
    """

    text: str = ""
    meaning: str = ""


def figures_in(citation: Citation) -> dict[str, Any]:
    """The fields of a document that say how the claim's numbers stand in the source.

    They are read in the words of the capture that the quote was found to be, and in the quote only
    where it was found nowhere; `figures_from` says in which.
    """
    claim, passage = citation.claim, _passage(citation)
    language = citation.source.language or claim.language
    found = stated(claim.statement, passage or citation.quote, claim.language, language)
    return {
        "figures": [figure.text for figure in found],
        "figures_mean": [figure.meaning for figure in found],
        "figures_from": "capture" if passage else "quote",
    }


def stated(statement: str, words: str, language: str, of_words: str) -> list[Stated]:
    """A figure for each number of the statement; none where there are no words.

    `language` is that of the statement, `of_words` that of the words.
    """
    claimed = list(figures(statement, language))
    if not claimed or not words:
        return []
    quoted = list(figures(words, of_words))
    found = compare_quantities(claimed, quoted)
    if language[:2].lower() != of_words[:2].lower():
        found = _across(claimed, quoted, found)
    else:
        found = _by_last_word(claimed, quoted, found)
    return [
        _stated(row.quoted, words, of_words) if row.quoted and row.status in SAME else Stated()
        for row in found
    ]


def _across(
    claimed: list[Quantity], quoted: list[Quantity], found: list[Agreement]
) -> list[Agreement]:
    """The same, where the nouns of two languages can't be compared: "people" and "Menschen".

    A number that agrees is taken for the claim's where no other one of these words does.
    """
    taken = [row.quoted["start"] for row in found if row.quoted and row.status in SAME]
    left = [replace(each, unit="") for each in quoted if each.kind == "count"]
    left = [each for each in left if each.start not in taken]
    rows = []
    for ours, row in zip(claimed, found, strict=True):
        pairs = [compare_quantities([ours], [theirs])[0] for theirs in left]
        fits = [pair for pair in pairs if pair.status.startswith("agree")]
        rows.append(fits[0] if row.status not in SAME and len(fits) == 1 else row)
    return rows


def _by_last_word(
    claimed: list[Quantity], quoted: list[Quantity], found: list[Agreement]
) -> list[Agreement]:
    """The same, where the words count "police stations" and the claim "police service stations".

    Whether both are the same the check leaves to a person; a reader sees the number that stands
    there, where no other of the words ends like it.
    """
    taken = [row.quoted["start"] for row in found if row.quoted and row.status in SAME]
    left = [each for each in quoted if each.kind == "count" and each.start not in taken]
    rows = []
    for ours, row in zip(claimed, found, strict=True):
        like = [each for each in left if _last_word(each) and _last_word(each) == _last_word(ours)]
        alone = row.status not in SAME and len(like) == 1
        pair = compare_quantities([ours], [replace(like[0], unit=ours.unit)])[0] if alone else row
        rows.append(pair if pair.status in SAME else row)
    return rows


def _last_word(quantity: Quantity) -> str:
    return quantity.unit.rpartition(" ")[2] if quantity.kind == "count" else ""


def _passage(citation: Citation) -> str:
    """Pieces of an elided quote stand apart: what was left out between them is not quoted."""
    if not citation.selectors:
        return ""
    checks = citation.checks.all()
    said = [row.evidence.get("passage", "") for row in checks if row.check_name == QUOTE]
    return str(next(filter(None, said), citation.selectors.get("exact", "")))


def _stated(quoted: dict[str, Any], words: str, language: str) -> Stated:
    """A word like "dozens" says of itself how exact it is, and stands as it is."""
    text, sense, value = str(quoted["text"]), quoted["comparator"], quoted["value"]
    if value is None:
        span = f"{quoted['low'] or ''} to {quoted['high'] or ''}"
        word = _word(sense, language)
        before = words[: quoted["start"]].rstrip().casefold()
        spelt = sense == "between" and before.endswith(word)
        return Stated(f"{word} {text}" if spelt else text, span)
    meaning = f"{sense} {format(Decimal(value).normalize(), 'f')}"
    return Stated(text if sense == "exactly" else f"{_word(sense, language)} {text}", meaning)


def _word(sense: str, language: str) -> str:
    words = dict(zip(_SENSES, _WORDS.get(language[:2].lower(), _WORDS["en"]), strict=True))
    return words.get(sense, sense)
