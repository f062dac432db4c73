"""The running server of a data folder: found, started, stopped.

Problem: its only trace is the file that it writes, `postmaster.pid`, and after kill -9 that file
says what no longer holds: the id may belong to another program by now. Left out: who uses the
server, and that only one process starts it; the caller holds a lock.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import AbstractContextManager
from pathlib import Path
from subprocess import Popen
from typing import IO

from factcheck.postgres import account, cluster
from factcheck.postgres.errors import PostgresError

PORT = "5432"  # only a part of the socket's name; said, because PGPORT would move clients alone
PATIENCE = 60  # seconds that a start may take: a crash under load has a log to replay
SEGMENT = 16 * 2**20  # bytes of the write-ahead log that PostgreSQL takes at a time
LARGE = 10 * 2**20  # bytes of our log of what the server says, before it is begun anew
CONNECTIONS = "60"
# What keeps a server from starting only for now: processes of a killed one that still write, and
# another one that has just started.
IN_THE_WAY = ("is still in use", "already exists")


def running(data: Path) -> int:
    """The server's process id, or 0. An id that has passed to another program is none."""
    lines = _pid_file(data)
    if not lines or not lines[0].isdigit():
        return 0
    pid = int(lines[0])
    return pid if _is_server(pid, data) else 0


def reached(data: Path, patience: float = PATIENCE) -> str:
    """The folder of the socket; starts the server where it doesn't run.

    Raises PostgresError with the reason where it does not start.
    """
    deadline = time.monotonic() + patience
    while True:
        # A starter that was killed leaves a server that is not ready yet; another may be stopping.
        while running(data):
            if found := _address(data):
                return found
            _refuse_late(data, deadline)
            time.sleep(0.01)
        said = _start(data, deadline)
        if not any(words in said for words in IN_THE_WAY) and not _address(data):
            raise PostgresError(_reason(data, said))


def stop(data: Path) -> None:
    """Stops the server, if it runs: clients are cut off, nothing that was committed is lost."""
    lines = _pid_file(data)
    if pid := running(data):
        os.kill(pid, signal.SIGINT)
        deadline = time.monotonic() + PATIENCE
        while running(data) and time.monotonic() < deadline:
            time.sleep(0.02)
    _remove_socket(lines)


def _pid_file(data: Path) -> list[str]:
    """Its lines: id, data folder, start, port, folder of the socket, address, memory, status."""
    try:
        return (cluster.home(data) / "postmaster.pid").read_text().split("\n")
    except FileNotFoundError:
        return []


def _is_server(pid: int, data: Path) -> bool:
    try:
        os.kill(pid, 0)
        if sys.platform == "linux":
            return Path(f"/proc/{pid}/cwd").samefile(cluster.home(data))
    except OSError:
        return False
    told = subprocess.run(
        ["/bin/ps", "-p", str(pid), "-o", "comm="], capture_output=True, text=True, check=False
    )
    return told.stdout.strip().endswith("postgres")


def _address(data: Path) -> str:
    """The folder of the socket, once the server takes connections; else ""."""
    lines = _pid_file(data)
    ready = len(lines) > 7 and lines[7].strip() == "ready" and running(data)
    return lines[4] if ready else ""


def _start(data: Path, deadline: float) -> str:
    """What the server said until it was ready, or had ended."""
    cluster.refuse_other_owner(data)
    cluster.refuse_other_version(data)
    _forget(data)
    log = _log(data)
    if log.exists() and log.stat().st_size > LARGE:
        log.replace(log.with_suffix(".log.old"))
    socket = account.short_folder()
    try:
        with log.open("a+") as out:
            begun = out.tell()  # what the server writes moves it
            with _launched(data, socket, out) as server:
                _wait_for(server, data, deadline)
            out.seek(begun)
            return out.read()
    finally:
        if _address(data) != str(socket):
            shutil.rmtree(socket, ignore_errors=True)


def _wait_for(server: Popen[str], data: Path, deadline: float) -> None:
    try:
        while server.poll() is None and not _address(data):
            _refuse_late(data, deadline)
            time.sleep(0.01)
    except BaseException:  # Ctrl-C above all
        server.terminate()
        server.wait()
        raise
    if server.poll() is not None:
        time.sleep(0.1)  # before another try


def _refuse_late(data: Path, deadline: float) -> None:
    if time.monotonic() > deadline:
        raise PostgresError(f"PostgreSQL was not ready in {PATIENCE} s (more in {_log(data)}).")


def _log(data: Path) -> Path:
    return data / "postgres.log"


def _launched(data: Path, socket: Path, log: IO[str]) -> AbstractContextManager[Popen[str]]:
    """Its own session, so that Ctrl-C reaches those who use the server before itself."""
    settings = {
        "listen_addresses": "",
        "port": PORT,
        "unix_socket_directories": str(socket),
        "unix_socket_permissions": "0700",
        "max_connections": CONNECTIONS,
    }
    words = (word for name, value in settings.items() for word in ("-c", f"{name}={value}"))
    home = cluster.home(data)
    return cluster.run("postgres", home, *words, stdout=log, stderr=log, start_new_session=True)


def _reason(data: Path, said: str) -> str:
    if shutil.disk_usage(data).free < SEGMENT:
        return f"There is no space left in {data}: PostgreSQL does not start without."
    fatal = [line for line in said.splitlines() if "FATAL:" in line or "PANIC:" in line]
    words = fatal[-1].partition(":  ")[2] if fatal else said.strip()[-400:] or "it said nothing"
    return f"PostgreSQL did not start: {words} (more in {_log(data)})."


def _forget(data: Path) -> None:
    """Removes what a killed server left where PostgreSQL itself would not.

    It takes its pid file over by itself, and looks first whether a process of the killed server
    still writes; only an id that is another program's by now would keep it from starting.
    """
    lines = _pid_file(data)
    pid = int(lines[0]) if lines and lines[0].isdigit() else 0
    if pid and _is_server(pid, data):
        return  # a starter was killed, and only now has its server written the file
    _remove_socket(lines)
    if pid and _lives(pid):
        (cluster.home(data) / "postmaster.pid").unlink(missing_ok=True)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _remove_socket(lines: list[str]) -> None:
    if len(lines) > 4 and account.is_short_folder(Path(lines[4])):
        shutil.rmtree(lines[4], ignore_errors=True)
