"""The child's side: `python -m sources.extraction.child`, a document on stdin, JSON on stdout.

The first line of stdin is a JSON object with kind, charset and url; the rest is the document.
The answer is an Extracted as JSON, or {"reason": …}.
"""

from __future__ import annotations

import json
import sys

from sources.extraction.limits import TOO_MUCH_MEMORY, confine
from sources.text.extracted import Extracted, ExtractionFailed
from sources.text.versions import PDF


def main() -> None:
    confine()
    order = json.loads(sys.stdin.buffer.readline())
    sys.stdout.write(_answer(sys.stdin.buffer.read(), **order))


def _answer(body: bytes, *, kind: str, charset: str, url: str) -> str:
    try:
        return _read(body, kind=kind, charset=charset, url=url).as_json()
    except ExtractionFailed as failed:
        return json.dumps({"reason": failed.reason})
    except MemoryError:
        return json.dumps({"reason": TOO_MUCH_MEMORY})


def _read(body: bytes, *, kind: str, charset: str, url: str) -> Extracted:
    # Each parser is imported only where it is needed: start-up is most of the cost of a page.
    if kind == PDF:
        from sources.text.pdf import read_pdf

        return read_pdf(body)
    from sources.text.html import read_html

    return read_html(body, charset, url)


if __name__ == "__main__":
    main()
