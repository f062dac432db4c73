import os
import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

import pytest

from sources.extraction import sandbox
from sources.extraction.limits import ADDRESS_SPACE_BYTES, ANSWER_BYTES, CPU_SECONDS
from sources.extraction.sandbox import read_apart
from sources.text.extracted import Extracted, ExtractionFailed
from sources.text.versions import HTML
from tests.served import CHECKOUT
from tests.sources import documents

GOOD = Extracted("text", "text/html", "x 1").as_json()
LIMITS = "import sources.extraction.limits as limits; "


@pytest.fixture
def child(monkeypatch):
    """Puts a program in the place of the child, run with its limits."""

    def put(code, cpu=CPU_SECONDS, wall=60):
        start = subprocess.Popen
        head = f"{LIMITS}limits.CPU_SECONDS = {cpu}; limits.WALL_SECONDS = {wall}; "

        def popen(_command, **how):
            return start([sys.executable, "-c", f"{head}limits.confine()\n{code}"], **how)

        monkeypatch.setattr(sandbox.subprocess, "Popen", popen)

    return put


def read():
    return read_apart(documents.html(), kind=HTML)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        pytest.param("raise KeyError", "made its reader crash", id="breaks"),
        pytest.param("import os; os.abort()", "made its reader crash", id="aborts"),
        pytest.param("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
                     "made its reader crash", id="crashes"),
        pytest.param("import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
                     "needs more memory", id="is killed"),
        pytest.param("x = bytearray(3_000_000_000)", "made its reader crash", id="takes memory"),
        pytest.param("print('x' * 20_000_000)", "made its reader crash", id="talks too much"),
        pytest.param("print('nonsense')", "made its reader crash", id="talks nonsense"),
        pytest.param("print('[]')", "made its reader crash", id="gives a list"),
        pytest.param("print('{\"text\": 5}')", "made its reader crash", id="gives a number"),
        pytest.param("print('{\"reason\": 5}')", "made its reader crash", id="has no reason"),
        pytest.param("print('{\"reason\": \"It is so.\"}')", "It is so.", id="has a reason"),
        pytest.param("pass", "made its reader crash", id="says nothing"),
    ],
)  # fmt: skip
def test_whatever_a_child_does_should_end_in_a_sentence(child, code, words):
    child(code)
    with pytest.raises(ExtractionFailed, match=words) as refused:
        read()
    assert refused.value.reason.endswith(".")


@pytest.mark.parametrize(
    ("code", "cpu", "wall"),
    [
        pytest.param("while True: pass", 1, 60, id="counts for ever"),
        pytest.param("import time; time.sleep(60)", 20, 1, id="sleeps for ever"),
    ],
)
def test_a_child_that_does_not_end_should_be_stopped(child, code, cpu, wall):
    child(code, cpu, wall)
    with pytest.raises(ExtractionFailed, match="took more than 20 seconds"):
        read()


def test_but_not_a_child_that_answers(child):
    child(f"print({GOOD!r})")
    assert read().text == "text"


def test_a_child_should_not_outlive_the_patience_of_its_parent(child, monkeypatch, tmp_path):
    monkeypatch.setattr(sandbox, "WALL_SECONDS", 1)
    child(f"import os, time; open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))\n"
          "time.sleep(60)")  # fmt: skip
    with pytest.raises(ExtractionFailed, match="took more than"):
        read()
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_a_child_should_be_confined_and_know_no_secrets(child, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    monkeypatch.setenv("FACTCHECK_SECRET_KEY", "secret")
    child(
        "import json, os, resource\n"
        "text = json.dumps([resource.getrlimit(resource.RLIMIT_AS), resource.getrlimit(resource."
        "RLIMIT_FSIZE), resource.getrlimit(resource.RLIMIT_CPU), sorted(os.environ)])\n"
        f"print(json.dumps(json.loads({GOOD!r}) | {{'text': text}}))"
    )
    said = read().text
    assert f"[{ADDRESS_SPACE_BYTES}, {ADDRESS_SPACE_BYTES}]" in said
    assert f"[{ANSWER_BYTES}, {ANSWER_BYTES}]" in said
    assert f"[{CPU_SECONDS}, {CPU_SECONDS + 2}]" in said
    assert "DATABASE_URL" not in said
    assert "SECRET" not in said


def test_a_full_disk_should_end_in_a_sentence(monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sandbox.tempfile, "TemporaryFile", full)
    with pytest.raises(ExtractionFailed, match="could not be read here: No space left on device"):
        read()


def test_a_bomb_should_cost_this_process_little():
    bomb = b"<p" + b" " * 18_000_000 + b">x</p>" * 200_000
    tracemalloc.start()
    try:
        with pytest.raises(ExtractionFailed):
            read_apart(bomb, kind=HTML)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 1_000_000


def test_no_child_should_be_left_behind(monkeypatch):
    children, start = [], subprocess.Popen

    def popen(*args, **how):
        children.append(start(*args, **how))
        return children[-1]

    monkeypatch.setattr(sandbox.subprocess, "Popen", popen)
    read()
    (child,) = children
    with pytest.raises(ProcessLookupError):
        os.kill(child.pid, 0)


def test_a_child_should_end_by_itself_where_its_parent_is_killed(tmp_path):
    note = f"open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))"
    child = f"import os, time; {note}; time.sleep(60)"
    parent = (
        "import subprocess, sys, sources.extraction.sandbox as sandbox\n"
        "start = subprocess.Popen\n"
        f"code = {LIMITS + 'limits.WALL_SECONDS = 2; limits.confine(); ' + child!r}\n"
        "sandbox.subprocess.Popen = lambda _, **how: start([sys.executable, '-c', code], **how)\n"
        "sandbox.read_apart(b'<p>x', kind='text/html')"
    )
    worker = subprocess.Popen([sys.executable, "-c", parent], cwd=CHECKOUT)
    pid = int(until(lambda: (tmp_path / "pid").exists() and (tmp_path / "pid").read_text()))
    worker.kill()
    worker.wait()
    until(lambda: not alive(pid))


def until(look):
    """What a look gives once it gives something; a minute at most."""
    end = time.monotonic() + 60
    while not (seen := look()):
        assert time.monotonic() < end
        time.sleep(0.05)
    return seen


def alive(pid):
    """An orphan that nobody waits for stays a zombie in a container without an init."""
    try:
        os.kill(pid, 0)
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (ProcessLookupError, FileNotFoundError):
        return False
