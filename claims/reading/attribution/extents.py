"""How far what is said reaches, and what may stand between a verb and what is said."""

from __future__ import annotations

from claims.reading.attribution.amounts import of_date, past_amount
from claims.reading.attribution.draft import Indexes
from claims.reading.attribution.passage import DASHES, Passage
from claims.reading.attribution.phrases import phrase_after

_REACH = 30
_SOON = 6


def past_settings(p: Passage, at: int) -> int:
    """Past “on Monday”, “in a statement”, “repeatedly”: when and where it was said."""
    stop = min(len(p), at + _REACH)
    while at < stop:
        timed = p.among(at, "times", "months") and p.low(at + 1) != "'s"
        dated = of_date(p, at)
        if past_amount(p, at) > at and not dated:
            return at
        if p.adverb(at) or timed or dated:
            at += 1
        elif p.low(at) == "," and p.among(at + 1, "settings"):
            return _to_colon(p, at)
        elif p.low(at) == "," and p.low(at + 2) == "," and p.adverb(at + 1):
            at += 3
        elif p.among(at, "settings") and _dates(p, at + 1):
            at += 2
        elif p.among(at, "settings"):
            found = phrase_after(p, at + 1)
            if found is None:
                return at
            at = found[1]
        else:
            return at
    return at


def _dates(p: Passage, at: int) -> bool:
    """A month, May among them, or a year."""
    low = p.low(at)
    month = p.name(at) and p.among(at, "months") and p.low(at + 1) != "'s"
    return month or (len(low) == 4 and low.isdigit() and low[0] in "12")


def _to_colon(p: Passage, comma: int) -> int:
    """Past “, with a smile” where a colon follows it."""
    found = phrase_after(p, comma + 2)
    return found[1] if found and p.low(found[1]) == ":" else comma


def content_from(p: Passage, start: int, *, whole: bool) -> Indexes | None:
    """What is said, from `start` on; `whole` where it is a full clause, else a thing or a deed."""
    at = start
    while not p.ends(at) and not p.taken[at]:
        if at > start and p.low(at) in DASHES and _breaks(p, at + 1, whole=whole):
            break
        if p.low(at) == "," and p.low(at - 1) != "that" and _breaks(p, at + 1, whole=whole):
            break
        if at > start + 1 and (_leaves(p, at) if not whole else _goes_on_saying(p, at)):
            break
        at += 1
        if p.quote(at - 1) and _quote_ends(p, at, whole=whole):
            break
    return p.trimmed(start, at)


def _quote_ends(p: Passage, at: int, *, whole: bool) -> bool:
    """Whether the comma or full stop inside a quote ends what is said around it."""
    stop = p.tokens[at - 1].stop
    if p.low(at) == "as" and p.among(at + 1, "pronouns"):
        return True
    return bool(stop) and (
        _breaks(p, at, whole=whole) if stop == "," else at >= len(p) or p.name(at)
    )


def _goes_on_saying(p: Passage, at: int) -> bool:
    """“… and added that”, “… and calling it”: another cue of the same speaker."""
    if p.low(at) not in {"and", "but"}:
        return False
    verb = p.verb(p.past_adverbs(at + 1))
    if verb is None or not verb.frames & {"that", "naming"} or "base" in verb.forms:
        return False
    return p.low(p.past_adverbs(at + 1)) not in p.language.nouns


def _leaves(p: Passage, at: int) -> bool:
    """Whether a thing that is said ends here: “while …”, “because …”, “and left”."""
    low = p.low(at)
    if low in {"and", "but"}:
        return p.finite(at + 1) or _goes_on_saying(p, at) or _another(p, at + 1)
    if p.among(at, "times"):
        return True
    return low in {
        "during",
        "while",
        "whereas",
        "although",
        "though",
        "because",
        "when",
        "if",
    } or (low == "as" and p.among(at + 1, "pronouns"))


def _another(p: Passage, at: int) -> bool:
    """“and Ben Lee said”, “but she left”: somebody else does something."""
    if not (p.name(at) or p.among(at, "pronouns")):
        return False
    while p.name(at + 1):
        at += 1
    return p.finite(at + 1)


def _breaks(p: Passage, at: int, *, whole: bool) -> bool:
    """Whether the comma before `at` ends what is said."""
    if at >= len(p) or p.among(at, "contrast") or p.low(at) == "according":
        return True
    verb = p.verb(at)
    if verb and "ing" in verb.forms and verb.frames != {"leading"}:
        return True
    if verb and verb.frames & {"that", "naming"} and verb.forms & {"past"} and p.finite(at):
        return True
    if p.low(at) in {"and", "or"}:
        return not whole or _said_again(p, at + 1)
    return not whole or _says_another(p, at)


def _says_another(p: Passage, at: int) -> bool:
    """“…, Ben Lee said that”: a new sentence in all but its full stop."""
    if not (p.name(at) or p.among(at, "pronouns")):
        return False
    while p.name(at + 1):
        at += 1
    verb = p.verb(at + 1)
    return bool(verb and p.finite(at + 1) and "that" in verb.frames and not p.ends(at + 2))


def _said_again(p: Passage, at: int) -> bool:
    """Whether another verb of saying in the past follows soon: “, and Ben Lee added”."""
    for near in range(at, min(len(p), at + _SOON)):
        verb = p.verb(near)
        if verb and "past" in verb.forms and "base" not in verb.forms and "that" in verb.frames:
            return True
        if not p.word(near):
            return False
    return False


def clause_follows(p: Passage, at: int) -> bool:
    """Whether a subject with its verb begins at `at`."""
    if p.among(at, "contracted"):
        return True
    begun = past_amount(p, at)
    if begun > at and p.finite(begun):
        return True
    found = phrase_after(p, begun + (begun > at and p.low(begun) == "of"))
    if found is None:
        return False
    after = found[1]
    if p.among(after, "prepositions"):
        after = past_settings(p, after)
    if (
        p.finite(after)
        or p.verb(after)
        or p.adverb(after)
        or p.quote(after)
        or (p.among(at, "pronouns") and p.word(after))
    ):
        return True
    return any(p.finite(k) or _present(p, k) for k in range(found[0] + 1, found[1]))


def _present(p: Passage, at: int) -> bool:
    """A form in -s right after a name: “Ann Lee enjoys”."""
    return p.name(at - 1) and not p.name(at) and p.low(at).endswith("s") and p.word(at)
