"""What the process that reads one document may use, set by itself before it reads a byte."""

from __future__ import annotations

import contextlib
import resource
import signal

CPU_SECONDS = 20
WALL_SECONDS = 60
ADDRESS_SPACE_BYTES = 1_500_000_000
# 1,000,000 characters, escaped in JSON as twelve ASCII bytes each at worst, and what goes along.
ANSWER_BYTES = 14_000_000
TOO_MUCH_MEMORY = (
    "Reading the document needs more memory than one may take; give a smaller part, or paste its "
    "text."
)
TOO_MUCH_TIME = (
    f"Reading the document took more than {CPU_SECONDS} seconds and was stopped; give a smaller "
    "part, or paste its text."
)


def confine() -> None:
    """Bound this process for good. An alarm ends it even where its parent is gone."""
    for what, soft, hard in (
        # At the soft limit comes SIGXCPU, which says why; at the hard one SIGKILL, which does not.
        (resource.RLIMIT_CPU, CPU_SECONDS, CPU_SECONDS + 2),
        (resource.RLIMIT_AS, ADDRESS_SPACE_BYTES, ADDRESS_SPACE_BYTES),
        (resource.RLIMIT_FSIZE, ANSWER_BYTES, ANSWER_BYTES),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        # Refused where a lower limit is in force already, and by macOS for the address space.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (soft, hard))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(WALL_SECONDS)
