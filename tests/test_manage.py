"""What every command says when the machine, and not the program, is at fault."""

import pytest

from tests.factcheck.started import manage

OFF = "from django.db import OperationalError; raise OperationalError('gone away')"


@pytest.mark.parametrize(
    ("source", "code", "said"),
    [
        pytest.param("raise KeyboardInterrupt", 130, "", id="Ctrl-C"),
        pytest.param("raise OSError(28, 'No space left')", 1, "(No space left)", id="full disk"),
        pytest.param(OFF, 1, "The database can't be used. gone away\n", id="database"),
    ],
)
def test_a_sentence_and_no_traceback(tmp_path, source, code, said):
    ran = manage(tmp_path, "shell", "--no-imports", "--command", source)
    assert ran.returncode == code
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize(
    ("source", "words"),
    [
        pytest.param("raise OSError(2, 'No such file')", [], id="a fault of ours"),
        pytest.param(OFF, ["--traceback"], id="when it is asked for"),
    ],
)
def test_but_a_traceback_for_who_mends_it(tmp_path, source, words):
    ran = manage(tmp_path, "shell", "--no-imports", "--command", source, *words)
    assert ran.returncode == 1
    assert "Traceback" in ran.stderr
