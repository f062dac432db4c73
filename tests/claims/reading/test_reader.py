from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.reader import read

ARTICLE = Path(__file__).parents[3] / "../shared/data/article.txt"
TEXT = (
    "Good morning.\n\nThe agency runs 54 police stations in 30 different countries. "
    "Between April and July 2021 up to 230.000 citizens were persuaded to return. "
    "You may also like\n\nThe agency runs 54 police stations in 30 different countries."
)


def values_of(proposals):
    return {
        (str(quantity.value), quantity.unit.split()[-1], quantity.comparator)
        for proposal in proposals
        for quantity in proposal.quantities
        if quantity.unit
    }


def test_should_propose_what_has_figures_but_not_greetings_nor_a_sentence_twice():
    sentences = [proposal.sentence for proposal in read(TEXT)]
    assert len([sentence for sentence in sentences if "54" in sentence]) == 1
    assert not any("Good morning" in sentence for sentence in sentences)


def test_should_give_values_and_dates_but_take_no_year_for_a_figure():
    proposals = read(TEXT)
    assert {("54", "station", "exactly"), ("30", "country", "exactly")} <= values_of(proposals)
    persuaded = next(row for row in proposals if "persuaded" in row.sentence)
    (quantity,) = persuaded.quantities
    assert (quantity.value, quantity.comparator) == (Decimal(230000), "at most")
    assert quantity.reading
    assert [(date.first, date.last) for date in persuaded.dates] == [("2021-04", "2021-07")]


@pytest.mark.skipif(not ARTICLE.exists(), reason="the data to measure with is not here")
@pytest.mark.parametrize(
    "value",
    [
        ("54", "station", "exactly"),
        ("30", "country", "exactly"),
        ("4", "station", "exactly"),
        ("230000", "citizen", "at most"),
        ("10000", "fugitive", "exactly"),
        ("22", "case", "exactly"),
        ("3", "station", "at least"),
        ("10", "province", "exactly"),
        ("11", "province", "exactly"),
    ],
)
def test_should_find_the_figures_of_a_real_article(value):
    assert value in values_of(read(ARTICLE.read_text()))


def test_should_give_the_word_of_a_she_to_a_person_and_not_to_an_organisation():
    text = (
        "Clara Benn wrote a report. The Treasury disputes her figures. “They leave out £25,000,” "
        "she says."
    )
    (found,) = [row for row in read(text) if "£25,000" in row.sentence]
    assert found.attribution.line == "Clara Benn <- this article"


@given(st.text(max_size=400))
def test_should_read_any_string_and_every_span_should_slice_to_its_text(text):
    for proposal in read(text):
        place = proposal.selectors
        assert text[place.start : place.end] == place.exact == proposal.sentence
        for span in (*proposal.quantities, *proposal.dates):
            assert text[span.start : span.end] == span.text
    assert read(text) == read(text)
