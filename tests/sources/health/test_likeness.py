import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.health import likeness

TEXT = "There are 54 stations in 30 countries, the report says."


@pytest.mark.parametrize(
    ("known", "found", "share"),
    [
        pytest.param(TEXT, TEXT, 1, id="should be whole for the same"),
        pytest.param(TEXT, f"Menu. {TEXT.upper()} Sport.", 1, id="should see past case and more"),
        pytest.param(TEXT, "Something else stands here now.", 0, id="but not for another text"),
        pytest.param("one two three four five", "one two three four six", 0.5, id="in between"),
        pytest.param("one two three", TEXT, None, id="says nothing of three words"),
        pytest.param("", TEXT, None, id="says nothing of none"),
    ],
)
def test_the_share_of_what_is_still_there(known, found, share):
    assert likeness(known, found) == share


@given(st.text(), st.text())
def test_a_share_lies_between_nothing_and_all(known, found):
    share = likeness(known, found)
    assert share is None or 0 <= share <= 1
    assert likeness(known, known + " " + found) in (None, 1)
