import numpy as np
import pytest

from claims.reading.worth import Decision, adapt, judged_by, shipped, try_out

YES = "The council of town {} planted {} trees along the river."
NO = "The minister of {} visited {} schools along the coast."
DECISIONS = [
    Decision(text, (YES if yes else NO).format(text, 100 * text + n), yes)
    for text in range(6)
    for n in range(6)
    for yes in (True, False)
]


def gap(model):
    """How far what editors took stands above what they left."""
    kept, left = YES.format("Ulm", 12), NO.format("Ulm", 12)
    return judged_by(model, kept).score - judged_by(model, left).score


def test_should_follow_the_decisions():
    assert gap(adapt(shipped(), DECISIONS, "taught")) > gap(shipped())


def test_should_follow_the_opposite_decisions_the_other_way():
    turned = [Decision(d.document, d.sentence, not d.yes) for d in DECISIONS]
    assert gap(adapt(shipped(), turned, "taught")) < gap(shipped())


def test_should_leave_what_the_decisions_do_not_touch():
    taught = adapt(shipped(), DECISIONS, "taught")
    still = taught.pattern_weights == shipped().pattern_weights
    assert 0.9 < np.mean(still) < 1


def test_should_move_less_for_fewer_decisions():
    few = adapt(shipped(), DECISIONS[:24], "few")
    many = adapt(shipped(), DECISIONS * 4, "many")
    base = shipped().pattern_weights
    moved = [float(np.abs(m.pattern_weights - base).sum()) for m in (few, many)]
    assert moved[0] < moved[1]


def test_the_trial_should_be_of_documents_that_were_not_learned_from():
    # Each document has a word of its own, so that only who has seen it can tell.
    words = ["red", "blue", "green", "black", "white", "brown", "grey", "pink"]
    own = [
        Decision(text, f"They saw {word} birds.", text in {0, 3, 5, 6})
        for text, word in enumerate(words)
        for _ in range(8)
    ]
    taught = adapt(shipped(), own, "taught")
    kept, left = (
        [judged_by(taught, d.sentence).score for d in own if d.yes is y] for y in (True, False)
    )
    assert np.mean(kept) - np.mean(left) > 0.1
    trial = try_out(shipped(), own)
    assert trial.order_after <= trial.order_before + 0.05
    assert try_out(shipped(), DECISIONS).order_after > 0.95


@pytest.mark.parametrize(
    "call", [lambda d: adapt(shipped(), d, "x"), lambda d: try_out(shipped(), d)]
)
def test_should_refuse_decisions_of_one_kind(call):
    with pytest.raises(ValueError, match="both kinds"):
        call([d for d in DECISIONS if d.yes])
