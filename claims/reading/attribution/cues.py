"""Where a verb of saying or thinking stands, with its auxiliaries, and in what use.

“Claims”, “plans”, “report” are nouns as often as verbs; what goes before decides. Where it does
not, the word is left alone: a missed verb costs less than an invented one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from claims.reading.attribution.grammar import Grammar
from claims.reading.attribution.lexicon import Lexicon, Verb
from claims.reading.attribution.tokens import Token

Use = Literal["finite", "passive", "ing", "infinitive", "participle"]


@dataclass(frozen=True, slots=True)
class Cue:
    """tokens[start:end] with auxiliaries; the verb itself is the last."""

    start: int
    end: int
    verb: Verb
    use: Use


def cue_at(tokens: Sequence[Token], at: int, words: Lexicon, small: Grammar) -> Cue | None:
    """The cue whose verb is tokens[at], if that is a verb here."""
    token = tokens[at]
    verb = words.verbs.get(token.low)
    if verb is None or (token.is_name and at and not token.text.isupper()):
        return None
    begun = _adverbs_before(tokens, at, small)
    before = tokens[begun - 1] if begun else None
    use = _use(tokens, begun, before, verb, words, small, token)
    if use is None:
        return None
    start = _group(tokens, begun, small) if use in {"finite", "passive"} else at
    if use == "infinitive":
        start = begun - 1
    return Cue(start, at + 1, verb, use)


def _adverbs_before(tokens: Sequence[Token], at: int, small: Grammar) -> int:
    while at and small.adverb(tokens[at - 1]):
        at -= 1
    return at


def _group(tokens: Sequence[Token], begun: int, small: Grammar) -> int:
    """Where the auxiliaries before the verb begin."""
    start = begun
    while start and (
        (small.auxiliary(tokens[start - 1]) and tokens[start - 1].low != "'s")
        or small.adverb(tokens[start - 1])
        or (tokens[start - 1].low == "'s" and start > 1 and tokens[start - 2].low in small.pronouns)
    ):
        start -= 1
    while start < begun and small.adverb(tokens[start]):
        start += 1
    return start


def _use(  # noqa: C901, PLR0911 - one decision table, read from top to bottom
    tokens: Sequence[Token],
    begun: int,
    before: Token | None,
    verb: Verb,
    words: Lexicon,
    small: Grammar,
    token: Token,
) -> Use | None:
    forms = verb.forms
    if before is None:
        return "ing" if forms == {"ing"} else "participle" if "participle" in forms else None
    low = before.low
    is_be = (low in small.be and low != "'s") or (
        low in {"he's", "she's", "it's", "they're", "i'm", "we're", "you're"}
    )
    if "ing" in forms:
        if low in small.be or low.endswith(("'re", "'m")):
            return "finite"
        if low in small.determiners | small.possessive | {"of", "for"} or (
            not before.is_word and low not in {",", ";", "—", "–", "--"}
        ):
            return "ing" if low in {"of", "for"} else None
        return "ing"
    if low == "to":
        return "infinitive" if "base" in forms else None
    if low in small.modal or low in small.do or (low.endswith(("'d", "'ll")) and before.is_word):
        return "finite" if "base" in forms else None
    if (
        low in small.have
        or low.endswith("'ve")
        or (
            low == "'s"
            and "participle" in forms
            and begun > 1
            and tokens[begun - 2].low in small.pronouns
        )
    ):
        return "finite" if "participle" in forms else None
    if is_be or low in {"get", "got", "being", "been"}:
        return "passive" if "participle" in forms else None
    if low in small.determiners and low not in {
        "that",
        "this",
        "some",
        "all",
        "many",
        "both",
        "each",
        "those",
        "these",
        "another",
    }:
        return None
    if low in small.possessive | small.prepositions:
        return None
    if "past" in forms and "base" not in forms:
        return _past(tokens, begun, before, small, token)
    if _nominal(tokens, begun, before, verb, words, small, token):
        return "finite"
    return None


def _past(
    tokens: Sequence[Token], begun: int, before: Token, small: Grammar, token: Token
) -> Use | None:
    if before.low in small.determiners - {
        "that",
        "this",
        "some",
        "all",
        "both",
        "each",
        "those",
        "these",
    }:
        return None
    after = next((t for t in tokens if t.start >= token.end), None)
    if after is not None and after.low == "by":
        return "participle"
    if before.low in small.subordinators:
        return (
            "participle"
            if before.low in {"as", "when", "if", "than", "though", "although"}
            else "finite"
        )
    return "finite"


def _nominal(
    tokens: Sequence[Token],
    begun: int,
    before: Token,
    verb: Verb,
    words: Lexicon,
    small: Grammar,
    token: Token,
) -> bool:
    """Whether a form in -s, or a base form, has a subject before it that fits."""
    low, plural = before.low, "base" in verb.forms
    like_noun = token.low in words.nouns or token.low in words.documents
    if low in {"i", "you", "we", "they"}:
        return plural
    if low in {"he", "she", "it"}:
        return "s" in verb.forms or verb.lemma in {"forecast"}
    if low in small.relative or low in {"and", "or", "but"}:
        return not like_noun or low in small.relative
    if low in {"many", "some", "most", "few", "others", "both", "people"}:
        return plural
    if low in {"someone", "everyone", "one", "nobody"}:
        return not plural
    if not before.is_word:
        return before.low in {",", ")", "—", "”"} or (before.is_quote and not like_noun)
    if before.is_name:
        return not plural or (before.low.endswith("s") and not like_noun)
    if plural:
        return before.low.endswith("s") and not like_noun and not before.low.endswith("ss")
    if like_noun:
        known = low in words.documents or low in words.organisations or small.person(before)
        return known and not low.endswith("s")
    return not low.endswith("s") or low in words.media or low.endswith(("ss", "ics"))
