"""Apply the shipped model to sentences and put its reasons into words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claims.reading.worth.chosen import model_in_use
from claims.reading.worth.features import tokens
from claims.reading.worth.model import Model

if TYPE_CHECKING:
    from collections.abc import Sequence

THRESHOLD = 0.5

_WORDING = "the wording as a whole"
# A length is present in every sentence, so it explains none.
_UNSAID = {_WORDING, "its length"}
_LEAST_TOLD = 0.05


@dataclass(frozen=True, slots=True)
class Worth:
    """How much a sentence looks worth checking.

    `score` is 0 to 1 and means yes from THRESHOLD on; it orders, it is no probability.
    `features` are (name, contribution in logits), the most telling first; `model` is the
    version of the model that judged.
    """

    score: float
    features: tuple[tuple[str, float], ...]
    reason: str
    model: str = ""

    @property
    def yes(self) -> bool:
        return self.score >= THRESHOLD

    def as_json(self) -> dict[str, Any]:
        features = [{"name": name, "contribution": size} for name, size in self.features]
        said = {"score": self.score, "reason": self.reason, "model": self.model}
        return said | {"features": features}


def judge(sentence: str) -> Worth:
    """The worth of one sentence. Any string is legal; the cost is linear in its length."""
    return judged_by(model_in_use(), sentence)


def judge_all(sentences: Sequence[str]) -> list[Worth]:
    """The worth of each sentence, in order; many at once cost half of many alone."""
    return all_judged_by(model_in_use(), sentences)


def judged_by(model: Model, sentence: str) -> Worth:
    """The worth of one sentence by a model of your own, such as one that editors have taught."""
    return all_judged_by(model, [sentence])[0]


def all_judged_by(model: Model, sentences: Sequence[str]) -> list[Worth]:
    """`judge_all` by a model of your own."""
    seen = [model.contributions(sentence) for sentence in sentences]
    heard = model.heard(sentences, [sum(named.values()) + wording for named, wording in seen])
    rows = zip(sentences, seen, heard, strict=True)
    return [_worth(model, sentence, named, word + more) for sentence, (named, word), more in rows]


def _worth(model: Model, sentence: str, named: dict[str, float], wording: float) -> Worth:
    if not any(word[0].isalnum() for word in tokens(sentence)):
        return Worth(0.0, (), "no words", model.version)
    logit = model.bias + wording + sum(named.values())
    score = round(1 / (1 + math.exp(-max(-50.0, min(50.0, logit)))), 4)
    sizes = {**named, _WORDING: wording}
    told = sorted(sizes.items(), key=lambda item: (-abs(item[1]), item[0]))
    features = tuple((name, round(size, 3)) for name, size in told)
    return Worth(score, features, _reason(score, features), model.version)


def _reason(score: float, features: tuple[tuple[str, float], ...]) -> str:
    sign = 1 if score >= THRESHOLD else -1
    names = [n for n, size in features if size * sign > _LEAST_TOLD and n not in _UNSAID][:3]
    told = ", ".join(names[:-1]) + " and " * (len(names) > 1) + names[-1] if names else ""
    if sign > 0:
        return f"it is worded like a claim that can be checked{told and ', with '}{told}"
    return f"there is little in it to check{told and ': '}{told}"
