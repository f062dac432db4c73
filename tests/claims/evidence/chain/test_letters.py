import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.evidence.chain.letters import width, wrapped


def test_an_east_asian_letter_should_count_as_two_but_not_a_mark_on_a_letter():
    assert width("中", 12) >= 2 * width("i", 12)
    assert width("中文", 12) == 2 * width("中", 12) > 3 * width("ab", 12) / 2
    assert width("e\u0301", 12) == width("e", 12)
    assert width("a", 12, bold=True) > width("a", 12)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("A paper", ["A paper"], id="fits"),
        pytest.param("A paper of the north", ["A paper of", "the north"], id="two lines"),
        pytest.param("A paper of the north and the south", ["A paper of", "the north…"], id="cut"),
        pytest.param("x" * 15, ["x" * 11, "x" * 4], id="a word wider than a line"),
        pytest.param("中文新华社国际部", ["中文新华社国际", "部"], id="no spaces"),
        pytest.param("a\u202eb", ["a\ufffdb"], id="turned round"),
        pytest.param(" ", [], id="nothing"),
    ],
)
def test_should_break_a_text_into_lines_that_fit(text, lines):
    assert wrapped(text, 88, 12) == lines


@settings(max_examples=50)
@given(st.text(max_size=60), st.integers(20, 300), st.integers(1, 4))
def test_no_line_should_be_wider_than_its_room(text, room, most):
    lines = wrapped(text, room, 12, most=most)
    assert len(lines) <= most
    assert all(width(line, 12) <= room for line in lines)


@settings(max_examples=50)
@given(st.text(st.sampled_from("ab 中文"), max_size=60))
def test_no_letter_should_be_lost_where_the_lines_suffice(text):
    whole = "".join(wrapped(text, 60, 12, most=60))
    assert whole.replace(" ", "") == text.replace(" ", "")
