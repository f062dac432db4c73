"""`make` and `.ci/run`, on machines that lack something."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
TOOLS = ("sh", "bash", "make", "git", "id", "dirname", "diff", "cat", "rm", "test")
OLD = "#!/bin/sh\nexit 1\n"  # what a Python that is too old answers to the question for its age
NEW = "#!/bin/sh\nexit 0\n"


@pytest.fixture
def machine(tmp_path):
    """A checkout on a machine with a few tools; returns how to put another one there."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "checkout" / ".ci").mkdir(parents=True)
    for tool in TOOLS:
        (tmp_path / "bin" / tool).symlink_to(shutil.which(tool))
    for name in ("Makefile", ".ci/run", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(CHECKOUT / name, tmp_path / "checkout" / name)

    def add(name, script):
        (tmp_path / "bin" / name).write_text(script)
        (tmp_path / "bin" / name).chmod(0o755)

    return add


def run(tmp_path, *command):
    return subprocess.run(
        command,
        cwd=tmp_path / "checkout",
        env={"PATH": str(tmp_path / "bin"), "LOG": str(tmp_path / "log"), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("there", "taken"),
    [
        pytest.param({"python3.11": NEW, "python3": NEW}, "python3.11", id="the tried one first"),
        pytest.param({"python3": NEW}, "python3", id="under another name"),
        pytest.param({"python3": OLD, "python3.12": NEW}, "python3.12", id="not the old one"),
    ],
)
def test_a_python_that_is_new_enough_is_found(machine, tmp_path, there, taken):
    for name, script in there.items():
        machine(name, script)
    assert f'python="{taken}"' in run(tmp_path, "make", "-n", ".venv/bin/python").stdout


@pytest.mark.parametrize("there", [{}, {"python3": OLD}])
@pytest.mark.parametrize("target", ["run", "test", "lint"])
def test_a_machine_without_one_is_told_so(machine, tmp_path, there, target):
    for name, script in there.items():
        machine(name, script)
    ran = run(tmp_path, "make", target)
    assert ran.returncode != 0
    assert ran.stderr.startswith("Factcheck needs Python 3.11 or newer, and finds none. ")
    assert f"make PYTHON=/path/to/python3.11 {target}\n" in ran.stderr


def test_an_environment_that_could_not_be_made_is_not_taken_for_one(machine, tmp_path):
    machine("python3", '#!/bin/sh\n[ "$2" = venv ] || exit 0\nmkdir -p .venv/bin; exit 1\n')
    (tmp_path / "bin" / "mkdir").symlink_to(shutil.which("mkdir"))
    assert run(tmp_path, "make", "run").returncode != 0
    assert not (tmp_path / "checkout" / ".venv").exists()


SAYS = '#!/bin/sh\necho "$0 $*" >>"$LOG"\n'


def ci(tmp_path):
    run(tmp_path, "git", "init", "-q")
    ran = run(tmp_path, "bash", ".ci/run")
    log = (tmp_path / "log").read_text() if (tmp_path / "log").exists() else ""
    return ran, [line.replace(f"{tmp_path}/bin/", "") for line in log.splitlines()]


def test_ci_runs_lint_and_test_and_nothing_else_where_chromium_is(machine, tmp_path):
    (tmp_path / "bin" / "make").unlink()
    for name in ("make", "chromium", "apt-get"):
        machine(name, SAYS)
    ran, log = ci(tmp_path)
    assert ran.returncode == 0, ran
    assert log == ["make lint", "make test"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root installs packages")
@pytest.mark.parametrize("lists", ["there", "missing"])
def test_ci_installs_chromium_where_there_is_none(machine, tmp_path, lists):
    (tmp_path / "bin" / "make").unlink()
    machine("make", SAYS)
    known = f'[ "$1" = update ] && : >{tmp_path}/lists; [ -e {tmp_path}/lists ]\n'
    machine("apt-get", SAYS + known)
    if lists == "there":
        (tmp_path / "lists").touch()
    ran, log = ci(tmp_path)
    assert ran.returncode == 0, ran
    install = "apt-get install -qq -y --no-install-recommends chromium"
    fetched = [] if lists == "there" else ["apt-get update -qq", install]
    assert log == [install, *fetched, "make lint", "make test"]


@pytest.mark.parametrize("target", ["lint", "test"])
def test_ci_fails_with_a_target_and_when_one_leaves_a_trace(machine, tmp_path, target):
    (tmp_path / "bin" / "make").unlink()
    machine("chromium", SAYS)
    machine("make", f'#!/bin/sh\n[ "$1" != {target} ]\n')
    assert ci(tmp_path)[0].returncode == 1
    machine("make", f'#!/bin/sh\n[ "$1" != {target} ] || : >trace\n')
    ran = ci(tmp_path)[0]
    assert ran.returncode == 1
    assert "changed the checkout" in ran.stderr
    assert "trace" in ran.stderr
