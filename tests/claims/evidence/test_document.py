"""docs/evidence.md says what the code does: its examples, and the table of rules."""

import re
from pathlib import Path

import pytest

from claims.checks.agreeing import figures
from claims.evidence.agreed_dates import compare_dates
from claims.evidence.agreement import Words, compare_quantities
from claims.evidence.confidence import published_table
from claims.evidence.quotes import check_quote
from claims.reading.dates import find_dates

DOCUMENT = (Path(__file__).parents[3] / "docs/evidence.md").read_text()
EXAMPLES = [
    (text, *line.rsplit(": ", 1))
    for text, said in re.findall(r"```quote\n(.*?)\n---\n(.*?)```", DOCUMENT, re.DOTALL)
    for line in said.splitlines()
]
FIGURES = [
    (block, *re.split(r" \| |: (?=[a-z ,]+\Z)", line))
    for block, lines in re.findall(r"```(figures|dates)\n(.*?)```", DOCUMENT, re.DOTALL)
    for line in lines.splitlines()
]


def test_the_document_has_examples():
    assert len(EXAMPLES) >= 10
    assert {"figures", "dates"} == {row[0] for row in FIGURES}


@pytest.mark.parametrize(("text", "quote", "said"), EXAMPLES, ids=[row[1] for row in EXAMPLES])
def test_an_example_comes_out_as_it_stands(text, quote, said):
    found = check_quote(quote, text)
    weightiest = [difference.kind for difference in found.differences[:1]]
    assert [found.status, *weightiest][: said.count(",") + 1] == said.split(", ")


def agreement(block, claim, quote):
    texts = Words(claim), Words(quote)
    if block == "dates":
        told = [[span.as_json() for span in find_dates(text)] for text in (claim, quote)]
        return compare_dates(*told, *texts)[0]
    return compare_quantities(*[list(figures(text, "en")) for text in (claim, quote)], *texts)[0]


@pytest.mark.parametrize(("block", "claim", "quote", "said"), FIGURES)
def test_figures_come_out_as_they_stand(block, claim, quote, said):
    found = agreement(block, claim, quote)
    assert found.status + ", looser" * found.looser == said


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
