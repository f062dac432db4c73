from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.attribution import find_attributions
from claims.reading.reader import read
from claims.reading.sentences import split

ARTICLE = Path(__file__).parents[4] / "../shared/data/article.txt"
TIMES = "The Epoch Times"


def lines(text):
    return [row.line for row in find_attributions(text, split(text))]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            "Ann Lee leads the group. Lee said that 12 bridges are closed.",
            "Ann Lee <- this article",
            id="should take a last name for the full name",
        ),
        pytest.param(
            "Ann Lee leads it. “All 12 bridges are closed,” Lee told The Harbour Times.",
            "Ann Lee <- The Harbour Times <- this article",
            id="should say which newspaper was told",
        ),
        pytest.param(
            "“All 12 bridges are closed,” said Ann Lee to The Harbour Times, citing the press "
            "release of 5 July 2018.",
            "press release of 5 July 2018 <- Ann Lee <- The Harbour Times <- this article",
            id="should say what is cited",
        ),
        pytest.param(
            "Ann Lee told reporters that 12 bridges are closed.",
            "Ann Lee <- this article",
            id="but not make a newspaper of reporters",
        ),
        pytest.param(
            "It rained on Monday. She added that 12 bridges are closed.",
            "She <- this article",
            id="but not guess who she is where nobody was named",
        ),
        pytest.param(
            "According to Bridge Watch, a charity, 12 bridges are closed.",
            "Bridge Watch <- this article",
            id="should read according to, without the apposition",
        ),
        pytest.param(
            "The Harbour Gazette rang. “We left,” Ann Lee told the newspaper.",
            "Ann Lee <- The Harbour Gazette <- this article",
            id="should take the newspaper for the one that was named",
        ),
        pytest.param(
            "“We left,” Ann Lee told the newspaper.",
            "Ann Lee <- this article",
            id="but leave it out where none was",
        ),
        pytest.param(
            "Ann Lee told The Harbour Times of it. The council said that pupils left.",
            "The council <- this article",
            id="but not make a newspaper of the council",
        ),
        pytest.param(
            "Its boss, Dean Frost, said the bill was £3m.",
            "Dean Frost <- this article",
            id="should take the name beside a role",
        ),
        pytest.param(
            "“Pupils left,” said the charity's founder, Joan Withers, who stayed.",
            "Joan Withers <- this article",
            id="also after the verb",
        ),
        pytest.param(
            "A woman in the capital, New York, said that pupils left.",
            "A woman in the capital <- this article",
            id="but no place",
        ),
        pytest.param(
            "Ann Lee said that pupils left, citing the WHO.",
            "WHO <- Ann Lee <- this article",
            id="should know the WHO from who",
        ),
        pytest.param(
            "Ann Lee said that pupils left, citing a WHO study.",
            "WHO study <- Ann Lee <- this article",
            id="also before its study",
        ),
        pytest.param(
            "“Pupils left,” said the WHO.",
            "WHO <- this article",
            id="also after the verb",
        ),
        pytest.param(
            "Ann Lee told the US that pupils left.",
            "Ann Lee <- this article",
            id="and the US from us",
        ),
        pytest.param(
            "Ben Day has just published a report claiming that pupils left.",
            "report <- this article",
            id="should take the report that claims, without who published it",
        ),
        pytest.param(
            "It comes after ministers announced that £20m would be spent.",
            "ministers <- this article",
            id="should not run into the clause before",
        ),
        pytest.param(
            "Nobody said that pupils left.",
            "this article",
            id="but make no hop of nobody",
        ),
        pytest.param(
            "No one at the council said that pupils left.",
            "this article",
            id="nor of no one",
        ),
        pytest.param(
            "Jurors were told by Ann Lee that pupils left.",
            "Ann Lee <- this article",
            id="should take who tells for the source, and not who is told",
        ),
        pytest.param(
            "Ben Day stole £900,000, Northwick Crown Court was told.",
            "Northwick Crown Court <- this article",
            id="should name the court that was told",
        ),
        pytest.param(
            "Ben Day stole £900,000, a court heard.",
            "a court <- this article",
            id="or that heard it",
        ),
        pytest.param(
            "Ben Day was quoted by the BBC as saying that pupils left.",
            "Ben Day <- The BBC <- this article",
            id="should tell who is quoted from who quotes him",
        ),
        pytest.param(
            "Police told Reuters that 22 schools closed, the BBC reported.",
            "Police <- Reuters <- The BBC <- this article",
            id="should keep both media",
        ),
        pytest.param(
            "A press release from the ministry dated 5 July 2018 says pupils left.",
            "ministry press release <- this article",
            id="should name a press release after its ministry",
        ),
    ],
)
def test_should_name_the_chain(text, line):
    assert (lines(text) or ["this article"])[-1] == line


def test_should_take_pronouns_and_the_report_for_what_was_named_last():
    text = (
        "A report by Bridge Watch says that 12 bridges are closed. The report states that 3 fell. "
        "Dr. Ann Lee said that 5 are safe. She added that 2 are not."
    )
    found = find_attributions(text, split(text))
    assert [row.line.split(" <- ")[0] for row in found] == [
        "Bridge Watch report",
        "Bridge Watch report",
        "Ann Lee",
        "Ann Lee",
    ]
    assert [row.resolved_name for row in found] == ["Bridge Watch"] * 2 + ["Ann Lee"] * 2
    assert found[1].reason
    assert found[3].reason


@pytest.mark.skipif(not ARTICLE.exists(), reason="the data to measure with is not here")
@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("4", "Safeguard Defenders report <- this article"),
        ("230000", "Safeguard Defenders report <- this article"),
        ("22", "Peter Dahlin <- this article"),
        ("3", "Peter Dahlin <- this article"),
        ("10", f"press release of the 5th of July 2018 <- Peter Dahlin <- {TIMES} <- this article"),
    ],
)
def test_should_say_on_whose_word_the_figures_of_a_real_article_stand(value, line):
    said = [
        row.attribution.line
        for row in read(ARTICLE.read_text())
        if row.attribution and value in {str(quantity.value) for quantity in row.quantities}
    ]
    assert line in said


@given(st.text(max_size=400))
def test_should_read_any_string_and_stay_inside_it(text):
    found = find_attributions(text, split(text))
    for row in found:
        for start, end in (row.source, row.cue, *row.contents):
            assert 0 <= start < end <= len(text)
    assert found == find_attributions(text, split(text))
