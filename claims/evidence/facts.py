"""What confidence is computed from, and the questions that rules ask of it."""

from __future__ import annotations

from dataclasses import dataclass

UNCHECKED = "not checked"  # the status of a comparison that could not be made
STATED = frozenset({"verbatim", "typographic", "elided", "ambiguous"})
BORNE_OUT = frozenset({"", "agree", "agree after rounding"})
DRIFTED = frozenset({"altered", "absent"})
RANK = {"very low": 0, "low": 1, "moderate": 2, "high": 3}


@dataclass(frozen=True, slots=True)
class CitationFacts:
    """What is known of a citation. Statuses are those of quotes, agreement and drift; that of an
    agreement is "" where the claim has nothing to compare.
    """

    degree: str = "unknown"
    publisher_reliability: str = ""
    credibility: int | None = None
    quote_status: str = "none"
    quantity_status: str = ""
    date_status: str = ""
    has_capture: bool = False
    drift: str = ""
    self_interest: bool = False
    stance: str = "supporting"
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Cited:
    """What a claim's level depends on in one citation; `would_raise` are the ways to raise that.

    One that agrees states what the claim states: see `agrees`.
    """

    level: str
    stance: str
    quote_status: str
    degree: str
    agrees: bool = False
    would_raise: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """The citations of a claim, and what is known of their origins."""

    citations: tuple[Cited, ...] = ()
    origins_at_most: int = 0
    origins_agreeing: int = 0
    relayed_only: bool = False
    circular: bool = False
    leads_to_us: bool = False
    past_review: bool = False

    @property
    def supporting(self) -> tuple[Cited, ...]:
        return tuple(cited for cited in self.citations if cited.stance == "supporting")


def contradicts(facts: CitationFacts) -> bool:
    """A figure that differs in a source cited against the claim is what that citation is for."""
    return facts.quantity_status == "differ" and facts.stance == "supporting"


def weakness(facts: CitationFacts, level: str) -> str:
    """Why a citation that holds this level can be no origin, in words; "" for one that can.

    A level that a person set does not put words into a source.
    """
    if facts.ours:
        return "a page of our own"
    if facts.quote_status == "missing":
        return "the quote is missing from the capture"
    if contradicts(facts):
        return "the number contradicts the claim"
    return "too weak (very low)" if level == "very low" else ""


def agrees(facts: CitationFacts, level: str) -> bool:
    """Does a citation in support state what the claim states?

    Its words must stand in the capture, and in the newest one, and have every number and date that
    the claim has. Of a claim that has none, a machine can't see more than that the words stand
    there.
    """
    borne_out = {facts.quantity_status, facts.date_status} <= BORNE_OUT
    stated = facts.stance == "supporting" and facts.quote_status in STATED
    drifted = facts.drift in DRIFTED
    return stated and borne_out and not drifted and not weakness(facts, level)


def contrasted(facts: ClaimFacts) -> bool:
    """Some citation against the claim ranks at least as high as the best one for it."""
    against = [RANK.get(each.level, -1) for each in facts.citations if each.stance == "contrasting"]
    best = max((RANK.get(each.level, -1) for each in facts.supporting), default=-1)
    return bool(against) and max(against) >= max(best, 0)


def verbatim_primary(facts: ClaimFacts) -> bool:
    return any(
        each.agrees and each.degree in ("original", "primary") and each.quote_status == "verbatim"
        for each in facts.supporting
    )


def goes_round(facts: ClaimFacts) -> bool:
    return facts.circular or facts.leads_to_us


def how_it_goes_round(facts: ClaimFacts) -> str:
    ways = {"to itself": facts.circular, "to our own pages": facts.leads_to_us}
    return f"a chain of relays comes back {' and '.join(way for way, so in ways.items() if so)}"
