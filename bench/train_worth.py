"""Make the model that `claims.reading.worth` ships, and its figures: `python -m bench.train_worth`.

Fits on the training file alone; the same data give the same file. Then measures it over held-out
blocks and on dev, and writes what the card says of it to `docs/worth-figures.json`.
"""

from __future__ import annotations

import hashlib
import json
import pathlib

from bench import worth_beliefs
from bench.reading_worth import TRAINING, fitted, read_examples, run
from claims.reading.worth import shipped
from claims.reading.worth.chosen import SHIPPED_PATH

VERSION = "worth-2"
FIGURES = pathlib.Path(__file__).resolve().parents[1] / "docs/worth-figures.json"
DEV = TRAINING.with_name("CT24_checkworthy_english_dev.tsv")


def main() -> None:
    ids = worth_beliefs.learned_ids()
    examples = [e for e in read_examples(TRAINING) if e.label is not None and e.id in ids]
    fitted(examples, version=VERSION).save(SHIPPED_PATH)
    shipped.cache_clear()
    print(f"{len(examples)} sentences -> {SHIPPED_PATH.name}")
    figures = {
        "version": VERSION,
        "sha256": hashlib.sha256(SHIPPED_PATH.read_bytes()).hexdigest(),
        "kilobytes": round(SHIPPED_PATH.stat().st_size / 1000),
        "sentences": len(examples),
        "held_out": run(TRAINING, None),
        "dev": run(DEV, None),
    }
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
