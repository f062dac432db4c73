import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.text.reflow import reflow

WIDE = "The report of the group counts fifty-four stations in thirty"


BEFORE = f"{WIDE} countries of it\n" * 9


def reflowed(page):
    """A page below nine full lines, so that its width is known; what becomes of the rest."""
    text = reflow(f"{BEFORE}\n{page}")
    assert text.startswith(f"{WIDE} countries of it {WIDE}")
    return text.rpartition("\n\n")[2] if "\n\n" not in page else text[text.index("\n\n") + 2 :]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        pytest.param(f"{WIDE}\ncountries.", f"{WIDE} countries.", id="a wrapped line"),
        pytest.param(f"{WIDE} coun-\ntries.", f"{WIDE} countries.", id="a divided word"),
        pytest.param(f"{WIDE} coun\u00ad\ntries.", f"{WIDE} countries.", id="a soft hyphen"),
        pytest.param(f"The oﬃce ﬁnds\n{WIDE}", f"The office finds\n{WIDE}", id="ligatures"),
        pytest.param(
            f"{WIDE} Bad-\nWimpfen.", f"{WIDE} Bad- Wimpfen.", id="but keep a name's hyphen"
        ),
    ],
)
def test_should_join(page, text):
    assert reflowed(page) == text


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(f"{WIDE}\n• countries", id="a list"),
        pytest.param(f"{WIDE}\n(12) countries", id="a numbered list"),
        pytest.param(f"{WIDE}\n\nCountries are many.", id="an empty line"),
        pytest.param(f"Short.\n{WIDE}", id="a short line"),
        pytest.param(f"{WIDE} lands.\nA new paragraph.", id="a last line"),
    ],
)
def test_but_not(page):
    assert reflowed(page) == page


def test_a_narrow_page_should_keep_its_lines():
    assert reflow("Name   Number\nRome   4\nMilan  7") == "Name   Number\nRome   4\nMilan  7"


LETTERS = st.text(alphabet=st.characters(exclude_characters="ﬀﬁﬂﬃﬄﬅﬆ"))


@given(LETTERS)
def test_any_page_should_keep_its_letters_in_order(page):
    assert [c for c in reflow(page) if c.isalnum()] == [c for c in page if c.isalnum()]
