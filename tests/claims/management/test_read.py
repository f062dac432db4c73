import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from claims.models import Reading

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("The report counts 54 stations in 30 countries since 2014, its authors say.")
    return path


def test_tells_what_it_found(article, capsys):
    call_command("read", article)
    said = capsys.readouterr().out
    assert "54 = exactly 54 station" in said
    assert "since 2014 = 2014" in said
    assert "1 candidate in" in said
    assert Reading.objects.get().requested_by is None


def test_tells_why_and_what_limits_a_candidate(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "110")
    path = tmp_path / "article.txt"
    path.write_text(
        "Ada Brook spoke. She said 54 stations may not have opened. The report names 3 towns."
    )
    call_command("read", path)
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert any(line.startswith("because it gives a figure: “54” station") for line in lines)
    assert "possible “may” → opened" in lines
    assert "negated “not” → opened" in lines
    assert "stands for “She” = Ada Brook (the first that fits, one sentence before)" in lines
    assert "stands for “The report”: not said in the text" in lines


def test_gives_values_and_selectors_as_json(article, capsys):
    call_command("read", article, "--json")
    said = json.loads(capsys.readouterr().out)
    assert said["state"] == "done"
    candidate = said["candidates"][0]
    assert candidate["quantities"][0]["value"] == "54"
    assert candidate["selectors"]["exact"] == candidate["sentence"]


@pytest.mark.parametrize(
    ("content", "said"), [(b"", "The file is empty"), (b"\x00\x01\x02" * 99, "was not read")]
)
def test_says_why_a_file_is_not_read(tmp_path, content, said):
    path = tmp_path / "junk"
    path.write_bytes(content)
    with pytest.raises(CommandError, match=said):
        call_command("read", path)


def test_says_that_there_is_no_file(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("read", tmp_path / "none.txt")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param("/dev/zero", "at most 20,971,520 are read", id="an endless file"),
        pytest.param("/", "can't be opened: Is a directory", id="a folder"),
        pytest.param(__file__ + "/x", "can't be opened: Not a directory", id="nothing"),
    ],
)
def test_says_what_is_no_file_to_read(path, said):
    with pytest.raises(CommandError, match=said):
        call_command("read", path)
    assert not Reading.objects.exists()


def test_tells_what_was_guessed(tmp_path, capsys):
    path = tmp_path / "article.txt"
    path.write_bytes("Déjà 54 cafés fermés à Évry, dit le préfet.".encode("cp1252"))
    call_command("read", path)
    assert "names no character set" in capsys.readouterr().out
