import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.evidence.drift import compare
from sources.text.anchoring import Selectors, describe

BEFORE = (
    "Police in four countries opened files. The group counted 54 stations in 30 countries last "
    "year. He resigned. A minister denied it all. Later he resigned. More was to follow there."
)
QUOTE = "The group counted 54 stations in 30 countries last year."


def said(quote, after, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = BEFORE.index(quote, start + 1)
    return compare(BEFORE, after, describe(BEFORE, start, start + len(quote))).status


@pytest.mark.parametrize(
    ("after", "status"),
    [
        (BEFORE, "present"),
        ("New head. " + BEFORE, "present"),
        (BEFORE.replace("opened files", "closed them"), "present"),
        (BEFORE.replace(" last year", "\u00a0last\nyear"), "present"),
        ("Wholly other words before. " + QUOTE + " And others behind it.", "moved"),
        (BEFORE.replace("54", "45"), "altered"),
        (BEFORE.replace(QUOTE + " ", ""), "absent"),
        ("", "absent"),
    ],
)
def test_should_say(after, status):
    assert said(QUOTE, after) == status


def test_a_repeated_word_should_not_stand_in_for_the_one_taken_out():
    after = BEFORE.replace("Later he resigned. ", "")
    assert said("resigned", after, nth=0) == "present"
    assert said("resigned", after, nth=1) == "absent"


def test_a_chance_word_should_not_be_taken_for_the_quote():
    after = BEFORE.replace(QUOTE, "Nothing is known.") + " On page 54 we say why, dear readers."
    assert said("54", after) == "absent"


def test_should_judge_by_stored_context_where_the_earlier_text_lacks_the_quote():
    selectors = Selectors("54 stations", "The group counted ", " in 30 countries", 0, 11)
    assert compare("", BEFORE, selectors).status == "present"
    assert compare("", "We saw 54 stations on the map", selectors).status == "absent"


HEADLINE = "The town has closed four of its nine libraries for good this year."


@pytest.mark.parametrize(
    ("cited", "status"),
    [
        pytest.param(0, "moved", id="the copy that still stands at the head"),
        pytest.param(1, "absent", id="but not the copy at the foot that went"),
    ],
)
def test_should_tell_two_copies_apart_by_where_they_stood(cited, status):
    body = "Nobody was asked about it. " * 12
    before = f"{HEADLINE}\n{body}\n{HEADLINE}\n{body}"
    rest = "What else there is. " * 30
    after = f"Published again in May.\n{HEADLINE}\nA correction stands below. {rest}"
    start = [m.start() for m in re.finditer(re.escape(HEADLINE), before)][cited]
    found = compare(before, after, describe(before, start, start + len(HEADLINE)))
    assert found.status == status


@pytest.mark.parametrize("gone", range(6))
def test_should_tell_which_of_many_like_rows_was_taken_out(gone):
    lands = ("Austria", "Belgium", "Chile", "Denmark", "Estonia", "France")
    rows = [f"Country {land}: 54 stations, confirmed." for land in lands]
    before, after = "\n".join(rows), "\n".join(rows[:gone] + rows[gone + 1 :])
    said = []
    for row in rows:
        start = before.index(row) + row.index("54 stations")
        said.append(compare(before, after, describe(before, start, start + 11)).status)
    assert said == ["absent" if number == gone else "present" for number in range(6)]


@pytest.mark.parametrize("gap", ["\u00a0", "\n", "\n\n", "\u200b "])
@pytest.mark.parametrize("exact", [" 54 stations", "54 stations ", " 54 stations "])
def test_a_space_at_the_edge_of_the_anchor_may_become_another(exact, gap):
    start = BEFORE.index(exact)
    after = BEFORE.replace("counted 54", f"counted{gap}54").replace(
        "stations in", f"stations{gap}in"
    )
    found = compare(BEFORE, after, describe(BEFORE, start, start + len(exact)))
    assert found.status == "present"
    assert after[found.place.start : found.place.end] == "54 stations"


@pytest.mark.parametrize(
    ("row", "quote"),
    [
        pytest.param("Item {} costs 5 euros each.\n", "5 euros", id="prices"),
        pytest.param("Row {}: Yes\n", "Yes", id="words"),
        pytest.param("Row {}\nYes\n", "Yes", id="cells on lines of their own"),
        pytest.param("On day {} the house voted for the bill. ", "voted for the bill", id="prose"),
    ],
)
@pytest.mark.parametrize("gone", [0, 1, 4, 5, 25, 46, 48, 49])
def test_should_tell_the_deleted_row_from_its_neighbours(row, quote, gone):
    rows = [row.format(number) for number in range(50)]
    before, after = "".join(rows), "".join(rows[:gone] + rows[gone + 1 :])
    starts = [match.start() for match in re.finditer(quote, before)]
    said = [compare(before, after, describe(before, at, at + len(quote))).status for at in starts]
    assert [number for number, status in enumerate(said) if status != "present"] == [gone]


LETTERS = st.text(st.sampled_from("ab .\n-é\u0301\u00ad…«"), max_size=60)


@given(LETTERS, LETTERS, st.data())
def test_any_texts_are_legal(before, after, data):
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, len(before)))
    found = compare(before, after, describe(before, start, end))
    assert (found.place is None) == (found.status == "absent")
    if found.place:
        assert 0 <= found.place.start < found.place.end <= len(after)
