"""The training sentences of worth, in the blocks of neighbouring ids that are held out in turn.

A block is a fifth of the whole, so whole debates, but for those that its edges cut. `judges.npz`
keeps, by the number of a block, the adapter of an encoder that has not learned from it and the
threshold that is best on the other blocks; and the ids of the training sentences.
"""

from __future__ import annotations

import csv
import functools
import gzip
import pathlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from claims.reading.worth import Model, fit
from claims.reading.worth.encoder import Encoder

if TYPE_CHECKING:
    from claims.reading.worth.encoder import Arrays

_CHECKOUT = pathlib.Path(__file__).resolve().parents[1]
_DATA = _CHECKOUT.parent / "shared/data/checkworthiness"
TRAINING = _DATA / "CT24_checkworthy_english_train.tsv.gz"
JUDGES = pathlib.Path(__file__).with_name("judges.npz")
BLOCKS = 5
SHARE = 0.5  # how much n-grams and cues count beside the encoder


@dataclass(frozen=True)
class Example:
    id: str
    text: str
    label: bool | None


def read_examples(path: pathlib.Path) -> list[Example]:
    """The sentences of a TSV file, plain or gzipped, or of all in a folder, by ascending id.

    Raises ValueError for a file without the columns Sentence_id and Text.
    """
    files = sorted(path.glob("**/*.tsv*")) if path.is_dir() else [path]
    found = [example for file in files for example in _of_file(file)]
    return sorted(found, key=lambda e: (not e.id.isdecimal(), e.id.zfill(12)))


def _of_file(path: pathlib.Path) -> list[Example]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines, delimiter="\t")
        if not {"Sentence_id", "Text"} <= set(reader.fieldnames or ()):
            raise ValueError(f"{path.name} has no columns Sentence_id and Text")
        rows = list(reader)
    return [
        Example(row["Sentence_id"], row["Text"] or "", _label(row.get("class_label")))
        for row in rows
    ]


def _label(written: str | None) -> bool | None:
    return None if written not in {"Yes", "No"} else written == "Yes"


def training_examples() -> list[Example]:
    """All that have a label, in the order of the debates. Raises OSError where they are absent."""
    return [example for example in read_examples(TRAINING) if example.label is not None]


@functools.cache
def judges() -> Arrays:
    """The arrays of `judges.npz`, by name."""
    with np.load(JUDGES, allow_pickle=False) as file:
        return {name: file[name] for name in file.files}


@functools.cache
def _places() -> dict[str, int]:
    return {str(sentence): place for place, sentence in enumerate(judges()["ids"].tolist())}


def learned_ids() -> set[str]:
    """The ids of the sentences that the shipped model was fitted on."""
    return set(_places())


def blocks(ids: Sequence[str]) -> list[int]:
    """The held-out block of each training sentence, by the place of its id."""
    places = _places()
    return [places[sentence] * BLOCKS // len(places) for sentence in ids]


def fitted(examples: Sequence[Example], adapter: Arrays, version: str = "") -> Model:
    """N-grams and cues of these sentences beside the encoder of `adapter`; no threshold yet."""
    found = fit([e.text for e in examples], [bool(e.label) for e in examples], version=version)
    return replace(
        found,
        cue_weights={name: SHARE * size for name, size in found.cue_weights.items()},
        pattern_weights=SHARE * found.pattern_weights,
        bias=0.0,
        encoder=Encoder.of(adapter),
    )


def judge_of(examples: Sequence[Example], block: int) -> Model:
    """Who judges this block: what it knows of n-grams comes from `examples` of the others."""
    kept = judges()
    mine = f"{block} "
    adapter = {name.removeprefix(mine): kept[name] for name in kept if name.startswith(mine)}
    return replace(
        fitted(examples, adapter),
        bias=-float(kept["thresholds"][block]),
        version=f"without {block}",
    )
