import pytest

from claims.reading.numbers import find_quantities
from claims.reading.numbers.phrases import phrase, share_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("There are over 50 Chinese police stations.", "over 50 Chinese police stations"),
        ("It has 5 or more schools.", "5 or more schools"),
        ("It has 60 schools or more.", "60 schools or more"),
        ("between 20 and 30 people", "between 20 and 30 people"),
        ("54% of the voters agreed", "54% of the voters"),
        ("54% agreed", "54%"),
        ("$5 million per day", "$5 million per day"),
        ("Some 54 stations a day", "Some 54 stations per day"),
        ("30 were hurt", "30"),
    ],
)
def test_should_give_the_words_of_a_number(text, said):
    assert phrase(text, find_quantities(text)[0]) == said


def test_but_no_words_of_a_text_where_it_does_not_stand():
    quantity = find_quantities("54 stations")[0]
    assert phrase("", quantity) == phrase("No such number", quantity) == "54"
    assert share_of("", find_quantities("54% of men")[0]) == ""


@pytest.mark.parametrize(
    ("text", "noun"),
    [("54% of young men", "young man"), ("54 percent of all voters", "voter"), ("54 men", "")],
)
def test_should_tell_what_a_percentage_is_a_part_of(text, noun):
    assert share_of(text, find_quantities(text)[0]) == noun
