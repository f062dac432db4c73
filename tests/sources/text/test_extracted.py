import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.text.extracted import MAX_CHARACTERS, Extracted, ExtractionFailed, refuse_long

WORD = st.text(max_size=20)


WORDS = st.lists(WORD).map(tuple)
PLACES = st.lists(st.integers(0)).map(tuple)


@given(st.builds(Extracted, WORD, WORD, WORD, title=WORD, authors=WORDS, pages=PLACES))
def test_should_come_back_from_json_as_it_was(found):
    assert Extracted.from_json(found.as_json()) == found


@pytest.mark.parametrize(
    "change",
    [{"text": None}, {"text": 5}, {"pages": [1.5]}, {"pages": [True]}, {"authors": "A. Writer"},
     {"warnings": [None]}],
)  # fmt: skip
def test_but_not_from_anything_else(change):
    good = json.loads(Extracted("text", "text/plain", "x 1").as_json())
    with pytest.raises(ValueError, match="is not a"):
        Extracted.from_json(json.dumps(good | change))


@pytest.mark.parametrize("written", ["", "[]", "5", "{}", "nonsense", '{"text": '])
def test_nor_from_no_object(written):
    with pytest.raises(ValueError):
        Extracted.from_json(written)


def test_a_text_should_be_refused_above_the_limit_but_not_at_it():
    refuse_long(MAX_CHARACTERS)
    with pytest.raises(ExtractionFailed, match="1,000,001 characters long; at most 1,000,000"):
        refuse_long(MAX_CHARACTERS + 1)
