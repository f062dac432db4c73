"""What the reader found, in words: the same at the desk and at a terminal."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from claims.reading.context import NOT_SAID


def quantity_in_words(value: dict[str, Any]) -> str:
    """Such as "at most 230,000 citizen (a point before three digits groups them)"."""
    bounds = [_grouped(value[name]) for name in ("value", "low", "high") if value[name] is not None]
    unit = value["unit"] or (value["kind"] if value["kind"].startswith("percent") else "")
    said = f"{value['comparator']} {' and '.join(bounds)} {unit} {value['rate']}"
    return _with_reason(" ".join(said.split()), value)


def _grouped(number: str) -> str:
    """With thousands apart; a fraction that has no end is cut."""
    exact = Decimal(number)
    whole, _, part = f"{exact:,f}".partition(".")
    return whole + (f".{part[:6]}{'…' if len(part) > 6 else ''}" if part else "")


def date_in_words(value: dict[str, Any]) -> str:
    """Such as "2021-04 to 2021-07"; an open end is "…"."""
    first, last = value["first"] or "…", value["last"] or "…"
    said = NOT_SAID if first == last == "…" else first if first == last else f"{first} to {last}"
    return _with_reason(said, value)


def reference_in_words(row: dict[str, Any]) -> str:
    """Such as "“He” = Peter Reed (the first that fits, one sentence before; or Paul Hill)"."""
    others = ", ".join(row["others"])
    if row["refers_to"] is None or (row["kind"] == "speaker" and not row["instead"]):
        return f"“{row['text']}”: {row['reason']}" + (f"; perhaps {others}" if others else "")
    or_else = f"; or {others}" if others else ""
    meant = row["instead"] or row["refers_to"]["text"]
    return f"“{row['text']}” = {meant} ({row['reason']}{or_else})"


def _with_reason(said: str, value: dict[str, Any]) -> str:
    return f"{said} ({value['reading']})" if value["reading"] else said
