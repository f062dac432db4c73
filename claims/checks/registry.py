"""Every check of this package: adding one is one file and its test."""

from __future__ import annotations

import pkgutil
from functools import lru_cache
from importlib import import_module

from claims import checks
from claims.checks.check import Check, Subject


@lru_cache
def all_checks() -> tuple[Check, ...]:
    """The checks in the order of their names. Raises ValueError where two share a name."""
    modules = (import_module(f"{checks.__name__}.{m.name}") for m in _modules())
    found = {}
    for check in (module.CHECK for module in modules if hasattr(module, "CHECK")):
        if check.name in found:
            raise ValueError(f"Two checks are called {check.name}.")
        found[check.name] = check
    return tuple(found[name] for name in sorted(found))


def checks_of(subject: Subject) -> tuple[Check, ...]:
    return tuple(check for check in all_checks() if check.subject == subject)


def _modules() -> list[pkgutil.ModuleInfo]:
    return list(pkgutil.iter_modules(checks.__path__))
