from __future__ import annotations

import re
from datetime import date

from django.core.exceptions import ValidationError

SHAPE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
FIRST = "-01-01"


def partial_date(value: str) -> None:
    """Raises ValidationError for what is no year, month or day of the calendar."""
    if not SHAPE.fullmatch(value):
        raise ValidationError("Write a year, a month or a day: 2021, 2021-07 or 2021-07-05.")
    try:
        date.fromisoformat(value + FIRST[len(value) - 4 :])
    except ValueError:
        raise ValidationError(f"There is no {value} in the calendar.") from None
