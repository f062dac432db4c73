"""The words that turn a statement round or weaken it, per language.

Each entry is a regular expression over whole words, in small letters. Where two entries fit at
one place the longer wins, so an exception ("not only") is an entry of the kind "none".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["negation", "possibility", "hearsay", "condition", "intention", "obligation"]


@dataclass(frozen=True)
class CueWords:
    """`kinds` maps each kind to its expressions, and "none" to what only looks like a cue.

    `nouns_after` are the words after which a cue of `also_nouns` is a noun ("the will");
    `passed_over` are those between a cue and the word that it bears on.
    """

    kinds: dict[Kind | Literal["none"], tuple[str, ...]]
    also_nouns: frozenset[str]
    nouns_after: frozenset[str]
    passed_over: frozenset[str]


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


ENGLISH = CueWords(
    kinds={
        "none": (
            r"not (?:only|just|merely|simply|least|to mention)",
            r"no (?:doubt|matter|sooner|less|fewer|more|later) (?:than|that|how|what|which|who)",
            r"no doubt|why not|nothing but|none other|or not|if not|if only|if any|as if",
            r"(?:asked?|asking|asks|wonder(?:s|ed)?|know|knows|knew|see|unclear) if",
        ),
        "negation": (
            r"not|never|cannot|(?:[a-z]{2,6})n['’]t|cant|dont|doesnt|didnt",
            r"no longer|no one|no|nobody|nothing|none|nowhere|neither|nor|without",
            r"hardly|scarcely|rarely|seldom|unable to|(?:absence|lack) of|lack(?:s|ed|ing)",
            r"(?:fail|refus|declin)(?:s|es|e|ed|ing)? to|failure to",
            r"den(?:y|ies|ied|ying)|rul(?:es|ed|ing)? out|far from",
        ),
        "possibility": (
            r"could|may|might|would|perhaps|maybe|possibly|probably|presumably|potentially",
            r"conceivably|(?:un)?likely|apparently|seemingly|possible|probable|suspected",
            r"(?:seem|appear)(?:s|ed)? (?:to|that)|suggest(?:s|ed)? that|fear(?:s|ed)? that",
            r"suspect(?:s|ed)? (?:that|of)|(?:thought|believed|assumed|feared|suspected) to",
            r"must have been|must have",
        ),
        "hearsay": (
            r"allegedly|reportedly|purportedly|supposedly|ostensibly|rumou?red(?:ly)?|alleged",
            r"purported|so-called|unconfirmed|accused of|accusations? (?:of|that)",
            r"allegations? (?:of|that)",
            r"(?:is|are|was|were|been|being) (?:said|understood|reported|claimed|known) to",
        ),
        "condition": (
            r"if|even if|unless|provided (?:that)?|providing that|assuming (?:that)?|in case",
            r"as long as|on condition (?:that|of)|in the event (?:of|that)|depending on|were it",
        ),
        "intention": (
            r"will|won['’]t|shall|(?:plan|intend|aim|hope|want|seek|wish)(?:s|n?ed|n?ing)? to",
            r"(?:promis|pledg|propos|vow|threaten|agree|expect)(?:s|es|e|d|ed|ing)? to",
            r"(?:is|are|was|were|be) (?:set|due|going|about|expected|scheduled|poised|likely) to",
            r"(?:plans?|intentions?|proposals?|promises?|pledges?) to|planned",
        ),
        "obligation": (
            r"must|should|ought to|(?:has|have|had|having) to|need(?:s|ed)? to|supposed to",
            r"(?:required|obliged|forced|ordered|bound|supposed|compelled|urged) to",
        ),
    },
    also_nouns=frozenset({"will", "might", "must", "may"}),
    nouns_after=_words(
        "a the his her its their my our your this that free good political military economic "
        "living last all of with at full people's people’s"
    ),
    passed_over=_words(
        "a an the any all even ever yet be been being is are was were am have has had do does did "
        "to of that it its his her their this these those there he she they we i you who which "
        "such so very more most less also still just only single one in on at by for from with "
        "as and or quite too into about own not never other least"
    ),
)

CUE_WORDS = {"en": ENGLISH}
