"""Make the model that `claims.reading.worth` ships, and its figures: `python -m bench.train_worth`.

Needs torch (requirements-train.txt). Fits six encoders, five without a block each and one on all,
two at a time: about an hour on two cores. What the five say of what they have not seen gives the
thresholds; `bench/judges.npz` keeps them, so that anybody can measure without torch. Then it
measures, and writes what the card says to `docs/worth-figures.json`.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import pathlib
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from bench import worth_blocks
from bench.reading_worth import run
from bench.worth_blocks import BLOCKS, JUDGES, TRAINING, Example, fitted, training_examples
from claims.reading.worth import Model, shipped
from claims.reading.worth.chosen import SHIPPED_PATH
from claims.reading.worth.model import best_threshold

if TYPE_CHECKING:
    from claims.reading.worth.encoder import Arrays

VERSION = "worth-3"
FIGURES = pathlib.Path(__file__).resolve().parents[1] / "docs/worth-figures.json"
DEV = TRAINING.with_name("CT24_checkworthy_english_dev.tsv")


def main() -> None:
    examples = training_examples()
    block = np.arange(len(examples)) * BLOCKS // len(examples)
    adapters = _adapters(
        [[e for e, b in zip(examples, block, strict=True) if b != held] for held in range(BLOCKS)]
        + [examples]
    )
    logits = _unseen(examples, block, adapters)
    truth = np.array([float(bool(e.label)) for e in examples])
    _keep_judges(
        examples,
        adapters[:BLOCKS],
        [best_threshold(logits[block != held], truth[block != held]) for held in range(BLOCKS)],
    )
    model = fitted(examples, adapters[BLOCKS], VERSION)
    replace(model, bias=-best_threshold(logits, truth)).save(SHIPPED_PATH)
    _measure(len(examples))


def _adapters(lessons: list[list[Example]]) -> list[Arrays]:
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        return list(pool.map(_adapter, range(len(lessons)), lessons))


def _adapter(number: int, examples: list[Example]) -> Arrays:
    from bench.train_encoder import train  # torch, in a process of its own

    name = f"without block {number}" if number < BLOCKS else "of all"

    def tell(share: float) -> None:
        print(f"encoder {name}: {share:.0%}", flush=True)

    return train([e.text for e in examples], [bool(e.label) for e in examples], tell)


def _unseen(examples: list[Example], block: np.ndarray, adapters: list[Arrays]) -> np.ndarray:
    """What is said of each sentence by the judge that has not learned from its block."""
    logits = np.zeros(len(examples))
    for held in range(BLOCKS):
        rest = [e for e, b in zip(examples, block, strict=True) if b != held]
        judge = fitted(rest, adapters[held])
        logits[block == held] = _said(
            judge, [e for e, b in zip(examples, block, strict=True) if b == held]
        )
        print(f"block {held} is judged", flush=True)
    return logits


def _said(judge: Model, examples: list[Example]) -> np.ndarray:
    sentences = [e.text for e in examples]
    seen = [judge.contributions(sentence) for sentence in sentences]
    counted = [sum(named.values()) + more for named, more in seen]
    return np.array(judge.heard(sentences, counted)) + counted


def _keep_judges(examples: list[Example], adapters: list[Arrays], thresholds: list[float]) -> None:
    kept = {f"{n} {name}": array for n, each in enumerate(adapters) for name, array in each.items()}
    ids = np.array([int(e.id) for e in examples], np.int32)
    np.savez_compressed(JUDGES, ids=ids, thresholds=np.array(thresholds), **kept)


def _measure(count: int) -> None:
    shipped.cache_clear()
    worth_blocks.judges.cache_clear()
    figures = {
        "version": VERSION,
        "sha256": hashlib.sha256(SHIPPED_PATH.read_bytes()).hexdigest(),
        "kilobytes": round(SHIPPED_PATH.stat().st_size / 1000),
        "sentences": count,
        "held_out": run(TRAINING, None),
        "dev": run(DEV, None),
    }
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
