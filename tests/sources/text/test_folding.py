import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.text.folding import fold


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


@given(st.text(alphabet="ab1 .-–\n\u00ad’“”…ﬁe\u0301", max_size=60), st.data())
def test_a_span_should_map_to_text_that_folds_to_it(text, data):
    folded = fold(text)
    if folded.text:
        start = data.draw(st.integers(0, len(folded.text) - 1))
        end = data.draw(st.integers(start + 1, len(folded.text)))
        begin, stop = folded.span(start, end)
        assert 0 <= begin < stop <= len(text)
