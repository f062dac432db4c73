import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.text import approximate
from sources.text.approximate import nearest

TEXT = "The group counted 54 stations. " * 3 + "The office counted 45 stations of the line."


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("THE OFFICE COUNTED 45 STATIONS", "The office counted 45 stations"),
        ("office had counted 45 stations", "office counted 45 stations"),
        ("counted 45 stations of a line", "counted 45 stations of the line"),
    ],
)
def test_should_find_the_passage_most_like_the_quote(quote, passage):
    start, end, score = nearest(TEXT, quote)
    assert TEXT[start:end] == passage
    assert score > 0.8


def test_should_take_the_place_nearest_to_the_hint():
    assert nearest(TEXT, "group counts 54 stations", hint=70)[0] == TEXT.rindex("group")


@pytest.mark.parametrize("quote", ["", " ", "volcanoes", "xyz"])
def test_but_not_when_no_piece_occurs(quote):
    assert nearest(TEXT, quote) is None


@given(
    st.text(alphabet="ab c", min_size=1, max_size=400),
    st.text(alphabet="ab c", min_size=1, max_size=200),
    st.floats(0, 1),
)
def test_what_is_less_alike_than_asked_for_is_left_out_and_nothing_else(text, quote, least):
    found = nearest(text, quote)
    assert nearest(text, quote, least=least) == (found if found and found[2] >= least else None)


def test_a_long_quote_should_be_fitted_where_it_may_be_best_alone(monkeypatch):
    fitted = []
    monkeypatch.setattr(
        approximate, "_fitted", lambda *given: fitted.append(given) or (0, len(given[1]), 0.9)
    )
    lines = [f"In {n} the town had {n**9} people and {n**11} mayors. " for n in range(100, 190)]
    blocks = ["".join(lines[n : n + 10]) for n in range(0, 90, 10)]
    nearest("".join(blocks + blocks[::-1]), "".join(blocks).replace("12 ", "13 "), least=0.6)
    assert len(fitted) == 1
