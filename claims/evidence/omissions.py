"""Whether what a quote leaves out, or puts in its place, turns the sense round.

"We found … evidence" stands piece by piece in "We found little evidence", and "It […] happen" in
"It might happen". What is left out within one sentence must hold no negation, no modal, no word of
possibility or hearsay, no small quantity, and no verb of denial or doubt before what is denied.
But a negation, these may stand in a clause of their own that is left out whole ("which may yet
vote,"). A bracketed insertion must take the place of no numeral either. The words are those of all
languages together, since nobody says in which one a text is written. Gaps that span sentences are
for a person to judge.
"""

from __future__ import annotations

import re

from claims.evidence.denials import FEW
from claims.evidence.wording import MODALS, Difference, Kind, is_negation, is_numeral
from claims.reading.cue_words import CUE_WORDS
from claims.reading.language import language_of

_CONTEXT = 300
# No sentence is longer; a gap that is has lost its full stops, as tables do.
_LONGEST = 1500
_WORD = re.compile(r"\d[\d.,:/]*\d|\w+(?:'\w+)?")
# Not the stop of "Mr. Smith", of an initial, or before a small letter.
_SENTENCE_ENDS = re.compile(
    r"(?<!\b[^\W\d_])(?<!\b(?:Mr|Dr|Ms|St))(?<!\bMrs)[.!?]\s(?!\s*[a-zß-öø-ÿ])"
)
_FOREIGN = [words.kinds for code, words in CUE_WORDS.items() if code != "en"]


def _words(*rows: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(rows)})(?![\w-])", re.IGNORECASE)


_NEGATION = _words(
    r"(?:fail|refus|declin)(?:s|es|e|ed|ing)? to|unable to|falsely|wrongly|mistakenly",
    *(row for kinds in _FOREIGN for row in kinds["negation"]),
)
_NO_NEGATION = _words(*(row for kinds in _FOREIGN for row in kinds["none"]))
# What negates in one language and is a common word of another: May, born, sin.
_ONLY_IN = {"mai": "it", "né": "it", "sin": "es"}
_FEW = _words(FEW)
_DENIED = re.compile(
    r"\b(?:(?:den(?:y|ies|ied|ying)|doubt(?:s|ed|ing)?|reject(?:s|ed|ing)?|refus(?:es?|ed|ing)"
    r"|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|contest(?:ed|ing)"
    r"|(?:bestreite|leugne|bezweifel|zweifel|verneine)(?:n|t|te|ten)?|bestritt(?:en)?"
    r"|dementier(?:en|te?n?)|ni(?:e|ent|ait|aient|é)|dément(?:ent|i)?|contest(?:e|ent|ait|é)"
    r"|dout(?:e|ent|ait|é)|réfut(?:e|ent|é)|nieg(?:a|an)|negó|negaron|dud(?:a|an|ó)|rechaz(?:a|an|ó)"
    r"|neg(?:a|ano|ò|ato)|smenti(?:sce|scono|to)|dubit(?:a|ano|ò))"
    r"(?:\s(?:(?:any|all|the|these|such)\s)?(?:claims?|reports?|allegations?|suggestions?|ideas?"
    r"|accusations?))?)"
    r"(?:,?\s(?:that|whether|if|having|he|she|it|they|we|i|you|dass|daß|ob|que|qu'\w+|che)\b"
    r"|[,\s]*\Z)",
    re.IGNORECASE,
)
_MODAL = _words(
    *MODALS,
    r"kann|können|konnten?|könnten?|darf|dürfen|dürften?|mag|mögen|soll(?:en|ten?)?|wollten?"
    r"|muss|müssen|mussten?|müssten?",
    r"peu(?:t|vent)|pourrai(?:t|ent)|doi(?:t|vent)|devrai(?:t|ent)|faut",
    r"pued[ea]n?|podría[ns]?|deben?|debería[ns]?",
    r"può|possono|potrebbe(?:ro)?|deve|devono|dovrebbe(?:ro)?",
)
_POSSIBLY = _words(*(row for words in CUE_WORDS.values() for row in words.kinds["possibility"]))
_HEARSAY = _words(
    r"allegedly|reportedly|purportedly|supposedly|ostensibly|angeblich|mutmaßlich|prétendument"
    r"|soi-disant|presumibilmente|presuntamente|supuestamente|al parecer|a quanto pare"
)
_DETERMINERS = frozenset(["a", "an", "the", "his", "her", "its", "their", "our", "my", "your"])
_ALSO_NOUNS = frozenset({"can", "may", "might", "must", "will"})
_SOME = {"few": ("a", "next", "last", "past", "first"), "peu": ("un",), "wenig": ("ein",)}
_WITHIN = frozenset({"in", "within", "after", "for"})
# A clause of its own, from the word that opens it to the mark that closes it.
_CLAUSE = re.compile(
    r"(?:\A\W*|[,;—–(]\s?)(?:who|whom|whose|which|whether|because|although|though|while|since"
    r"|if|when|where|der|die|das|dem|den|deren|dessen|welche[rsmn]?|dass|ob|weil|obwohl|wenn|falls"
    r"|qui|dont|où|parce que|quoique|bien que|quien(?:es)?|porque|aunque|cui|perché|anche se)\s"
    r"[^,;—–()]*[,;—–)]",
    re.IGNORECASE,
)
# Of a "[councillor]" who was "one of them" or "the first": no figure is lost.
_LOOSE_NUMERALS = frozenset({"one", "first", "second", "third", "half", "double"})
_FILLERS = re.compile(r"do(?:es)?|did|is|are|was|were|am|be|been|has|have|had")


def turned(text: str, start: int, end: int, inserted: str = "") -> Difference | None:
    """What `text[start:end]`, left out of a quote, turns round; `inserted` stands in its place."""
    left_out = text[start:end].replace("’", "'")
    if _SENTENCE_ENDS.search(left_out):
        return None
    before = text[max(0, start - _CONTEXT) : start]
    kept = _lowered(inserted)
    for kind, words in [*_cues(before, left_out), *_numerals(left_out, inserted)]:
        if not set(_lowered(words)) <= set(kept):
            return Difference(kind, inserted, words)
    return None


def put_in(text: str, start: int, end: int, inserted: str) -> Difference | None:
    """What an insertion turns that stands for nothing of `text[start:end]`: "[did not]"."""
    words = _lowered(inserted)
    turning = [word for word in words if is_negation(word) or word in MODALS]
    lone = bool(turning) and all(_FILLERS.fullmatch(word) or word in turning for word in words)
    if not lone or set(turning) <= set(_lowered(text[start:end])):
        return None
    return Difference("negation" if is_negation(turning[0]) else "modal", inserted, "")


def numeral_beside(word: str, inserted: str) -> Difference | None:
    """The numeral beside a quote's edge in whose place the quote puts another in: "[54]"."""
    ours = _lowered(inserted)
    if word and is_numeral(word) and any(map(is_numeral, ours)) and word.lower() not in ours:
        return Difference("numeral", inserted, word)
    return None


def _lowered(words: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(words.replace("’", "'"))]


def _cues(before: str, left_out: str) -> list[tuple[Kind, str]]:
    """Each word or words in the gap that turn the sense, with the kind."""
    found: list[tuple[Kind, str]] = [
        ("negation", word) for word in _WORD.findall(left_out) if is_negation(word)
    ]
    if len(left_out) > _LONGEST:
        return found
    own = [match.span() for match in _CLAUSE.finditer(left_out)]
    own += [match.span() for match in _NO_NEGATION.finditer(left_out)]
    kinds: tuple[tuple[Kind, re.Pattern[str]], ...] = (
        ("negation", _NEGATION),
        ("negation", _FEW),
        ("negation", _DENIED),
        ("modal", _MODAL),
        ("modal", _POSSIBLY),
        ("modal", _HEARSAY),
    )
    for kind, pattern in kinds:
        for match in pattern.finditer(left_out):
            within = any(start <= match.start() and match.end() <= end for start, end in own)
            if not within and _turns(match[0], before + left_out[: match.start()], left_out):
                found.append((kind, match[0].strip(" ,")))
    return found


def _turns(cue: str, before: str, left_out: str) -> bool:
    """False where the words before tell that the cue is another word: "the will", "a few"."""
    low, previous = cue.lower(), (_lowered(before[-40:]) or [""])[-1]
    if low in _ALSO_NOUNS:
        return previous not in _DETERMINERS and cue.islower()
    if low == "little":
        return previous not in _DETERMINERS and cue.islower()
    if low.endswith(" than"):
        return previous not in _WITHIN
    if low in _SOME:
        return previous not in _SOME[low]
    return low not in _ONLY_IN or language_of(before + left_out) == _ONLY_IN[low]


def _numerals(left_out: str, inserted: str) -> list[tuple[Kind, str]]:
    if not inserted:
        return []
    ours = any(map(is_numeral, _lowered(inserted)))
    numerals = [word for word in _WORD.findall(left_out) if is_numeral(word)]
    return [("numeral", word) for word in numerals if ours or word.lower() not in _LOOSE_NUMERALS]
