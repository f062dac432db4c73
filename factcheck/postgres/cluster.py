"""The folder that PostgreSQL keeps its data in, made once."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from factcheck.postgres import account, binaries
from factcheck.postgres.errors import PostgresError

USER = "factcheck"
# Under a private home `nobody` can't walk down to the folder, but can stand in it.
HERE = "/proc/self/cwd" if sys.platform == "linux" else "."
LOCALE = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"  # macOS has no C.UTF-8
ROOM = 100_000_000  # bytes: an empty cluster and the log that the first migrations write


def home(data: Path) -> Path:
    return data / "postgres"


def exists(data: Path) -> bool:
    return (home(data) / "PG_VERSION").exists()


def create(data: Path, password: str) -> None:
    """A new cluster beside its place, then renamed: killed in the middle, it leaves none.

    Raises PostgresError where there is no room for it, and where `initdb` fails.
    """
    free = shutil.disk_usage(data).free
    if free < ROOM:
        raise PostgresError(
            f"There is no room for a database in {data}: {free // 1_000_000} MB are free, "
            f"{ROOM // 1_000_000} MB are needed."
        )
    draft = home(data).with_name("postgres.new")
    shutil.rmtree(draft, ignore_errors=True)
    account.private_folder(draft)
    try:
        made = _initdb(draft, password)
        if made.returncode:
            reason = made.stderr.strip()[-400:]
            raise PostgresError(f"PostgreSQL could not make its folder: {reason}")
        draft.rename(home(data))
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def refuse_other_version(data: Path) -> None:
    """Raises PostgresError where the cluster was made by another major version."""
    made_by = (home(data) / "PG_VERSION").read_text().strip()
    present = binaries.version(binaries.folder()).split(".")[0]
    if made_by != present:
        raise PostgresError(
            f"The database in {data} was made by PostgreSQL {made_by}, and this is PostgreSQL "
            f"{present}: dump it with the old version and restore it with the new one, or name "
            "another folder in FACTCHECK_DATA."
        )


def _initdb(draft: Path, password: str) -> subprocess.CompletedProcess[str]:
    program = binaries.folder() / "initdb"
    folder = account.short_folder()
    try:
        secret = folder / "password"
        secret.touch(mode=0o600)
        secret.write_text(password)
        account.give(secret)
        return subprocess.run(
            [
                *(program, "-D", HERE, "-U", USER, f"--pwfile={secret}", "-A", "scram-sha-256"),
                *("-E", "UTF8", f"--locale={LOCALE}", "--no-instructions"),
            ],
            cwd=draft,
            env=account.surroundings(),
            capture_output=True,
            text=True,
            check=False,
            **account.dropped(),
        )
    finally:
        shutil.rmtree(folder, ignore_errors=True)
