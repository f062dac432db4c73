"""What a large encoder believes of the training sentences: `beliefs.npz`, numbers by sentence id.

The encoder is too large to ship or to run for each article, but a small model learns more from
its graded beliefs than from noisy labels alone. Column k, 0 to FOLDS - 1, comes from encoders'
judges that have seen no label of block k, so that a held-out figure stays held out; the last column
is for the model that is shipped. Each belief was held without seeing the sentence's own label.

Left out: the encoder itself; `bench.make_beliefs` makes the file.
"""

from __future__ import annotations

import functools
import pathlib

import numpy as np

PATH = pathlib.Path(__file__).with_name("beliefs.npz")
FOLDS = 5


@functools.cache
def _kept() -> tuple[dict[str, int], np.ndarray]:
    with np.load(PATH, allow_pickle=False) as file:
        ids, beliefs = file["ids"].tolist(), file["beliefs"] / 255
    return {str(sentence): row for row, sentence in enumerate(ids)}, beliefs


def learned_ids() -> set[str]:
    """The ids of the sentences that the shipped model was fitted on."""
    return set(_kept()[0])


def blocks(ids: list[str]) -> np.ndarray:
    """The held-out block of each training sentence, by the place of its id."""
    row, beliefs = _kept()
    return np.array([row[sentence] * FOLDS // len(beliefs) for sentence in ids])


def beliefs(ids: list[str], without: int | None = None) -> list[float]:
    """What is believed of each, 0 to 1; by judges that saw no label of the block `without`.

    Raises KeyError for an id that is not of the training data.
    """
    row, kept = _kept()
    column = FOLDS if without is None else without
    return [float(kept[row[sentence], column]) for sentence in ids]
