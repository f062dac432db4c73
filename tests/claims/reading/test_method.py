"""The examples of docs/method.md come out as they stand there."""

import re
from pathlib import Path

import pytest

from claims.reading.reader import read
from claims.services.wording import date_in_words, quantity_in_words, reference_in_words

METHOD = Path(__file__).parents[3] / "docs/method.md"
EXAMPLES = re.findall(r"```reading\n(.*?)\n---\n(.*?)```", METHOD.read_text(), re.DOTALL)


def found_in(text):
    for proposal in read(text, "2022-03-01"):
        for row in proposal.quantities:
            said = quantity_in_words(row.as_json())
            yield f"value: {row.text} = {said}"
            yield f"value: {row.text} = {said.split(' (')[0]}"
        for row in proposal.dates:
            yield f"date: {row.text} = {date_in_words(row.as_json())}"
        for cue in proposal.cues:
            yield f"{cue.kind}: {cue.text} → {cue.head}"
        for row in proposal.context:
            yield f"stands for: {reference_in_words(row.as_json())}"
        if proposal.attribution:
            yield f"said by: {proposal.attribution.line}"
            yield f"said by: {proposal.attribution.line} ({proposal.attribution.reason})"


def test_the_document_has_examples():
    assert len(EXAMPLES) >= 12


@pytest.mark.parametrize(("text", "said"), EXAMPLES, ids=[text[:40] for text, _ in EXAMPLES])
def test_an_example_comes_out_as_it_stands(text, said):
    found = list(found_in(text))
    assert [line for line in said.splitlines() if line not in found] == [], found
