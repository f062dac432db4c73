"""Make the model that `claims.reading.worth` ships: `python -m bench.train_worth [FILE]`."""

from __future__ import annotations

import json
import pathlib
import sys

from bench.reading_worth import TRAINING, read_examples
from claims.reading.worth import fit
from claims.reading.worth.chosen import SHIPPED_PATH

VERSION = "worth-1"


def main() -> None:
    path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else TRAINING
    examples = [example for example in read_examples(path) if example.label is not None]
    texts, labels = [e.text for e in examples], [bool(e.label) for e in examples]
    fit(texts, labels, version=VERSION).save(SHIPPED_PATH)
    print(f"{len(examples)} sentences -> {SHIPPED_PATH.name}")
    print(json.dumps({"sentences": len(examples), "bytes": SHIPPED_PATH.stat().st_size}))


if __name__ == "__main__":
    main()
