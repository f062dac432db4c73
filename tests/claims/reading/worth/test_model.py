import dataclasses

import numpy as np
import pytest

from claims.reading.worth import Model, fit, judged_by, shipped
from claims.reading.worth.encoder import Encoder
from claims.reading.worth.model import best_threshold

YES = [f"The council spent {n} million dollars in 19{n}." for n in range(50, 90)]
NO = [f"I hope that we will be friends, number {n} of us." for n in range(50, 90)]
MIXED = [sentence for pair in zip(YES, NO, strict=True) for sentence in pair]
LABELS = [True, False] * 40


@pytest.fixture(scope="module")
def model():
    return fit(MIXED, LABELS)


def test_fit_should_tell_unseen_sentences_of_the_two_kinds_apart(model):
    assert judged_by(model, "The council spent 17 million dollars in 1917.").yes
    assert not judged_by(model, "I hope that we will be happy.").yes


def test_fit_should_learn_the_opposite_from_opposite_labels():
    other = fit(MIXED, [not label for label in LABELS])
    assert not judged_by(other, "The council spent 17 million dollars in 1917.").yes


def test_fitting_twice_should_give_the_same(model):
    again = fit(MIXED, LABELS)
    assert np.array_equal(again.pattern_weights, model.pattern_weights)
    assert (again.cue_weights, again.bias) == (model.cue_weights, model.bias)


def test_examples_of_more_weight_should_win_a_contradiction():
    doubled, labels = [*MIXED, *YES], [*LABELS, *[False] * 40]
    heavy = fit(doubled, labels, [1.0] * 80 + [20.0] * 40)
    light = fit(doubled, labels, [20.0] * 80 + [1.0] * 40)
    sentence = YES[0]
    _, low = heavy.contributions(sentence)
    _, high = light.contributions(sentence)
    assert low < high


def test_a_saved_model_should_judge_as_before(model, tmp_path):
    model.save(tmp_path / "model.npz")
    kept = Model.load(tmp_path / "model.npz")
    for sentence in MIXED[:6]:
        assert judged_by(kept, sentence).score == pytest.approx(
            judged_by(model, sentence).score, abs=0.02
        )


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut short", b"some words"])
def test_load_should_refuse_what_is_no_model(content, tmp_path):
    path = tmp_path / "model.npz"
    path.write_bytes(content)
    with pytest.raises(ValueError):
        Model.load(path)


@pytest.mark.parametrize(
    ("sentences", "labels", "weights"),
    [
        (["a", "b"], [True], None),
        (["a", "b"], [True, False], [1.0]),
        (["a", "b"], [True, True], None),
        ([], [], None),
    ],
)
def test_fit_should_refuse_examples_that_teach_nothing(sentences, labels, weights):
    with pytest.raises(ValueError):
        fit(sentences, labels, weights)


def test_best_threshold_should_separate_what_can_be_separated():
    assert best_threshold(np.array([3.0, -1.0, 2.0, 0.0]), np.array([1.0, 0.0, 1.0, 0.0])) == 2.0


def test_a_model_should_add_what_its_encoder_hears(model):
    heard = dataclasses.replace(model, encoder=shipped().encoder)
    sentence = "They planted trees."
    (more,) = heard.heard([sentence], [0.0])
    assert [more] == heard.encoder.logits([sentence])
    assert model.heard([sentence], [0.0]) == [0.0]
    before, after = (dict(judged_by(m, sentence).features) for m in (model, heard))
    wording = "the wording as a whole"
    assert after[wording] - before[wording] == pytest.approx(more, abs=0.002)


def test_an_encoder_should_be_asked_in_doubt_alone(model):
    heard = dataclasses.replace(model, encoder=shipped().encoder)
    asked = heard.encoder.logits(["It rose.", "Good evening."])
    assert heard.heard(["It rose.", "Good evening."], [1.0, -1.0]) == asked
    assert heard.heard(["It rose.", "Good evening."], [4.0, -3.0]) == [4.0, -5.0]


def test_a_saved_model_should_keep_its_encoder(model, tmp_path):
    heard = dataclasses.replace(model, encoder=shipped().encoder)
    heard.save(tmp_path / "model.npz", exact=True)
    assert Model.load(tmp_path / "model.npz").heard(MIXED[:4], [0] * 4) == heard.heard(
        MIXED[:4], [0] * 4
    )


def test_load_should_refuse_an_adapter_with_weights_that_are_no_numbers(model, tmp_path):
    adapter = {**shipped().encoder.adapter, "head bias": np.array(np.nan, np.float16)}
    broken = dataclasses.replace(model, encoder=Encoder.of(adapter))
    broken.save(tmp_path / "model.npz")
    with pytest.raises(ValueError, match="no numbers"):
        Model.load(tmp_path / "model.npz")
