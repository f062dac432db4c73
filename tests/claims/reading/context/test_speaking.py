import pytest

from claims.reading.context import Context, spoken_by
from claims.reading.reader import read
from claims.reading.sentences import split

TEXT = "The council met. “{} closed 22 schools in 2014,” Ada Brook said. Brook named 3 of them."


@pytest.mark.parametrize(
    ("word", "instead", "reason"),
    [
        ("I", "Ada Brook", "Ada Brook says it"),
        ("We", "", "Ada Brook says it, for others as well"),
    ],
)
def test_a_speaker_is_who_the_attribution_names(word, instead, reason):
    text = TEXT.format(word)
    (found,) = (row for row in read(text)[0].context if row.kind == "speaker")
    assert (found.text, found.to, found.instead) == (word, "Ada Brook", instead)
    assert found.reason == reason
    assert text[found.to_start : found.to_end] == found.to


def test_but_nobody_where_the_text_names_nobody():
    (found,) = read("We closed 22 schools in 2014.")[0].context
    assert (found.to, found.instead) == ("", "")


@pytest.mark.parametrize(
    ("name", "instead"), [("Peter Brook", "Peter Brook’s"), ("Ann Ford", "Brook’s")]
)
def test_a_last_name_becomes_the_full_name_of_who_speaks_but_of_nobody_else(name, instead):
    text = "They thanked Brook. His team counted 22 schools."
    context = Context(text)
    references = [context.references(sentence) for sentence in split(text)][-1]
    (found,) = spoken_by(references, text, (20, 23), name)
    assert (found.to, found.instead) == ("Brook", instead)


def test_a_pronoun_that_speaks_has_its_name_among_the_hops():
    text = "Ada Brook leads the Dales Fund. “We closed 22 schools,” she told the Northwick Post."
    spoken = next(row for row in read(text) if "22" in row.sentence)
    assert spoken.attribution.resolved_name == "Ada Brook"
    assert spoken.attribution.hops[0] == "Ada Brook"
    assert "she" in spoken.attribution.reason
