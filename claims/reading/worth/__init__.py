"""Is this sentence a checkable claim worth checking? A score with what made it.

An editor's time is short and most sentences of an article claim nothing that can be checked.
The score, 0 to 1, orders sentences by how much they look like the ones that people marked as
worth checking; the features say why. It judges the wording alone.

Left out: whether the claim is true, whether anybody cares, the sentences around it, and
languages other than English.
"""

from claims.reading.worth.judging import THRESHOLD, VERSION, Worth, judge, judge_all
from claims.reading.worth.model import Model, fit

__all__ = ["THRESHOLD", "VERSION", "Model", "Worth", "fit", "judge", "judge_all"]
