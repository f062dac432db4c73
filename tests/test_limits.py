"""The limits that the documents name are those of the code."""

import pytest

from claims.services import reading
from sources.extraction import limits
from sources.fetching import LIMITS
from sources.text import extracted, html, pdf
from tests.served import CHECKOUT


@pytest.mark.parametrize(
    "row",
    [
        f"page that is fetched | {reading.LARGEST // 2**20} MB |",
        f"page that is fetched | {LIMITS.body // 2**20} MB |",
        f"page that is fetched | {html.MAX_BYTES // 10**6} MB |",
        f"characters of text | {extracted.MAX_CHARACTERS:,} |",
        f"elements of an HTML page | {html.MAX_ELEMENTS:,} |",
        f"pages of a PDF | {pdf.MAX_PAGES:,} |",
        (
            f"{limits.CPU_SECONDS} s of computing, {limits.WALL_SECONDS} s, "
            f"{limits.ADDRESS_SPACE_BYTES / 10**9:g} GB |"
        ),
        (
            f"{LIMITS.whole:g} s, {LIMITS.silence:g} s of silence, {LIMITS.header // 1024} kB of "
            f"header, {LIMITS.redirects} redirects |"
        ),
        f"whose worker was killed | {reading.ATTEMPTS} |",
    ],
)
def test_a_limit_is_the_one_in_the_documents(row):
    assert row in (CHECKOUT / "docs" / "operating.md").read_text()
