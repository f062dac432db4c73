"""Whose server it is: PostgreSQL refuses to run as root, rightly, so root's runs as `nobody`."""

from __future__ import annotations

import os
import pwd
import shutil
import tempfile
from pathlib import Path
from typing import Any

from factcheck.postgres.errors import PostgresError

SHORT = Path("/tmp")  # noqa: S108 - only what mkdtemp made in it is used
PREFIX = "factcheck-"


def is_root() -> bool:
    return os.geteuid() == 0


def owner() -> tuple[int, int]:
    """User and group id that the server runs with. Raises PostgresError without a `nobody`."""
    if not is_root():
        return os.geteuid(), os.getegid()
    try:
        nobody = pwd.getpwnam("nobody")
    except KeyError:
        raise PostgresError(
            "PostgreSQL does not run as root and there is no user `nobody` here: "
            "run Factcheck as another user."
        ) from None
    return nobody.pw_uid, nobody.pw_gid


def dropped() -> dict[str, Any]:
    """What subprocess is told so that a command runs as the owner of the server."""
    if not is_root():
        return {}
    user, group = owner()
    return {"user": user, "group": group, "extra_groups": []}


def surroundings() -> dict[str, str]:
    """The environment without what would steer PostgreSQL or translate what it says."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return kept | {"LC_ALL": "C"}


def give(path: Path) -> Path:
    if is_root():
        shutil.chown(path, *owner())
    return path


def private_folder(path: Path) -> Path:
    path.mkdir(mode=0o700, exist_ok=True)
    return give(path)


def short_folder() -> Path:
    """A new private folder with a short path: a socket's has at most 103 bytes (macOS), so it
    can't stand in a data folder of any depth, nor in whatever TMPDIR names.
    """
    place = SHORT if os.access(SHORT, os.W_OK | os.X_OK) else None
    return give(Path(tempfile.mkdtemp(prefix=PREFIX, dir=place)))


def is_short_folder(path: Path) -> bool:
    """True for the name of one of ours: root must remove no folder that a file tells it to."""
    return path.parent in {SHORT, Path(tempfile.gettempdir())} and path.name.startswith(PREFIX)
