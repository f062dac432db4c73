"""The folder that PostgreSQL keeps its data in, made once."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT, Popen
from typing import Any

from factcheck.postgres import account, binaries
from factcheck.postgres.errors import PostgresError

USER = "factcheck"
LOCALE = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"  # macOS has no C.UTF-8
ROOM = 100_000_000  # bytes: an empty cluster and the log that the first migrations write


def home(data: Path) -> Path:
    return data / "postgres"


@contextmanager
def run(program: str, folder: Path, *words: str, **options: Any) -> Iterator[Popen[str]]:
    """Starts one of PostgreSQL's programs on `folder`, as the owner of the server.

    Under a private home `nobody` can't walk down to the folder, so it is handed over open. (To
    stand in it is not enough: until 15 the programs walk away and back, to find themselves.)
    """
    number = os.open(folder, os.O_RDONLY)
    on_linux = sys.platform == "linux"
    try:
        yield Popen(
            [
                *(str(binaries.folder() / program), "-D"),
                *(f"/proc/self/fd/{number}" if on_linux else str(folder), *words),
            ],
            pass_fds=[number],
            cwd="/",
            env=account.surroundings(),
            stdin=DEVNULL,
            text=True,
            **account.dropped(),
            **options,
        )
    finally:
        os.close(number)


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
        _initdb(draft, password)
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


def refuse_other_owner(data: Path) -> None:
    """Raises PostgresError where the cluster is not of the user that the server runs as."""
    owned_by = home(data).stat().st_uid
    if owned_by != account.owner()[0]:
        raise PostgresError(
            f"The database in {data} belongs to another user (id {owned_by}): run Factcheck as "
            "that user, or name another folder in FACTCHECK_DATA."
        )


def _initdb(draft: Path, password: str) -> None:
    folder = account.short_folder()
    try:
        secret = folder / "password"
        secret.touch(mode=0o600)
        secret.write_text(password)
        account.give(secret)
        words = [f"--pwfile={secret}", "-U", USER, "-A", "scram-sha-256", "-E", "UTF8"]
        words += [f"--locale={LOCALE}", "--no-instructions"]
        with run("initdb", draft, *words, stdout=PIPE, stderr=STDOUT) as made:
            said = made.communicate()[0]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if made.returncode:
        raise PostgresError(f"PostgreSQL could not make its folder: {said.strip()[-400:]}")
