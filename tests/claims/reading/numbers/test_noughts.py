import pytest

from claims.reading.numbers.noughts import find_noughts, unread_count


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("No people died.", "person"),
        ("There are no police stations in Yland.", "police station"),
        ("It said that no children were hurt", "child"),
    ],
)
def test_should_count_none(text, noun):
    [found] = find_noughts(text)
    assert (found.value, found.unit, found.kind) == (0, noun, "count")
    assert text[found.start : found.end].lower() == found.text.lower() == "no"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("There is no doubt.", id="a saying"),
        pytest.param("It is no longer open.", id="a time"),
        pytest.param("No more than 50 people came.", id="a bound"),
        pytest.param("No child was hurt.", id="one in the singular"),
        pytest.param("There are no plans to close it.", id="nothing that is counted"),
        pytest.param("No. 5 is alive.", id="a number's name"),
        pytest.param("The casino has rooms.", id="the end of a word"),
    ],
)
def test_but_not_when_it_says_something_else(text):
    assert find_noughts(text) == []


def test_but_not_in_another_language_or_inside_another_span():
    assert find_noughts("no people", "de") == []
    assert find_noughts("no people", skip=[(0, 9)]) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("No child was hurt.", "No child"),
        ("Nobody died.", "Nobody died"),
        ("Sales doubled.", "doubled"),
        ("None of them opened.", "None of"),
        ("Stations exist.", ""),
        ("There is no doubt.", ""),
    ],
)
def test_should_say_what_may_count_and_is_not_read(text, words):
    assert unread_count(text) == words
    assert unread_count(text, "de") == ""
