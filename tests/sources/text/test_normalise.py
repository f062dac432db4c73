import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.text.normalise import compact, composed, one_line, storable


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("one\r\ntwo\rthree\u2028four\x0bfive", "one\ntwo\nthree\nfour\nfive"),
        ("a\0b\x07c\ufeffd", "abcd"),
        ("lone \ud800 half", "lone \ufffd half"),
        ("tab\tstays “as” it – is…", "tab\tstays “as” it – is…"),
    ],
)
def test_should_be_storable_and_otherwise_as_it_was(text, stored):
    assert storable(text) == stored


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Zu\u0308rich", "Zürich"),
        ("plain", "plain"),
        ("ﬁ²", "ﬁ²"),
        ("a" + "\u0308" * 31, "a" + "\u0308" * 31),
        ("a" + "\u0308" * 30, "ä" + "\u0308" * 29),
    ],
)
def test_accents_should_be_composed_but_not_a_pile_of_them(text, whole):
    assert composed(text) == whole


def test_a_title_should_be_one_short_line():
    assert one_line(" On\n stations\0 ", 20) == "On stations"
    assert one_line("word " * 1000, 12) == "word word wo"


def test_several_empty_lines_should_become_one():
    assert compact("\n\na\n \n\t\n\nb\nc\n\n") == "a\n\nb\nc"


@given(st.text())
def test_any_text_should_become_storable_once_and_for_all(text):
    stored = composed(storable(text))
    stored.encode()
    assert "\0" not in stored
    assert composed(storable(stored)) == stored
    assert unicodedata.normalize("NFD", stored) == unicodedata.normalize("NFD", storable(text))
