"""What is printed in more than one way: the characters, and the patterns that find them in a text.

A pattern that is for replacing has one group, which is all that it matches.
"""

from __future__ import annotations

import re
import unicodedata

_QUOTES = "'\"`´‘’‚‛“”„‟′″«»‹›ʼ＂＇「」『』"
_DASHES = "\\-‐‑‒–—―−﹘﹣－"
_INVISIBLE = "\u00ad\u034f\u200b-\u200f\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff"
LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆ"
LETTER = r"[^\W\d_]"
_LETTERS = tuple(map(chr, range(0xD800))) + tuple(map(chr, range(0xF900, 0x10000)))
# Accents, vowel signs, points: what may compose with the letter before it, or change its order.
_MARKS = "".join(
    letter
    for letter in _LETTERS
    if unicodedata.category(letter) in ("Mn", "Mc") and not re.match(f"[{_INVISIBLE}]", letter)
)
# Letters that are written otherwise in composed text: the sign of ångström, Greek with oxia.
_SINGLETONS = "".join(
    letter for letter in _LETTERS if unicodedata.normalize("NFC", letter) != letter
)

# What a replacement may begin with. A pattern that begins with a class of characters is searched
# for many times faster than one that begins with a look-around, so the rules look back at the
# first character, which is matched already.
_FIRST = rf"\s….{_QUOTES}{_DASHES}{_INVISIBLE}{LIGATURES}"
# A plain space, quote or hyphen before a letter needs no folding, so it is not matched: that keeps
# the stretches few in ordinary text. A mark after a space that goes is matched with it, so
# that what is matched tells alone what becomes of it.
_UNSEEN_OR_SPACE = rf"[\s{_INVISIBLE}]"
_RULES = rf"""
  (?: (?<![\ ']) | (?=[\Wʼ]) )
  (?: (?<={_UNSEEN_OR_SPACE})
    (?: {_UNSEEN_OR_SPACE}{{0,3}}(?:…|\.(?:\s?\.){{2,3}}){_UNSEEN_OR_SPACE}{{0,4}}
      | {_UNSEEN_OR_SPACE}{{0,3}}[»›](?!\w)
      | {_UNSEEN_OR_SPACE}{{0,7}}[{_DASHES}]{{1,3}}{_UNSEEN_OR_SPACE}{{0,8}}
      | {_UNSEEN_OR_SPACE}{{0,7}}[,;:!?]
      | (?<=\d{_UNSEEN_OR_SPACE}){_UNSEEN_OR_SPACE}{{0,7}}[%‰] )
  | (?<=\s) (?: (?<!\ ){_UNSEEN_OR_SPACE}* | {_UNSEEN_OR_SPACE}+ )
  | (?<=\.) (?:\s?\.){{2,3}}{_UNSEEN_OR_SPACE}{{0,4}}
  | (?<=[{_QUOTES}])
    (?: (?<=[«‹])(?<![\w.,!?…][«‹]){_UNSEEN_OR_SPACE}{{0,4}} | [{_QUOTES}]{{0,3}} )
  | (?<=[{_DASHES}]) (?!(?<=\w-)\w) [{_DASHES}]{{0,2}}{_UNSEEN_OR_SPACE}{{0,8}}
  | (?<=…) {_UNSEEN_OR_SPACE}{{0,4}}
  | (?<=[{_INVISIBLE}]) [{_INVISIBLE}]*
  | (?<=[{LIGATURES}]) )
"""
PLAIN = re.compile(rf"([{_FIRST}] {_RULES})", re.VERBOSE)
# Marks are bounded, because putting a long run of them in order takes quadratic time. After them
# come Korean syllables of two or three parts.
MARKED = re.compile(
    rf"""([\w{_SINGLETONS}{_FIRST}] (?:
      [{_MARKS}](?<=[^{_FIRST}].)[{_MARKS}]{{0,7}}
    | [\u1161-\u1175](?<=[\u1100-\u1112].)[\u11a8-\u11c2]?
    | (?<=[{_SINGLETONS}{_FIRST}]) (?: {_RULES} | (?<=[{_SINGLETONS}]) ) ))""",
    re.VERBOSE,
)
# Replaced beforehand, which takes next to no time and moves no offset, these need not be matched
# unless several stand together.
ONE_FOR_ONE = (*((quote, "'") for quote in '’‘“”"'), *((dash, "-") for dash in "–—"))
ONE_FOR_ONE += tuple((space, " ") for space in "\n\u00a0\u202f\u2009")
BROKEN_WORD = re.compile(
    rf"([-‐\u00ad¬](?<={LETTER}.)(?:[ \t]{{0,8}}(?:\r?\n|[\f\u2028\u2029])|(?<=\u00ad)\s)"
    rf"\s{{0,8}}(?={LETTER}))"
)
# "z. B.", "U.S.": one letter with a point after another.
ABBREVIATION = re.compile(rf"\b{LETTER}\. ?{LETTER}\.")
OPEN_ABBREVIATION = re.compile(rf"(\. (?<=\b{LETTER}\. )(?={LETTER}\.))")
# At an edge too, for a quote may end where the text goes on with a letter.
HYPHEN = re.compile(rf"(-(?:(?<={LETTER}-)|(?<=\A-))(?={LETTER}|\Z))")
UNSEEN = "".join(
    letter for letter in map(chr, range(0x10000)) if re.match(rf"[\s{_INVISIBLE}]", letter)
)
FORMS = (
    (re.compile(f"[{_QUOTES}]"), "'"),
    (re.compile(f"[{_DASHES}]"), "-"),
    (re.compile(r"…|\..*\.", re.DOTALL), "…"),
)
