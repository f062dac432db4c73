"""What a check is, what it says, and the digest of what it looked at.

Statuses are those of Wikibase quality constraints, with one more: "unverifiable" says that the
check could not run, and is never shown as a pass. "exception" is no finding: a person grants it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Literal

from claims.ledger.canonical import canonical, digest

Status = Literal["compliance", "warning", "violation", "not-in-scope", "unverifiable"]
Subject = Literal["citation", "claim"]


@dataclass(frozen=True, slots=True)
class Finding:
    """`message` is one or more sentences for an editor; `evidence` are JSON values. `fault` tells
    this fault from any other, without what time alone changes; left out, the message does.
    """

    status: Status
    message: str
    evidence: dict[str, Any] = field(default_factory=dict)
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One automatic test.

    `needs` names what `run` looks at in its inputs, and no more ("source.language" for a field of
    a field, "citations.stance" for that of each): a finding is kept for as long as these are the
    same. A change of what `run` says is a new `version`. `texts` asks for the texts of captures,
    which are left out otherwise; their digests belong to the needs.
    """

    name: str
    version: int
    subject: Subject
    needs: tuple[str, ...]
    run: Callable[[Any], Finding]
    texts: bool = False


def inputs_digest(check: Check, inputs: Any) -> str:
    """SHA-256 of the check, its version and the inputs that it needs."""
    values = {need: _plain(_looked_up(inputs, need)) for need in check.needs}
    return digest(canonical([check.name, check.version, values]))


def _looked_up(value: Any, path: str) -> Any:
    for name in path.split("."):
        value = _field_of(value, name)
    return value


def _field_of(value: Any, name: str) -> Any:
    if value is None:
        return None
    if isinstance(value, tuple):
        return tuple(_field_of(each, name) for each in value)
    return getattr(value, name)


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        told = (each for each in fields(value) if each.compare)
        return [_plain(getattr(value, each.name)) for each in told]
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value
