import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck import supervision
from factcheck.supervision import Child, keep_running

STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
# Says its id, and that of a child of its own.
PARENT = (
    "import os, subprocess, sys, time; "
    "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)']); "
    "print(os.getpid(), child.pid, file=open(sys.argv[1], 'a'), flush=True); "
)
FOREVER = "time.sleep(600)"
PATIENCE = 30


@pytest.fixture
def said(tmp_path):
    return tmp_path / "said"


def child(program, said):
    return Child("The child", [sys.executable, "-c", program, str(said)])


def pids(said):
    return [int(word) for word in said.read_text().split()] if said.exists() else []


def until_said(said, count):
    """A `stopped` for keep_running: true once the children said so many ids."""
    deadline = time.monotonic() + PATIENCE
    return lambda: len(pids(said)) >= count or time.monotonic() > deadline


def left(pids):
    """Those that are still there after a while: who is killed needs a moment to end."""
    deadline = time.monotonic() + PATIENCE
    while (there := [pid for pid in pids if lives(pid)]) and time.monotonic() < deadline:
        time.sleep(0.05)
    return there


def lives(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("how", ["", STUBBORN])
def test_all_that_a_child_started_ends_with_it(tmp_path, said, how, monkeypatch):
    monkeypatch.setattr(supervision, "PATIENCE", 1)
    keep_running([child(how + PARENT + FOREVER, said)], tmp_path, until_said(said, 2))
    assert len(pids(said)) == 2
    assert left(pids(said)) == []


def test_a_child_that_dies_is_started_again_without_its_orphans(tmp_path, said, capfd, monkeypatch):
    one = child(PARENT + "os.kill(os.getpid(), 9)", said)
    one.pause = 0.01
    keep_running([one], tmp_path, until_said(said, 6))
    told = capfd.readouterr().err
    assert told.count("The child was ended by signal 9; starting it again in") >= 2
    assert left(pids(said)) == []


def test_one_that_dies_again_and_again_is_waited_for_longer_and_longer(
    tmp_path, capfd, monkeypatch
):
    one = Child("The child", ["/bin/false"])
    now = 0.0
    monkeypatch.setattr(supervision.time, "monotonic", lambda: now)
    for _ in range(8):
        supervision._look_after(one, tmp_path)
        one.process.wait()
        supervision._look_after(one, tmp_path)
        now = one.due
    waits = [line.split()[-2] for line in capfd.readouterr().err.splitlines()]
    assert waits == ["1", "2", "4", "8", "16", "30", "30", "30"]
    supervision._look_after(one, tmp_path)
    one.process.wait()
    now += supervision.STEADY + 1
    supervision._look_after(one, tmp_path)
    assert "ended with code 1; starting it again in 1 s." in capfd.readouterr().err


def test_children_end_when_their_parent_is_killed(tmp_path, said):
    program = (
        "import sys; from pathlib import Path; from factcheck.supervision import *; "
        f"keep_running([Child('x', [sys.executable, '-c', {PARENT + FOREVER!r}, sys.argv[1]])], "
        "Path('/'), lambda: False)"
    )
    parent = subprocess.Popen([sys.executable, "-c", program, str(said)])
    stopped = until_said(said, 2)
    while not stopped():
        time.sleep(0.05)
    parent.kill()
    parent.wait()
    own, grandchild = pids(said)
    assert left([own]) == []
    os.kill(grandchild, signal.SIGKILL)  # nobody promised to end it
