"""What it costs to find one quote in a text: `python -m bench.anchoring [TEXT]`.

Milliseconds of `check_quote`, with nothing kept from before, for a quote of 120 characters near the
end of 100 kB and of 1 MB, and how many times longer the second takes. The text is taken as it is,
dense with curly quotes, dashes and hard spaces, and with every vowel under a decomposed accent.
"""

from __future__ import annotations

import re
import sys
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

from bench.cases import show
from claims.evidence.quotes import check_quote

SIZES = {"100kB": 100_000, "1MB": 1_000_000}
RUNS = 7
_LENGTH = 120
_KINDS = {
    "exact": "verbatim",
    "typographic": "typographic",
    "altered": "altered",
    "missing": "missing",
}
_PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "\u00a0": " ", "—": "-"})


def _dense(text: str) -> str:
    """Of every four words one in curly quotes, one before a dash and one before a hard space."""
    styles = ("“{}” ", "{} — ", "{}’s\u00a0", "{} ")
    return "".join(styles[n % 4].format(word) for n, word in enumerate(text.split()))


def _accented(text: str) -> str:
    return re.sub("([aeiouAEIOU])", "\\1\u0301", unicodedata.normalize("NFD", text))


STYLES: dict[str, Callable[[str], str]] = {"": str, "dense_": _dense, "accented_": _accented}


def figures(text: str) -> dict[str, float]:
    """By style of the text and by what becomes of the quote; the least of `RUNS` runs."""
    found: dict[str, float] = {}
    for style, styled in STYLES.items():
        for size, length in SIZES.items():
            page = _page(styled(text), length)
            for kind, quote in _quotes(page).items():
                found[f"{style}{kind}_{size}_ms"] = round(_milliseconds(quote, page, kind), 2)
        for kind in _KINDS:
            small, large = (found[f"{style}{kind}_{size}_ms"] for size in SIZES)
            found[f"{style}{kind}_1MB_to_100kB"] = round(large / small, 1)
    return found


def _page(text: str, length: int) -> str:
    """Of `length` characters, with an ending that stands nowhere else."""
    ending = " ".join(word[::-1] for word in text[:600].split())[:400]
    return (text * (length // len(text) + 1))[: length - len(ending) - 1] + " " + ending


def _quotes(page: str) -> dict[str, str]:
    begin = page.index(" ", len(page) - 300) + 1
    exact = page[begin : page.index(" ", begin + _LENGTH)]
    words = exact.split(" ")
    plain = unicodedata.normalize("NFC", exact).translate(_PLAIN)
    return {
        "exact": exact,
        "typographic": plain if plain != exact else exact.replace(" ", "\u00a0"),
        "altered": " ".join([*words[:6], "zebra", *words[7:]]),
        "missing": " ".join("qx" + word[::-1] + "zj" for word in words),
    }


def _milliseconds(quote: str, page: str, kind: str) -> float:
    """The page differs by its last words each time, so that no folded form of it is kept."""
    best = float("inf")
    for run in range(RUNS):
        fresh = f"{page} {run} {time.monotonic_ns()}"
        began = time.perf_counter()
        said = check_quote(quote, fresh).status
        best = min(best, time.perf_counter() - began)
        if said != _KINDS[kind]:
            raise ValueError(f"a quote that is {kind} was called {said}: {quote}")
    return best * 1000


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "README.md"
    show(figures(path.read_text(encoding="utf-8", errors="replace")))


if __name__ == "__main__":
    main()
