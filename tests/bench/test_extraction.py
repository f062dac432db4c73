import io
import json
import subprocess
import sys
import tarfile

import pytest

from bench import extraction
from tests.served import CHECKOUT

PAGE = (
    "<html><body><nav><a href='/'>Front page</a></nav><article><h1>On stations</h1>"
    "<p>The report counts 54 stations in 30 countries, and its authors think that there are more "
    "of them in other places.</p></article><footer>All rights reserved</footer></body></html>"
)
INDEX = {
    "https://news.example/stations": {
        "file": "stations.html",
        "with": ["54 stations  in 30 countries", "words that stand nowhere"],
        "without": ["Front page", "its authors think", "All rights reserved"],
    }
}
FILES = {"stations.html": PAGE.encode(), "index.json": json.dumps(INDEX).encode()}


@pytest.fixture(params=["folder", "archive"])
def pages(request, tmp_path):
    if request.param == "folder":
        for name, content in FILES.items():
            (tmp_path / name).write_bytes(content)
        return tmp_path
    with tarfile.open(tmp_path / "pages.tar.gz", "w:gz") as archive:
        for name, content in FILES.items():
            member = tarfile.TarInfo(f"pages/{name}")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return tmp_path / "pages.tar.gz"


def test_counts_what_must_and_must_not_come_out(pages, tmp_path):
    out = tmp_path / "said.jsonl"
    done = subprocess.run(
        [sys.executable, "-m", "bench.extraction", pages, "--out", out],
        cwd=CHECKOUT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    figures = json.loads(done.stdout.splitlines()[-1])
    assert (figures["must_found"], figures["must_not_found"]) == (0.5, 0.3333)
    assert figures["trafilatura_must_found"] == 0.5
    said = json.loads(out.read_text())
    assert said["missed"] == ["words that stand nowhere"]
    assert said["unwanted"] == ["its authors think"]


def test_ours_is_at_least_as_good_as_trafilatura_alone_on_real_pages():
    pages = CHECKOUT.parent / "shared/data/web/pages.tar.gz"
    if not pages.exists():
        pytest.skip("the saved pages are not here")
    cases = list(extraction.cases(pages))
    ours = extraction.score([extraction.judge(case, extraction.ours) for case in cases])
    alone = extraction.score([extraction.judge(case, extraction.alone) for case in cases])
    assert ours["must_found"] >= alone["must_found"]
    assert ours["must_not_found"] <= alone["must_not_found"]
