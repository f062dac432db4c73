from dataclasses import replace

import pytest

from claims.checks.quote_still_there import CHECK
from sources.text.anchoring import describe
from tests.claims.checks import given

QUOTE = "It counts 54 stations in 30 countries on five continents"
BEFORE = f"A report was published in autumn.\n\n{QUOTE}, its authors write.\n\nMore may exist."


def citation(after, before=BEFORE, **fields):
    start = before.index(QUOTE)
    place = describe(before, start, start + len(QUOTE)).as_json()
    newest = given.captured(after, captured_on="2023-02-01", **fields)
    return given.citation(QUOTE, before, selectors=place, newest=newest)


@pytest.mark.parametrize(
    ("after", "status", "finding"),
    [
        pytest.param(BEFORE, "compliance", "present", id="nothing changed"),
        pytest.param(BEFORE + "\n\nA correction.", "compliance", "present", id="added to"),
        pytest.param(f"{QUOTE}. The end.", "compliance", "moved", id="moved"),
        pytest.param(BEFORE.replace("54", "102"), "violation", "altered", id="altered"),
        pytest.param("A report was published in autumn.", "violation", "absent", id="absent"),
    ],
)
def test_should_compare_with_the_newest(after, status, finding):
    found = CHECK.run(citation(after))
    assert (found.status, found.evidence["status"]) == (status, finding)
    assert "deleted" not in found.message


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"extractor": "other 2"}, id="a change of extractor is no drift"),
        pytest.param({"status": 503}, id="an error page says nothing of the quote"),
    ],
)
def test_is_neither_pass_nor_violation(change):
    found = CHECK.run(citation("Something else altogether.", **change))
    assert found.status == "unverifiable"


def test_the_same_bytes_read_anew_say_the_same():
    inputs = citation("Read otherwise.", extractor="other 2")
    same = replace(inputs.newest, bytes_sha256=inputs.capture.bytes_sha256)
    assert CHECK.run(replace(inputs, newest=same)).status == "compliance"


@pytest.mark.parametrize("change", [{"selectors": None}, {"capture": None}, {"newest": None}])
def test_is_never_a_pass_without_an_anchor(change):
    assert CHECK.run(replace(citation(BEFORE), **change)).status == "unverifiable"


@pytest.mark.parametrize(
    ("after", "status"),
    [
        pytest.param(BEFORE.replace("autumn", "spring"), "compliance", id="every piece"),
        pytest.param(BEFORE.replace("five continents", "earth"), "violation", id="but one"),
    ],
)
def test_every_piece_of_a_quote_that_leaves_something_out_must_be_there(after, status):
    quote = "It counts 54 stations … on five continents"
    piece = "It counts 54 stations"
    start = BEFORE.index(piece)
    place = describe(BEFORE, start, start + len(piece)).as_json()
    inputs = given.citation(quote, BEFORE, selectors=place, newest=given.captured(after))
    assert CHECK.run(inputs).status == status
