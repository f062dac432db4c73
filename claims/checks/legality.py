"""Whether what a check answered is a finding that can be kept and shown.

A check is a file that anybody may add. One that answers nonsense must not keep an editor from
writing, nor grant itself what only a person grants.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args

from claims.checks.check import Finding, Status


def objection(found: Any) -> str:
    """Why it is no finding, as the end of a sentence; empty where it is one."""
    if not isinstance(found, Finding):
        return f"it answered {type(found).__name__} and no finding"
    if found.status not in get_args(Status):
        return f"it answered the status {found.status!r}, which no check gives"
    if not isinstance(found.message, str) or not found.message.strip():
        return "it said nothing"
    if not isinstance(found.fault, str) or not isinstance(found.evidence, dict):
        return "its fault is no text, or its evidence no object"
    return _unkept(found)


def _unkept(found: Finding) -> str:
    try:
        json.dumps(found.evidence, allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        return "its evidence is no JSON"
    texts = (found.message, found.fault, *_texts(found.evidence))
    if any("\0" in text or not _is_unicode(text) for text in texts):
        return "it has a character that no text has"
    return ""


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from (str(key), *_texts(each))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)


def _is_unicode(text: str) -> bool:
    """False for half of a surrogate pair."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
