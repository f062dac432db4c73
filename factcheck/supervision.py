"""Child processes that are kept running, and that all end with their parent.

Problem: one command serves, and nothing that it started may outlive it, not even after kill -9
(Linux tells a child that its parent is gone; elsewhere the next start finds the port taken).
Left out: what the children do.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 10  # seconds that the children have to end by themselves
PAUSE = 1.0  # seconds before a child that died is started again; doubles up to LONGEST
LONGEST = 30.0
STEADY = 60.0  # seconds after which a child's death is taken for a first one again
PR_SET_PDEATHSIG = 1
# Loaded here: between fork and exec a child should do as little as possible.
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


@dataclass
class Child:
    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    pause: float = PAUSE
    started: float = 0.0  # this and the next on the monotonic clock
    due: float = 0.0


def keep_running(children: list[Child], folder: Path, stopped: Callable[[], bool]) -> None:
    """Starts the children in `folder` and starts again those that die, until `stopped()`; then
    ends them.
    """
    try:
        while not stopped():
            for child in children:
                _look_after(child, folder)
            time.sleep(0.2)
    finally:
        end(children)


def end(children: list[Child]) -> None:
    """Asks every child to end, and after some seconds insists; with all that they started."""
    running = [child.process for child in children if child.process]
    for process in running:
        process.terminate()
    deadline = time.monotonic() + PATIENCE
    for process in running:
        with suppress(subprocess.TimeoutExpired):
            process.wait(max(0.1, deadline - time.monotonic()))
        _end_session(process)


def _look_after(child: Child, folder: Path) -> None:
    now = time.monotonic()
    if child.process and child.process.poll() is not None:
        _mourn(child, now)
    if child.process is None and now >= child.due:
        child.started = now
        # Its own session: Ctrl-C reaches the parent alone, which ends its children in order.
        child.process = subprocess.Popen(
            child.command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_end_with(os.getpid()),  # noqa: PLW1509
        )


def _mourn(child: Child, now: float) -> None:
    if not child.process:
        return
    _end_session(child.process)  # what it started would hold its port
    if now - child.started > STEADY:
        child.pause = PAUSE
    how = _in_words(child.process.returncode)
    sys.stderr.write(f"{child.name} {how}; starting it again in {child.pause:.0f} s.\n")
    child.process, child.due = None, now + child.pause
    child.pause = min(child.pause * 2, LONGEST)


def _in_words(code: int) -> str:
    return f"was ended by signal {-code}" if code < 0 else f"ended with code {code}"


def _end_session(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError, PermissionError):  # macOS refuses where only zombies are
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _end_with(parent: int) -> Callable[[], None]:
    """Linux ends the child when the parent is gone, however that came about."""

    def ask() -> None:
        if _libc:
            _libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
            if os.getppid() != parent:  # gone before it was asked
                os._exit(1)

    return ask
