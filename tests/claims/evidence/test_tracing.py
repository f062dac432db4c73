import re

import pytest

from claims.evidence.drift import compare
from claims.evidence.tracing import comes_from_elsewhere, trace, was_cut
from sources.text.anchoring import Place, describe

LINES = [
    "The mayor of the town has promised a new bridge.",
    "Nobody asked who would pay for the bridge.",
    "The council of the town met on Tuesday evening.",
    "It closed the library and the baths for good.",
    "The baths of the town will open again in spring.",
]
BEFORE = "\n".join(LINES)
WRAPPED = " ".join(LINES)


def at(passage, text=BEFORE):
    start = text.index(passage)
    return Place(start, start + len(passage), "exact", 1.0)


@pytest.mark.parametrize(
    ("passage", "after", "went_to"),
    [
        pytest.param("own has prom", WRAPPED, "own has prom", id="cut within words"),
        pytest.param("ening.\nIt cl", WRAPPED, "ening. It cl", id="over a line's end"),
        pytest.param("ay", f"News\nTop stories today\n{WRAPPED}", "ay", id="a few letters"),
        pytest.param("It closed", "\n".join([*LINES[2:], *LINES[:2]]), "It closed", id="moved"),
        pytest.param(LINES[0], f"News{WRAPPED}", LINES[0], id="put to another word"),
        pytest.param("It clos", WRAPPED.replace(" It", "It"), "It clos", id="without the space"),
        pytest.param(LINES[3], f"So.\n{LINES[3]}\nNo more.", LINES[3], id="its sentence alone"),
    ],
)
def test_should_follow_the_words(passage, after, went_to):
    place, _ = trace(BEFORE, after, at(passage))
    assert after[place.start : place.end] == went_to


@pytest.mark.parametrize(
    ("passage", "after"),
    [
        pytest.param("ibrary and", WRAPPED.replace(LINES[3], ""), id="taken out"),
        pytest.param("library and", WRAPPED.replace("and", "but not"), id="changed within"),
        pytest.param("of the", "All of the others came.", id="little words by chance"),
        pytest.param("It closed", "", id="an empty page"),
    ],
)
def test_should_not_follow_what_went(passage, after):
    assert trace(BEFORE, after, at(passage)) is None


def test_should_tell_what_was_taken_out_and_what_stands_for_another():
    after = WRAPPED.replace(f"{LINES[2]} ", "")
    gone, kept = at(" town met"), at("town w", after)
    assert was_cut(BEFORE, after, gone)
    assert not was_cut(BEFORE, after, at("town will"))
    assert comes_from_elsewhere(BEFORE, after, gone, kept)
    assert not comes_from_elsewhere(BEFORE, after, at("town w"), kept)


@pytest.mark.parametrize("gone", range(5))
def test_should_say_which_of_several_like_passages_went_though_no_line_is_kept(gone):
    """Each line holds " the " with its edges cut within the words around it."""
    after = " ".join(LINES[:gone] + LINES[gone + 1 :])
    said = []
    for number, line in enumerate(LINES):
        start = BEFORE.index(line) + re.search("[a-z] ?the ?[a-z]", line.lower()).start()
        said.append((number, compare(BEFORE, after, describe(BEFORE, start, start + 6)).status))
    assert [number for number, status in said if status not in ("present", "moved")] == [gone]


def test_one_letter_of_very_many_should_be_found():
    before = "letter " * 900 + "at last the end"
    after = f"Newsletter: {before}"
    start = before.rindex("e")
    found = compare(before, after, describe(before, start, start + 1))
    assert found.status == "present"
    assert found.place.start == after.rindex("e")
