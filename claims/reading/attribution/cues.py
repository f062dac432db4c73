"""Where a verb of saying or thinking stands, with its auxiliaries, and in what use.

“Claims”, “plans”, “report” are nouns as often as verbs; what stands beside them decides. Where it
does not, the word is left alone: a missed verb costs less than an invented one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claims.reading.attribution.language import Verb
from claims.reading.attribution.passage import DASHES, Passage

Use = Literal["finite", "passive", "ing", "infinitive", "participle"]
_PERSONAL = ("er", "or", "ist", "man", "woman", "ian", "ant", "ent", "person", "team", "camp")
_PLURALS = ("ers", "ors", "ists", "men", "women", "ians", "ants", "ents", "people", "officials")
_AS = frozenset({"as", "when", "if", "than", "though", "although"})


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens [start, end) with auxiliaries; the verb itself is the last."""

    start: int
    end: int
    verb: Verb
    use: Use


def cue_at(p: Passage, at: int) -> Cue | None:
    """The cue whose verb stands at `at`, if that is a verb here."""
    verb = p.verb(at)
    if verb is None or not verb.frames or (p.name(at) and at and not p.tokens[at].text.isupper()):
        return None
    begun = at
    while begun and p.adverb(begun - 1):
        begun -= 1
    use = _use(p, at, begun, verb)
    if use is None or verb.frames == {"leading"}:
        return None
    return Cue(_group(p, at, begun, use), at + 1 + ("_" in verb.lemma), verb, use)


def _group(p: Passage, at: int, begun: int, use: Use) -> int:
    """Where the cue begins: its auxiliaries, and verbs that only lead to it (began to say)."""
    start = begun
    if use == "participle":
        return at
    if use == "infinitive":
        start = begun - 1
        leads = p.among(start - 1, "able") or "leading" in p.language.frames(p.low(start - 1))
        if not leads:
            return start
        start -= 1
    elif use == "ing" and "leading" in p.language.frames(p.low(begun - 1)):
        start -= 1
    elif use == "ing":
        return at
    while start and (p.adverb(start - 1) or _helps(p, start - 1)):
        start -= 1
    while start < begun and p.adverb(start):
        start += 1
    return start


def _helps(p: Passage, at: int) -> bool:
    return p.auxiliary(at) and (p.low(at) != "'s" or p.among(at - 1, "pronouns"))


def _use(p: Passage, at: int, begun: int, verb: Verb) -> Use | None:  # noqa: PLR0911 - a table
    if begun == 0:
        return "ing" if "ing" in verb.forms else None
    low, forms = p.low(begun - 1), verb.forms
    if "ing" in forms:
        return _use_of_ing(p, begun)
    if low == "to":
        return "infinitive" if "base" in forms else None
    if p.among(begun - 1, "modal", "do") or low.endswith(("'d", "'ll")):
        return "finite" if "base" in forms else None
    if p.among(begun - 1, "have") or low.endswith("'ve"):
        return "finite" if "participle" in forms else None
    if _is_be(p, begun - 1):
        return "passive" if "participle" in forms else None
    if p.among(begun - 1, "possessive", "prepositions"):
        return None
    if "past" in forms and "base" not in forms:
        return _use_of_past(p, at, begun)
    return "finite" if _has_subject(p, at, begun, verb) else None


def _is_be(p: Passage, at: int) -> bool:
    low = p.low(at)
    if low == "'s":
        return p.among(at - 1, "pronouns")
    return p.among(at, "be") or low.endswith(("'re", "'m")) or low in {"get", "got", "getting"}


def _use_of_ing(p: Passage, begun: int) -> Use | None:
    if p.among(begun - 1, "be") or p.low(begun - 1).endswith(("'re", "'m")):
        return "finite" if p.low(begun - 1) != "'s" or p.among(begun - 2, "pronouns") else None
    low = p.low(begun - 1)
    if p.among(begun - 1, "determiners", "possessive"):
        return None
    return "ing" if p.word(begun - 1) or low in {",", ";", ":"} or low in DASHES else None


def _use_of_past(p: Passage, at: int, begun: int) -> Use | None:
    low = p.low(begun - 1)
    if low in {"a", "an", "the", "every", "any", "no"}:
        return None
    if p.low(at + 1) == "by" or low in _AS:
        return "participle"
    return "finite"


def _has_subject(p: Passage, at: int, begun: int, verb: Verb) -> bool:  # noqa: PLR0911 - a table
    """Whether a form in -s, or a base form, has a subject before it that fits."""
    before, plural = begun - 1, "base" in verb.forms
    low = p.low(before)
    noun = p.low(at) in p.language.nouns or p.among(at, "documents")
    dated = low.isdigit() and p.among(before - 1, "prepositions", "months")
    if not dated and (p.among(before, "numbers") or low.isdigit()):
        return low in {"many", "several", "few"} and plural and not noun
    if low in {"i", "you", "we", "they", "most", "some", "others", "both", "all", "people"}:
        return plural
    if low in {
        "he",
        "she",
        "it",
        "someone",
        "everyone",
        "one",
        "nobody",
        "another",
        "each",
        "this",
        "that",
    }:
        return "s" in verb.forms or low == "that"
    if p.among(before, "determiners"):
        return False
    if low in {"who", "which", "and", "or", "but"}:
        return not noun or low in {"who", "which"}
    if not p.word(before):
        return low in {",", ")"} or low in DASHES or (p.quote(before) and not noun)
    return _nominal(p, at, before, plural=plural, noun=noun)


def _nominal(p: Passage, at: int, before: int, *, plural: bool, noun: bool) -> bool:
    low = p.low(before)
    many = low.endswith("s") and not low.endswith("ss")
    goes_on = p.among(at + 1, "determiners", "objects", "possessive", "pronouns", "questions")
    goes_on = goes_on or p.low(at + 1) in {"to", "that"} or p.name(at + 1) or p.quote(at + 1)
    if plural and not noun and goes_on:
        return True
    if p.among(before, "times"):
        return not noun and goes_on
    if p.name(before):
        fits = many or not plural
        return fits and (goes_on or not noun)
    if plural:
        return (many and (not noun or goes_on)) or low.endswith(_PLURALS)
    if noun:
        known = p.among(before, "documents", "organisations") or low.endswith(_PERSONAL)
        return known and not many and goes_on
    return not many or p.among(before, "media") or low.endswith("ics")
