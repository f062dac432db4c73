"""Child processes that are kept running, and that all end with their parent.

Problem: one command serves, and nothing that it started may outlive it, not even after kill -9.
Left out: what the children do.
"""

from __future__ import annotations

import ctypes
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field

PATIENCE = 10  # seconds that a child has to end by itself
PAUSE = 1.0  # seconds before a child that died is started again; doubles up to LONGEST
LONGEST = 30.0
PR_SET_PDEATHSIG = 1


@dataclass
class Child:
    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    pause: float = PAUSE
    due: float = field(default=0.0)  # on the monotonic clock


def keep_running(children: list[Child], stopped: Callable[[], bool]) -> None:
    """Starts the children and starts again those that die, until `stopped()`; then ends them."""
    try:
        while not stopped():
            for child in children:
                _look_after(child)
            time.sleep(0.2)
    finally:
        end(children)


def end(children: list[Child]) -> None:
    """Asks every child to end, and after some seconds insists."""
    running = [child.process for child in children if child.process]
    for process in running:
        process.terminate()
    deadline = time.monotonic() + PATIENCE
    for process in running:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _look_after(child: Child) -> None:
    now = time.monotonic()
    if child.process and child.process.poll() is not None:
        sys.stderr.write(f"{child.name} ended ({child.process.returncode}); starting it again.\n")
        child.process, child.due = None, now + child.pause
        child.pause = min(child.pause * 2, LONGEST)
    if child.process is None and now >= child.due:
        # Its own session: Ctrl-C reaches the parent alone, which ends its children in order.
        child.process = subprocess.Popen(
            child.command,
            start_new_session=True,
            preexec_fn=_end_with_parent,  # noqa: PLW1509
        )


def _end_with_parent() -> None:
    """Linux ends the child when the parent is gone, however that came about."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
