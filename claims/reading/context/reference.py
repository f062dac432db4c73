from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["pronoun", "speaker", "noun", "name", "time"]
NOT_SAID = "not said in the text"


@dataclass(frozen=True, slots=True)
class Reference:
    """`text[start:end]` stands for `to`, which is said at [to_start, to_end) of the same text.

    `to` is "" where the text does not say it. `instead` is what could be written
    in its place ("Reed’s" for "his"), `others` are what else would fit; `reason` tells how it was
    found. Offsets are code points.
    """

    text: str
    start: int
    end: int
    kind: Kind
    to: str = ""
    to_start: int = 0
    to_end: int = 0
    instead: str = ""
    others: tuple[str, ...] = ()
    reason: str = NOT_SAID

    def as_json(self) -> dict[str, Any]:
        """JSON values; `refers_to` is null where the text does not say it."""
        said = {"text": self.to, "start": self.to_start, "end": self.to_end}
        return {
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "kind": self.kind,
            "refers_to": said if self.to else None,
            "instead": self.instead,
            "others": list(self.others),
            "reason": self.reason,
        }
