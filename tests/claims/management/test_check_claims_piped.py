"""`check_claims | head`, and what it ends with where it can't answer."""

import os
import subprocess
import sys

import pytest

from factcheck import environment
from tests.factcheck.started import manage

PROGRAM = """
import os, sys
from types import SimpleNamespace as Row
from unittest import mock
import django
django.setup()
from claims.management.commands import check_claims as module
result = Row(check_name="origins", message="None. " * 20)
lines = [Row(status=sys.argv[1], where="", result=result)]
claim = Row(public_id="x", level_before="")
fakes = {"_chosen": lambda *_, **__: None, "recheck": lambda _: 0}
with mock.patch.multiple(module, checklists=lambda _: [(claim, lines)] * 2000, **fakes):
    module.Command().run_from_argv(["manage.py", "check_claims", "--fail-on", "violation"])
"""


@pytest.mark.parametrize(
    ("status", "code", "said"),
    [
        pytest.param("warning", 0, "", id="nothing that fails"),
        pytest.param("violation", 1, "2000 checks object.", id="it answers all the same"),
    ],
)
def test_ends_quietly_when_nobody_reads_on(status, code, said):
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        ran = subprocess.run(
            [sys.executable, "-c", PROGRAM, status],
            stdout=closed,
            stderr=subprocess.PIPE,
            cwd=environment.CHECKOUT,
            env={**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"},
            check=False,
            text=True,
        )
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr
    assert "BrokenPipe" not in ran.stderr
    assert ran.returncode == code


@pytest.mark.parametrize(
    ("data", "words", "environment", "said"),
    [
        pytest.param("/proc/none", [], {}, "FACTCHECK_DATA is not usable", id="data folder"),
        pytest.param("", ["--nothing"], {}, "unrecognized arguments", id="no such option"),
        pytest.param(
            "",
            [],
            {"DATABASE_URL": "postgresql://127.0.0.1:1/none"},
            "The database can't be used",
            id="no database",
        ),
    ],
)
def test_what_is_no_answer_ends_with_2(tmp_path, data, words, environment, said):
    ran = manage(data or tmp_path, "check_claims", *words, **environment)
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr
    assert ran.returncode == 2
