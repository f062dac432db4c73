import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.text.folding import close_up, fold, has_abbreviation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“No”", '"No"'),
        ("it’s", "it's"),
        ("a – b", "a—b"),
        ("a\u00a0b", "a b"),
        ("a \n b", "a b"),
        ("co\u00adop", "coop"),
        ("ﬁnd", "find"),
        ("cafe\u0301", "café"),
        ("so...", "so…"),
        ("uh… we", "uh … we"),
        ("uh.... we", "uh…we"),
        ("54 %", "54%"),
        ("\u2068love\u2069 ❤\ufe0f co\u034fop", "love ❤ coop"),
        ("\u1f71λφα 10 \u212b 5 \u2126", "άλφα 10 Å 5 Ω"),
        ("হলো", unicodedata.normalize("NFD", "হলো")),
        ("\u0634\u0651\u064e", "\u0634\u064e\u0651"),
        ("「go」", '"go"'),
        ("« mot »".replace(" ", "\u00a0"), '"mot"'),
        ("so , 54 % !", "so, 54%!"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
    ],
)
def test_should_be_equal_folded(one, other):
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [("10²", "102"), ("54", "5.4"), ("a b", "ab"), ("no", "No"), ("а", "a"), ("½", "12")],
)
def test_but_not_when_it_may_mean_something_else(one, other):
    assert fold(one).text != fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("z.\u2009B.", "z.B."),
        ("u. s. w.", "u.s.w."),
        ("in the U. S. and", "in the U.S. and"),
        ("E\u0301. B. so", "É.B. so"),
    ],
)
def test_should_close_up_abbreviations(one, other):
    assert has_abbreviation(fold(one))
    assert close_up(fold(one)).text == close_up(fold(other)).text


@pytest.mark.parametrize("words", ["No. 5 B", "plan B. We", "1. B. 2. C", "us. B. then", "a.b"])
def test_but_no_words_nor_numbers(words):
    assert close_up(fold(words)).text == words


def test_no_hyphen_stands_between_letters_where_broken_words_are_joined():
    words = "well-\nknown inter-\r\n national re-sign 1-2 - x"
    assert fold(words, join_broken_words=True).text == "wellknown international resign 1-2-x"


def test_passages_should_not_drive_out_the_text_that_they_are_compared_with():
    text = "z. B. " * 1000
    folded, closed = fold(text), close_up(fold(text))
    for number in range(300):
        assert close_up(fold(text)) is closed
        close_up(fold(f"passage {number}"))
    assert fold(text) is folded


@given(st.text(alphabet="ab1 .-–\n\u00ad’“”…,%«»\u00a0", max_size=60), st.booleans())
def test_a_letter_should_come_from_itself(text, join):
    folded = fold(text, join_broken_words=join)
    assert [c for c in folded.text if c.isalnum()] == [c for c in text if c.isalnum()]
    for at, letter in enumerate(folded.text):
        if letter.isalnum():
            start, end = folded.span(at, at + 1)
            assert text[start:end] == letter


@given(st.text(alphabet="éẹ̀Åö한각ሴa .-’", max_size=40))
def test_should_not_depend_on_how_accents_are_stored(text):
    forms = {fold(unicodedata.normalize(form, text)).text for form in ("NFC", "NFD")}
    assert forms == {fold(text).text}


@given(st.text(alphabet="ab1 .-–\n\u00ad’“”…ﬁe\u0301", max_size=60), st.data())
def test_a_span_should_map_to_text_that_folds_to_it(text, data):
    folded = fold(text)
    if folded.text:
        start = data.draw(st.integers(0, len(folded.text) - 1))
        end = data.draw(st.integers(start + 1, len(folded.text)))
        begin, stop = folded.span(start, end)
        assert 0 <= begin < stop <= len(text)
