"""One document, one child process: started, fed, waited for and judged.

Body and answer go through unnamed temporary files and not through pipes: nobody waits for the
other to read, the kernel caps the answer (RLIMIT_FSIZE), and this process never holds more than
an answer of a legal size.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

from sources.extraction.limits import (
    ANSWER_BYTES,
    TOO_MUCH_MEMORY,
    TOO_MUCH_TIME,
    WALL_SECONDS,
)
from sources.text.extracted import Extracted, ExtractionFailed

_CHECKOUT = Path(__file__).resolve().parents[2]
# What Python needs to start, and nothing that a broken parser could give away.
_ENVIRONMENT = ("PATH", "PYTHONPATH", "VIRTUAL_ENV", "TMPDIR", "LANG", "LC_ALL", "SYSTEMROOT")
_URL_LENGTH = 2000
_CRASHED = "The document made its reader crash; paste its text instead."


def read_apart(body: bytes, *, kind: str, charset: str = "", url: str = "") -> Extracted:
    """Read HTML or PDF in a child process. Raises ExtractionFailed, whatever happens there."""
    order = json.dumps({"kind": kind, "charset": charset, "url": url[:_URL_LENGTH]})
    try:
        with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as answer:
            asked.write(order.encode() + b"\n")
            asked.write(body)
            asked.seek(0)
            status = _run(asked, answer)
            size = answer.seek(0, os.SEEK_END)
            answer.seek(0)
            # A file sets aside what it is asked for, however little there is.
            written = answer.read(min(size, ANSWER_BYTES + 1))
    except OSError as error:
        raise ExtractionFailed(f"The document could not be read here: {error.strerror}.") from error
    return _judged(status, written)


def _run(asked: IO[bytes], answer: IO[bytes]) -> int:
    """The child's exit status; negative for the signal that ended it."""
    child = subprocess.Popen(
        [sys.executable, "-m", "sources.extraction.child"],
        stdin=asked,
        stdout=answer,
        stderr=subprocess.DEVNULL,
        cwd=_CHECKOUT,
        env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
        start_new_session=True,
    )
    try:
        return child.wait(WALL_SECONDS)
    except subprocess.TimeoutExpired:
        return -signal.SIGXCPU
    finally:
        # Also where the wait itself is interrupted: no child outlives its caller's interest.
        child.kill()
        child.wait()


def _judged(status: int, written: bytes) -> Extracted:
    if status in (-signal.SIGXCPU, -signal.SIGALRM):
        raise ExtractionFailed(TOO_MUCH_TIME)
    if status == -signal.SIGKILL:
        raise ExtractionFailed(TOO_MUCH_MEMORY)
    try:
        answer = json.loads(written)
        reason = answer.get("reason")
        if status == 0 and reason is None:
            return Extracted.from_json(written)
    except (ValueError, AttributeError) as error:
        raise ExtractionFailed(_CRASHED) from error
    raise ExtractionFailed(reason if isinstance(reason, str) else _CRASHED)
