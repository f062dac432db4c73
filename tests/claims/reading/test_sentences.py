import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.sentences import LONGEST, split


@pytest.mark.parametrize(
    ("text", "count"),
    [("It rose. It fell.", 2), ("Mr. Smith left.", 1), ("It cost 3.5 dollars.", 1), ("A\n\nB", 2)],
)
def test_should_end_a_sentence_but_not_at_an_abbreviation(text, count):
    assert len(split(text)) == count


def test_should_cut_an_endless_sentence():
    assert max(len(s.text) for s in split("word " * 2000)) <= LONGEST


@given(st.text())
def test_every_span_slices_to_its_text(text):
    assert all(text[s.start : s.end] == s.text for s in split(text))


def test_control_characters_should_be_white_space_and_no_sentence():
    assert split("\n\x1f") == []
