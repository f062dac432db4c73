"""How well worth is judged: F1 of Yes over check-worthiness files in the CheckThat! format.

No sentence is judged by a model that has learned from it. One that stands in the training data is
judged by a model fitted anew without its block of neighbouring ids (a fifth of the whole, so
whole debates, but for those that a block's edge cuts); any other by the shipped model.
"""

from __future__ import annotations

import csv
import gzip
import json
import pathlib
from dataclasses import dataclass

from bench import worth_beliefs
from claims.reading.worth import Model, Worth, fit, judged_by, shipped

_CHECKOUT = pathlib.Path(__file__).resolve().parents[1]
_DATA = _CHECKOUT.parent / "shared/data/checkworthiness"
TRAINING = _DATA / "CT24_checkworthy_english_train.tsv.gz"
BASELINE = 0.66


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


def run(path: pathlib.Path, out: pathlib.Path | None) -> dict[str, float]:
    """Print F1 of Yes; with `out`, write the judgement of every sentence, as it was counted."""
    examples = read_examples(path)
    judged = _judged(examples, _learned(path))
    if out is not None:
        _write(out, examples, judged)
    pairs = [(w.yes, e.label) for e, w in zip(examples, judged, strict=True) if e.label is not None]
    if not pairs:
        print(f"{len(examples)} sentences judged; none has a label, so there is no figure")
        return {}
    return _report([yes for yes, _ in pairs], [truth for _, truth in pairs])


def fitted(examples: list[Example], without: int | None = None, version: str = "") -> Model:
    """A model of training sentences, without those of one block."""
    blocks = worth_beliefs.blocks([e.id for e in examples])
    kept = [e for e, block in zip(examples, blocks, strict=True) if block != without]
    return fit(
        [e.text for e in kept],
        [bool(e.label) for e in kept],
        beliefs=worth_beliefs.beliefs([e.id for e in kept], without),
        version=version,
    )


def _learned(path: pathlib.Path) -> list[Example]:
    """The training sentences, from their file or, where that is absent, from the one measured."""
    ids = worth_beliefs.learned_ids()
    found = read_examples(TRAINING if TRAINING.exists() else path)
    return [example for example in found if example.label is not None and example.id in ids]


def _judged(examples: list[Example], learned: list[Example]) -> list[Worth]:
    blocks = worth_beliefs.blocks([e.id for e in learned])
    block = {(e.id, e.text): int(place) for e, place in zip(learned, blocks, strict=True)}
    seen = [block.get((e.id, e.text)) for e in examples]
    held = sorted({place for place in seen if place is not None})
    print(
        f"{sum(place is not None for place in seen)} of {len(examples)} sentences are training "
        f"data: judged by {len(held)} models fitted without their blocks; the rest by the shipped"
    )
    models: dict[int | None, Model] = {place: fitted(learned, place) for place in held}
    models[None] = shipped()
    return [judged_by(models[place], e.text) for e, place in zip(examples, seen, strict=True)]


def _report(said: list[bool], truth: list[bool]) -> dict[str, float]:
    hits = sum(a and b for a, b in zip(said, truth, strict=True))
    precision, recall = hits / max(sum(said), 1), hits / max(sum(truth), 1)
    f1 = 2 * hits / max(sum(said) + sum(truth), 1)
    print(f"{'figure':<12}{'here':>8}{'baseline':>10}")
    print(f"{'f1 of Yes':<12}{f1:>8.3f}{BASELINE:>10.2f}")
    print(f"{'precision':<12}{precision:>8.3f}\n{'recall':<12}{recall:>8.3f}")
    return {"f1": round(f1, 4), "precision": round(precision, 4), "recall": round(recall, 4)}


def _write(out: pathlib.Path, examples: list[Example], judged: list[Worth]) -> None:
    with out.open("w", encoding="utf-8") as lines:
        for example, worth in zip(examples, judged, strict=True):
            line = {"id": example.id, "worth": worth.score, "yes": worth.yes}
            lines.write(json.dumps(line) + "\n")
