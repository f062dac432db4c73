"""One document, one sequence of bytes: the JSON Canonicalization Scheme (RFC 8785).

A digest is worth something only if everybody who holds the document computes the same one.
Left out: numbers with a fraction, because their canonical form needs ECMAScript's algorithm;
an exact decimal is a string in our documents, so a float is refused rather than rounded.
"""

import hashlib
import json
from typing import Any

LARGEST = 2**53 - 1  # beyond it, readers that hold numbers as doubles would disagree (RFC 7493)


def canonical(document: Any) -> bytes:
    """The canonical UTF-8 bytes of a JSON value.

    Raises ValueError for floats, integers beyond 2**53-1, keys that are no strings, and
    text with lone surrogates.
    """
    _refuse_ambiguity(document)
    ordered = _ordered(document)
    text = json.dumps(ordered, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode()


def digest(content: bytes) -> str:
    """SHA-256 in lower-case hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _ordered(value: Any) -> Any:
    """Keys in the order of their UTF-16 code units, which is not that of code points."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return {key: _ordered(value[key]) for key in keys}
    if isinstance(value, list | tuple):
        return [_ordered(item) for item in value]
    return value


def _refuse_ambiguity(value: Any) -> None:
    if isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                raise ValueError(f"A key must be text, not {key!r}.")
            _refuse_ambiguity(key)
            _refuse_ambiguity(item)
    elif isinstance(value, list | tuple):
        for item in value:
            _refuse_ambiguity(item)
    elif isinstance(value, str):
        value.encode()  # UnicodeEncodeError is a ValueError
    elif isinstance(value, float) or (isinstance(value, int) and abs(value) > LARGEST):
        raise ValueError(f"Write the number {value!r} as text: JSON readers would round it.")
