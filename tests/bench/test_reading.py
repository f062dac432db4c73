import io
import json
import subprocess
import sys
import tarfile

import pytest

from bench.polnear import articles
from bench.reading import main
from tests.served import CHECKOUT

TEXT = "Ann Lee said that the bridge is closed.\r\n\r\n“It will fall,” Ben Day told us.\r\n"
NOTE = "".join(
    f"{line}\n"
    for line in (
        "T1\tSource 0 7\tAnn Lee",
        "T2\tCue 8 12\tsaid",
        "T3\tContent 13 38\tthat the bridge is closed",
        "T4\tAttribution 8 12\tsaid",
        "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
        "T5\tSource 60 67\tBen Day",
        "T6\tCue 68 72\ttold",
        "T7\tContent 43 59\t“It will fall,” ",
        "T8\tAttribution 68 72\ttold",
        "E2\tAttribution:T8 Content:T7 Cue:T6 Source:T5 Content2:T9",
    )
)
FILES = {
    "dev/text/bridge.txt": TEXT,
    "dev/attributions/bridge_a1.ann": NOTE,
    "dev/attributions/bridge_b2.ann": "",
    "train/text/other.txt": "Nobody said anything.",
}


@pytest.fixture(params=["folder", "archive", "file", "texts"])
def corpus(request, tmp_path):
    if request.param == "archive":
        with tarfile.open(tmp_path / "corpus.tar.gz", "w:gz") as archive:
            for name, content in FILES.items():
                member = tarfile.TarInfo(f"corpus/{name}")
                member.size = len(content.encode())
                archive.addfile(member, io.BytesIO(content.encode()))
        return tmp_path / "corpus.tar.gz"
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content.encode())
    at = {"folder": "", "texts": "dev/text", "file": "dev/text/bridge.txt"}
    return tmp_path / at[request.param]


def test_attribution_is_scored_on_the_part_that_is_not_for_learning(corpus, tmp_path, capsys):
    out = tmp_path / "found.jsonl"
    main(["attribution", str(corpus), "--out", str(out)])
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == {
        "sentence_f1": 1.0,
        "event_precision": 1.0,
        "event_recall": 1.0,
        "quoted_recall": 1.0,
    }
    (line,) = [json.loads(row) for row in out.read_text().splitlines()]
    assert line["article"] == "bridge"
    said = line["events"][1]
    assert TEXT[slice(*said["source"])] == "Ben Day"
    assert [TEXT[slice(*place)] for place in said["content"]] == ["“It will fall,”"]


def test_a_file_that_is_no_article_is_told_in_a_sentence(tmp_path):
    (tmp_path / "bridge.md").write_text(TEXT)
    with pytest.raises(SystemExit, match=r"neither a text .* nor an archive of articles$"):
        main(["attribution", str(tmp_path / "bridge.md")])


def test_articles_without_annotations_are_read_but_give_no_figure(tmp_path, capsys):
    (tmp_path / "bridge.txt").write_text(TEXT)
    main(["attribution", str(tmp_path), "--out", str(tmp_path / "found.jsonl")])
    assert capsys.readouterr().out.splitlines()[-1] == "{}"
    assert [article.said for article in articles(tmp_path)] == [None]
    assert (tmp_path / "found.jsonl").read_text()


@pytest.mark.parametrize("part", ["worth", "attribution", "numbers", "speed"])
def test_says_which_path_is_absent(part, tmp_path):
    asked = [sys.executable, "-m", "bench.reading", part, tmp_path / "nothing"]
    done = subprocess.run(asked, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "nothing is absent" in done.stderr


def test_speed_is_one_line_of_seconds(tmp_path, capsys):
    (tmp_path / "text.txt").write_text(TEXT)
    main(["speed", str(tmp_path)])
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["seconds"] > 0


def test_attribution_reaches_on_real_articles_what_it_has_to(capsys):
    corpus = CHECKOUT.parent / "shared/data/attribution/polnear_train_dev.tar.gz"
    if not corpus.exists():
        pytest.skip("the annotated articles are not here")
    main(["attribution", str(corpus)])
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["event_precision"] >= 0.72
    assert figures["event_recall"] >= 0.52
    assert figures["quoted_recall"] >= 0.80
    assert figures["sentence_f1"] >= 0.80
