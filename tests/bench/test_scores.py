import subprocess
import sys

import pytest

from bench import drift, quotes


@pytest.mark.parametrize("name", ["quotes", "drift"])
@pytest.mark.parametrize(
    ("content", "said"), [(None, "No such file"), ("{", "line 1 is not JSON"), ("{}", "has no")]
)
def test_what_cannot_be_measured_should_be_said_in_a_sentence(tmp_path, name, content, said):
    path = tmp_path / "cases.jsonl"
    if content is not None:
        path.write_text(content)
    command = [sys.executable, "-m", f"bench.{name}", str(path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert said in ended.stderr


def test_false_verbatim_should_count_altered_and_absent_alone():
    pairs = [("altered", "verbatim"), ("absent", "typographic"), ("verbatim", "typographic")]
    figures = quotes.score([*pairs, ("verbatim", "absent"), ("altered", "altered")])
    assert (figures["false_verbatim"], figures["found"]) == (2, 0.5)


def test_moved_should_find_a_present_anchor_and_not_an_absent_one():
    pairs = [("present", "moved"), ("present", "altered"), ("absent", "moved")]
    figures = drift.score(pairs)
    assert (figures["present_found"], figures["deleted_reported_present"]) == (0.5, 1)


def test_no_cases_should_give_no_shares():
    assert quotes.score([])["found"] is None
    assert drift.score([])["present_found"] is None
