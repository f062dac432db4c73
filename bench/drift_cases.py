"""Hard cases for drift, made from any text by rule: `python -m bench.drift_cases TEXT… > CASES`.

Of the sentences of a text some are deleted, some altered, and the rest left or moved; anchors are
whole sentences, runs of words and single words. An anchor whose neighbours went stays present.
"""

from __future__ import annotations

import json
import random
import re
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sources.text.anchoring import describe

_SENTENCE = re.compile(r"(?<!\S)[^.!?\n]{30,400}[.!?](?=\s|$)")
_FATES = ("present", "present", "absent", "present", "altered")


def case(text: str, seed: int = 1) -> dict[str, Any]:
    """One case of {"before", "after", "anchors"}."""
    chance = random.Random(seed)  # noqa: S311
    anchors, parts, done = [], ["A notice at the head of the page. "], 0
    for match in _SENTENCE.finditer(text):
        fate = chance.choice(_FATES)
        start, end = _within(match, chance)
        after = _changed(text, match, start, end, fate)
        if after is None:
            continue
        anchors.append({**asdict(describe(text, start, end)), "expected": fate})
        parts += [text[done : match.start()], after]
        done = match.end()
    parts.append(text[done:])
    return {"before": text, "after": "".join(parts), "anchors": anchors}


def _within(match: re.Match[str], chance: random.Random) -> tuple[int, int]:
    """The sentence, or a run of one to eight of its words."""
    words = [
        (m.start() + match.start(), m.end() + match.start())
        for m in re.finditer(r"\w+", match.group())
    ]
    if chance.random() < 0.4:
        return words[0][0], match.end()
    first = chance.randrange(len(words))
    last = min(len(words) - 1, first + chance.randrange(8))
    return words[first][0], words[last][1]


def _changed(text: str, match: re.Match[str], start: int, end: int, fate: str) -> str | None:
    if fate == "present":
        return match.group()
    if fate == "absent":
        return ""
    words = text[start:end].split(" ")
    if len(words) < 4:
        return None
    words[len(words) // 2] = "otherwise"
    return text[match.start() : start] + " ".join(words) + text[end : match.end()]


def main() -> None:
    for name in sys.argv[1:]:
        text = Path(name).read_text(encoding="utf-8", errors="replace")
        for seed in range(5):
            print(json.dumps(case(text, seed)))


if __name__ == "__main__":
    main()
