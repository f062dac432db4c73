"""What of a quote belongs to the writer's sentence: quote marks around it, a comma at its end.

A quotation that runs on in the writer's sentence ends in a comma, which American style moves
inside the quote marks. So a last comma may stand for nothing, and inside quote marks for the end
of the sentence. A last point says that the sentence ends, so it must end in the text. Neither
stands for a question mark: who asks whether a thing is so does not say it. Without quote marks
the quote shows the text's own signs, and one of them for another is a change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WRAPPED = {
    '"': '"”',
    "“": '”"“',
    "”": "”",
    "„": '“”"',
    "‟": "”",
    "«": "»",
    "»": "«»",
    "'": "'’",
    "‘": "’'",
    "’": "’",
    "‚": "‘’",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "＂": "＂",
}
_CLOSERS = "\"'”’“‘»«›‹」』) \u00a0\u202f"
_OPENERS = "([{„‚"
_LAST = (",", ".")
# Guillemets in French hold spaces, which stay where straight marks are put for them.
_SPACED = re.compile(r'(["“”])\s{1,2}([^"“”]{1,400}?)\s{1,2}(["“”])')
_ASKED = "?!？！؟"


@dataclass(frozen=True, slots=True)
class Variant:
    """The words without quote marks around them (`wrapped`), and without the mark `dropped`."""

    words: str
    dropped: str = ""
    wrapped: bool = False

    def fits(self, text: str, end: int) -> bool:
        """True where the dropped mark claims nothing that `text`, from `end` on, does not say."""
        if not self.dropped:
            return True
        following = text[end : end + 4].lstrip(_CLOSERS)[:1]
        if following in ("", "\n", self.dropped):
            return True
        if self.dropped == ".":
            return False
        if following.isalnum() or following in _OPENERS:
            return True
        return self.wrapped and following not in _ASKED


def variants(words: str) -> list[Variant]:
    """The words as they are first, then with less and less of what may be the writer's own."""
    found = [Variant(each) for each in dict.fromkeys((words, _SPACED.sub(r"\1\2\3", words)))]
    found += _unwrapped(found[0])
    found += [cut for each in tuple(found) for cut in _without_last(each)]
    found += [bare for each in found[-1:] if each.dropped for bare in _unwrapped(each)]
    return [each for each in found if any(letter.isalnum() for letter in each.words)]


def _unwrapped(variant: Variant) -> list[Variant]:
    words = variant.words
    if len(words) > 2 and words[-1] in _WRAPPED.get(words[0], ""):
        return [Variant(words[1:-1].strip(), variant.dropped, wrapped=True)]
    return []


def _without_last(variant: Variant) -> list[Variant]:
    words = variant.words
    return (
        [Variant(words[:-1].rstrip(), words[-1], variant.wrapped)] if words.endswith(_LAST) else []
    )
