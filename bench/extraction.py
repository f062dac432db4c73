"""What comes out of real pages: `python -m bench.extraction PATH [--out FILE]`.

PATH is a folder, or a tar archive of one, with saved pages and an index.json:
{URL: {"file", "with": [passages that must come out], "without": [passages that must not]}}.
`must_found` is the share of the first that came out (more is better), `must_not_found` the share of
the second that came out all the same (less is better). The same is said of trafilatura alone in
its own settings, and of trafilatura told to leave comments out, as ours does.
"""

from __future__ import annotations

import argparse
import json
import sys
import tarfile
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import trafilatura

from bench.cases import show
from sources.text.extracted import ExtractionFailed
from sources.text.html import read_html

INDEX = "index.json"


@dataclass(frozen=True)
class Case:
    """One page; `must` and `must_not` are passages of it."""

    url: str
    file: str
    body: bytes
    must: tuple[str, ...]
    must_not: tuple[str, ...]


@dataclass(frozen=True)
class Said:
    """What went wrong on one page."""

    file: str
    must: int
    must_not: int
    missed: tuple[str, ...]
    unwanted: tuple[str, ...]


def ours(case: Case) -> str:
    try:
        return read_html(case.body, url=case.url).text
    except ExtractionFailed as failed:
        print(f"{case.file}: {failed.reason}", file=sys.stderr)
        return ""


def alone(case: Case, **how: Any) -> str:
    return trafilatura.extract(case.body, url=case.url, **how) or ""


def without_comments(case: Case) -> str:
    return alone(case, include_comments=False)


def judge(case: Case, read: Callable[[Case], str]) -> Said:
    text = _flat(read(case))
    return Said(
        file=case.file,
        must=len(case.must),
        must_not=len(case.must_not),
        missed=tuple(each for each in case.must if _flat(each) not in text),
        unwanted=tuple(each for each in case.must_not if _flat(each) in text),
    )


def score(said: list[Said]) -> dict[str, Any]:
    """Shares over all passages of all pages."""
    must, must_not = sum(each.must for each in said), sum(each.must_not for each in said)
    missed, unwanted = sum(len(s.missed) for s in said), sum(len(s.unwanted) for s in said)
    return {
        "must_found": round(1 - missed / must, 4) if must else None,
        "must_not_found": round(unwanted / must_not, 4) if must_not else None,
    }


def cases(path: Path) -> Iterator[Case]:
    """The pages that the index names. Raises OSError, KeyError and ValueError for what is none."""
    files = _files(path)
    for url, entry in json.loads(files[INDEX]).items():
        passages = (tuple(entry["with"]), tuple(entry["without"]))
        yield Case(url, entry["file"], files[entry["file"]], *passages)


def _files(path: Path) -> dict[str, bytes]:
    if path.is_dir():
        return {each.name: each.read_bytes() for each in path.iterdir() if each.is_file()}
    found = {}
    with tarfile.open(path) as archive:
        for member in archive:
            if file := archive.extractfile(member) if member.isfile() else None:
                found[PurePosixPath(member.name).name] = file.read()
    return found


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _flat(text: str) -> str:
    """White space and the composing of accents differ between extractors and mean nothing."""
    return " ".join(_composed(text).split())


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure what comes out of saved pages.")
    parser.add_argument("pages", type=Path, metavar="PATH")
    parser.add_argument("--out", type=Path, help="write what went wrong on each page here")
    options = parser.parse_args()
    pages = list(cases(options.pages))
    said = [judge(case, ours) for case in pages]
    if options.out:
        lines = (json.dumps(asdict(each), ensure_ascii=False) for each in said)
        options.out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    figures: dict[str, Any] = {"pages": len(pages), **score(said)}
    for prefix, read in (
        ("trafilatura_", alone),
        ("trafilatura_without_comments_", without_comments),
    ):
        judged = score([judge(case, read) for case in pages])
        figures |= {f"{prefix}{name}": value for name, value in judged.items()}
    show(figures)


if __name__ == "__main__":
    main()
