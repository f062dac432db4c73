"""How long what persons write may be, by whichever door it comes, and what is said of it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator

STATEMENT = 1_000
EXPLANATION = 50_000
QUOTE = 10_000
NOTE = 5_000
REASON = 2_000
TOPIC, TOPICS = 100, 50
LANGUAGE = RegexValidator(
    r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z", "Write a language like en, de or pt-BR."
)
NO_REASON = "Say why the level should be another one than the rules give."


def topics(value: Any) -> None:
    """Raises ValidationError for what is no list of words, or more than anybody reads."""
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise ValidationError("Topics are words.")
    if len(value) > TOPICS or any(len(word) > TOPIC for word in value):
        raise ValidationError(f"At most {TOPICS} topics, each of at most {TOPIC} characters.")
