"""How well worth is judged: F1 of Yes over check-worthiness files in the CheckThat! format.

No sentence is judged by a model that has learned from it. One that stands in the training data is
judged by a model fitted anew without its block of neighbouring ids (a fifth of the whole, so
whole debates, but for those that a block's edge cuts); any other by the shipped model.
"""

from __future__ import annotations

import json
import pathlib

from bench import worth_blocks
from bench.worth_blocks import Example, read_examples
from claims.reading.worth import Model, Worth, all_judged_by, shipped

BASELINE = 0.66


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


def _learned(path: pathlib.Path) -> list[Example]:
    """The training sentences, from their file or, where that is absent, from the one measured."""
    ids, training = worth_blocks.learned_ids(), worth_blocks.TRAINING
    found = read_examples(training if training.exists() else path)
    return [example for example in found if example.label is not None and example.id in ids]


def _judged(examples: list[Example], learned: list[Example]) -> list[Worth]:
    places = worth_blocks.blocks([e.id for e in learned])
    block = {(e.id, e.text): place for e, place in zip(learned, places, strict=True)}
    seen = [block.get((e.id, e.text)) for e in examples]
    held = sorted({place for place in seen if place is not None})
    print(
        f"{sum(place is not None for place in seen)} of {len(examples)} sentences are training "
        f"data: judged by {len(held)} models fitted without their blocks; the rest by the shipped"
    )
    models: dict[int | None, Model] = {None: shipped()}
    for place in held:
        rest = [e for e, at in zip(learned, places, strict=True) if at != place]
        models[place] = worth_blocks.judge_of(rest, place)
    return _by(models, examples, seen)


def _by(
    models: dict[int | None, Model], examples: list[Example], seen: list[int | None]
) -> list[Worth]:
    """Each judged by the model of its place, many at once."""
    judged: dict[int, Worth] = {}
    for place, model in models.items():
        rows = [row for row, at in enumerate(seen) if at == place]
        worths = all_judged_by(model, [examples[row].text for row in rows])
        judged |= dict(zip(rows, worths, strict=True))
    return [judged[row] for row in range(len(examples))]


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
