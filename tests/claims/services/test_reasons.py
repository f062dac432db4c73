import pytest

from claims.services.reasons import start_in_words


@pytest.mark.parametrize(
    ("effects", "said"),
    [([1, -1], "as it is; raises come first and stop at high."), ([-1], "as it is."), ([], "")],
)
def test_says_why_a_raise_and_a_lowering_may_not_cancel_out(effects, said):
    factors = [{"name": "rule", "effect": effect, "why": "so"} for effect in effects]
    reasons = {"start": "high" if said else "unassessed", "factors": factors}
    assert start_in_words(reasons, "as it is") == (said and f"Starts at high, {said}")
