"""How well worth is judged: F1 of Yes over check-worthiness files in the CheckThat! format.

The shipped model was fitted on the 2024 training file, so on those sentences it would be
scored on what it has learned. There the figure comes from models fitted anew on the rest, over
contiguous blocks of sentence ids (whole debates, but for those that a block's edge cuts).
"""

from __future__ import annotations

import csv
import gzip
import json
import pathlib
from dataclasses import dataclass

from claims.reading.worth import THRESHOLD, Worth, fit, judge_all, judged_by

_CHECKOUT = pathlib.Path(__file__).resolve().parents[1]
_DATA = _CHECKOUT.parent / "shared/data/checkworthiness"
TRAINING = _DATA / "CT24_checkworthy_english_train.tsv.gz"
BASELINE = 0.66
_FOLDS = 5


@dataclass(frozen=True)
class Example:
    id: str
    text: str
    label: bool | None


def read_examples(path: pathlib.Path) -> list[Example]:
    """The sentences of a TSV file, plain or gzipped, or of all in a folder, by ascending id."""
    files = sorted(path.glob("**/*.tsv*")) if path.is_dir() else [path]
    found = [example for file in files for example in _of_file(file)]
    return sorted(found, key=lambda e: (not e.id.isdecimal(), e.id.zfill(12)))


def _of_file(path: pathlib.Path) -> list[Example]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    return [
        Example(row["Sentence_id"], row["Text"], _label(row.get("class_label"))) for row in rows
    ]


def _label(written: str | None) -> bool | None:
    return None if written not in {"Yes", "No"} else written == "Yes"


def run(path: pathlib.Path, out: pathlib.Path | None) -> dict[str, float]:
    """Print F1 of Yes; with `out`, write the shipped model's judgement of every sentence."""
    examples = read_examples(path)
    shipped = judge_all([example.text for example in examples])
    if out is not None:
        _write(out, examples, shipped)
    labelled = [(e, w) for e, w in zip(examples, shipped, strict=True) if e.label is not None]
    if not labelled:
        print(f"{len(examples)} sentences judged; none has a label, so there is no figure")
        return {}
    truth = [bool(e.label) for e, _ in labelled]
    seen = _training_ids() & {(e.id, e.text) for e, _ in labelled}
    if len(seen) * 2 > len(labelled):
        print(f"{len(seen)} of {len(labelled)} sentences were learned from: re-fitted on folds")
        said = _held_out([e for e, _ in labelled], truth)
    else:
        print(f"{len(seen)} of {len(labelled)} sentences were learned from: the shipped model")
        said = [w.score >= THRESHOLD for _, w in labelled]
    return _report(said, truth)


def _training_ids() -> set[tuple[str, str]]:
    if not TRAINING.exists():
        print("the training file is absent: whether these were learned from is not known")
        return set()
    return {(example.id, example.text) for example in read_examples(TRAINING)}


def _held_out(examples: list[Example], truth: list[bool]) -> list[bool]:
    """Yes or no for each sentence by a model that has seen only the other blocks."""
    said: list[bool] = []
    for fold in range(_FOLDS):
        low, high = (len(truth) * edge // _FOLDS for edge in (fold, fold + 1))
        rest = [e.text for e in examples[:low] + examples[high:]]
        model = fit(rest, truth[:low] + truth[high:])
        said += [judged_by(model, e.text).score >= THRESHOLD for e in examples[low:high]]
    return said


def _report(said: list[bool], truth: list[bool]) -> dict[str, float]:
    hits = sum(a and b for a, b in zip(said, truth, strict=True))
    precision, recall = hits / max(sum(said), 1), hits / max(sum(truth), 1)
    f1 = 2 * hits / max(sum(said) + sum(truth), 1)
    print(f"{'figure':<12}{'here':>8}{'baseline':>10}")
    print(f"{'f1 of Yes':<12}{f1:>8.3f}{BASELINE:>10.2f}")
    print(f"{'precision':<12}{precision:>8.3f}\n{'recall':<12}{recall:>8.3f}")
    return {"f1": round(f1, 4)}


def _write(out: pathlib.Path, examples: list[Example], judged: list[Worth]) -> None:
    with out.open("w", encoding="utf-8") as lines:
        for example, worth in zip(examples, judged, strict=True):
            line = {"id": example.id, "worth": worth.score, "yes": worth.yes}
            lines.write(json.dumps(line) + "\n")
