"""Is this sentence a checkable claim worth checking? A score with what made it.

An editor's time is short and most sentences of an article claim nothing that can be checked.
The score, 0 to 1, orders sentences by how much they look like the ones that people marked as
worth checking; the features say why. It judges the wording alone.

Left out: whether the claim is true, whether anybody cares, the sentences around it, and
languages other than English.
"""

from claims.reading.worth.chosen import model_in_use, shipped, use
from claims.reading.worth.judging import (
    THRESHOLD,
    Worth,
    all_judged_by,
    judge,
    judge_all,
    judged_by,
)
from claims.reading.worth.model import Model, fit
from claims.reading.worth.teaching import Decision, Trial, adapt, try_out

__all__ = [
    "THRESHOLD",
    "Decision",
    "Model",
    "Trial",
    "Worth",
    "adapt",
    "all_judged_by",
    "fit",
    "judge",
    "judge_all",
    "judged_by",
    "model_in_use",
    "shipped",
    "try_out",
    "use",
]
