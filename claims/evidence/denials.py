"""Whether a cut leaves out a negation, so that what is left passes for a whole statement.

"The stations were built" stands letter for letter in "Few of the stations were built", in "Rarely
do the stations ...", and "er kommt" in "er kommt nicht." Only a negation right beside the cut
counts, and only where the passage would pass for a sentence or a clause: one that opens it, or one
that closes it. "There is no evidence that" and its like are whole clauses of their own; what they
do to the sense is for a person to judge.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from claims.evidence.wording import NEGATIONS
from claims.reading.cue_words import CUE_WORDS

_REACH = 96
_OPENS = r"(?:\A|[—–]\s?|[.!?:;…]['\"”’»“)\]]{0,2}\s{1,4}|\n\s{0,4}|\s{2}|[“„\"‘‚«»]\s?)"
_CONJUNCTION = (
    r"(?:(?:and|but|yet|so|or|for|und|aber|doch|denn|oder|et|mais|or|car|e|ma|y|pero)\s"
    r"|[^\W\d_]{2,14},\s)?"
)
_CLAUSE = (
    r"(?:,\s|\b(?:that|because|since|while|although|though|whether|dass|weil|obwohl|que|che"
    r"|porque|perché)\s)"
)
_DEGREE = (
    r"(?:(?:very|only|just|almost|nearly|virtually|practically|next to|so|too|precious|in|at|on"
    r"|under|by|no more than|sehr|nur|fast|beinahe|nahezu|praktisch|so gut wie|längst|bei weitem"
    r"|noch lange|ganz|très|presque|quasiment|casi|muy|quasi|molto)\s){0,2}"
)
FEW = (
    r"few(?:er)?(?: than)?|less than|little|(?:only|just|no more than) (?:a (?:few|handful)|some)"
    r"|a minority|rarely|seldom|nary|wenige?[rn]?|kaum|selten|peu|guère|rarement|à peine|poc[oa]s"
    r"|apenas|raras veces|rara vez|raramente|poch[ie]|di rado|a malapena"
)
_NEGATIONS = "|".join(
    [*sorted(NEGATIONS), *(cue for each in CUE_WORDS.values() for cue in each.kinds["negation"])]
)
_COUNTED = (
    r"(?:\s(?:even|more than|fewer than|less than|one|a|single|once|all|any|every|each|everyone"
    r"|many|much|half|if any|time|times|circumstances|account|means|way|einmal|alle|alles|jede[rs]?"
    r"|eine[rsm]?|viele|même|un|une|tou(?:te)?s|chaque|seule?|tod[oa]s|un[oa]|cada|tutt[ie]|ogni)"
    r"){0,3}"
)
_OF = r"\s(?:of|der|von|des|de|di|dei|degli|delle)"
_THE = (
    r"(?:\s(?:the|these|those|all|our|their|his|her|its|my|your|them|den|diesen|aller|dieser"
    r"|les|ces|l[oa]s|[il]|gli|le))?"
)
_DO = r"(?:\s(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|may|might|should))?"
# "Only a few of", and not "only": that does not turn round what it opens.
_NO = rf"{_DEGREE}(?:{_NEGATIONS}|{FEW}){_COUNTED}"
# "No" on a line of its own is a cell or an answer.
_GAP = r"[^\S\n]{1,2}"
_OPENING = re.compile(
    rf"{_OPENS}{_CONJUNCTION}(?P<opens>{_NO})(?:(?:{_OF})?{_THE}{_DO}{_GAP}|{_OF}{_THE}\s{{1,2}})\Z"
    rf"|{_CLAUSE}(?P<within>{_NO}){_OF}{_THE}\s{{1,2}}\Z",
    re.IGNORECASE,
)
_BEGINS = re.compile(rf"(?:{_OPENS}{_CONJUNCTION}|{_CLAUSE})\Z", re.IGNORECASE)
_CLOSING = re.compile(
    r"\s{1,2}(?P<closes>(?:(?:gar|überhaupt|noch|auch|so|still|simply|certainly|absolutely|du|del)\s)?"
    r"(?:not|never|none|nothing|nobody|nowhere|neither|nicht|nie|niemals|nichts|niemand(?:e[nm])?"
    r"|keine[rsnm]?|pas|jamais|rien|nunca|jamás|nada|niente|nulla|nessuno)"
    r"(?:\s(?:mehr|einmal|noch|at all|any ?more|any longer|yet|either|ever|plus|encore|más|più))?)"
    r"\s?(?:[.!?;:,…—–\n]|\Z)",
    re.IGNORECASE,
)


class Denial(NamedTuple):
    """The words of a negation beside a cut, and on which side of the passage they stand."""

    words: str
    side: Literal["before", "after"]


def leaves_out_negation(text: str, start: int, end: int) -> bool:
    """True where a negation before or after `text[start:end]` opens or closes its clause."""
    return negation_beside(text, start, end) is not None


def negation_beside(text: str, start: int, end: int) -> Denial | None:
    """The negation that opens or closes the clause of `text[start:end]` and lies outside it."""
    before = text[max(0, start - _REACH) : start]
    # Only the text's own beginning opens a sentence, not that of the stretch looked at.
    before = before if start <= _REACH else f" {before}"
    opening = _OPENING.search(before)
    if opening:
        return Denial(opening["opens"] or opening["within"], "before")
    closing = _CLOSING.match(text, end, end + _REACH)
    if closing and _BEGINS.search(before):
        return Denial(closing["closes"], "after")
    return None
