"""What editors decided on candidates teaches the reader which sentences are worth proposing.

A candidate keeps its decision for as long as it exists, with the reader and the model that
proposed it: accepted or merged is a yes, dismissed a no, restored neither. The taught model is a
file in the data folder, so each machine that reads has its own; nothing here is shared by network.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from claims.models import Candidate
from claims.reading import worth
from claims.services.refusals import Refused

FEWEST = 50
FEWEST_OF_A_KIND = 10
FEWEST_TEXTS = 3
MOST = 20_000  # the latest; older decisions are no longer learned from


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was learned from, how it did on texts held out, and whether the model was taken."""

    yes: int
    no: int
    texts: int
    trial: worth.Trial
    version: str
    taken: bool


def model_path() -> Path:
    return Path(settings.DATA) / "worth.npz"


def decisions() -> list[worth.Decision]:
    """The latest decision on each sentence of each source, in the order of the texts."""
    rows = Candidate.objects.decided().order_by("-decided_at", "-pk")
    fields = ("reading__capture__source_id", "reading_id", "position", "sentence", "state")
    latest: dict[tuple[int, str], tuple[tuple[int, int, int], worth.Decision]] = {}
    for source, reading, position, sentence, state in rows.values_list(*fields)[:MOST]:
        found = worth.Decision(source, sentence, state != Candidate.State.DISMISSED)
        key = (source, " ".join(sentence.casefold().split()))
        latest.setdefault(key, ((source, reading, position), found))
    return [found for _, found in sorted(latest.values(), key=lambda pair: pair[0])]


def teach(*, force: bool = False) -> Lesson:
    """Fits a model to the decisions and puts it to use where it is no worse on unseen texts.

    Raises Refused where there is too little to learn from, OSError where the file can't be
    written. Starts from the shipped model each time, so that doing it twice changes nothing.
    """
    found = decisions()
    _enough(found)
    base = worth.shipped()
    try:
        trial = worth.try_out(base, found)
    except ValueError:
        raise Refused("Yes and no stand in different texts; decide on more of each.") from None
    version = f"{base.version}+{_digest(found)}"
    taken = force or trial.f1_after >= trial.f1_before
    if taken:
        model_path().parent.mkdir(parents=True, exist_ok=True)
        worth.adapt(base, found, version).save(model_path(), exact=True)
    yes = sum(decision.yes for decision in found)
    texts = len({decision.document for decision in found})
    return Lesson(yes, len(found) - yes, texts, trial, version, taken)


def forget() -> bool:
    """The shipped model judges again; False where it did already."""
    try:
        model_path().unlink()
    except FileNotFoundError:
        return False
    return True


def _enough(found: list[worth.Decision]) -> None:
    yes = sum(decision.yes for decision in found)
    texts = len({decision.document for decision in found})
    if len(found) < FEWEST or min(yes, len(found) - yes) < FEWEST_OF_A_KIND or texts < FEWEST_TEXTS:
        raise Refused(
            f"There are {yes} accepted or merged and {len(found) - yes} dismissed candidates, in "
            f"{texts} texts. To teach the reader takes {FEWEST}, with {FEWEST_OF_A_KIND} of "
            f"each kind, in {FEWEST_TEXTS} texts."
        )


def _digest(found: list[worth.Decision]) -> str:
    said = "\n".join(f"{d.document} {d.yes} {d.sentence}" for d in found)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:8]
