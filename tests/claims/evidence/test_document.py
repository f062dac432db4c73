"""docs/evidence.md says what the code does: its examples, and the table of rules."""

import re
from pathlib import Path

import pytest

from claims.evidence.confidence import published_table
from claims.evidence.quotes import check_quote

DOCUMENT = (Path(__file__).parents[3] / "docs/evidence.md").read_text()
EXAMPLES = [
    (text, *line.rsplit(": ", 1))
    for text, said in re.findall(r"```quote\n(.*?)\n---\n(.*?)```", DOCUMENT, re.DOTALL)
    for line in said.splitlines()
]


def test_the_document_has_examples():
    assert len(EXAMPLES) >= 10


@pytest.mark.parametrize(("text", "quote", "said"), EXAMPLES, ids=[row[1] for row in EXAMPLES])
def test_an_example_comes_out_as_it_stands(text, quote, said):
    found = check_quote(quote, text)
    weightiest = [difference.kind for difference in found.differences[:1]]
    assert [found.status, *weightiest][: said.count(",") + 1] == said.split(", ")


def test_the_table_is_the_one_that_levels_are_found_by():
    table = published_table()
    assert f"This is version {table['version']}:" in DOCUMENT
    levels = {"sets": "very low"}
    rows = [
        f"| {whose} | {rule['name']} | {levels.get(rule['effect'], rule['effect'])} | "
        f"{rule['why']} | {rule['would_raise']} |"
        for whose in ("citation", "claim")
        for rule in table[f"{whose}_rules"]
    ]
    assert re.findall(r"^\| (?:citation|claim) \| .*$", DOCUMENT, re.MULTILINE) == rows
