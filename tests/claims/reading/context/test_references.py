import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.context import NOT_SAID, Context
from claims.reading.dates import find_dates
from claims.reading.sentences import split

FOUNDED = "Ada Brook founded the Northwick Trust in 2014. "


def references(text, published_on=None):
    """Those of the last sentence, after all before it."""
    context, dates, found = Context(text), find_dates(text, published_on), ()
    for sentence in split(text):
        days = tuple(day for day in dates if sentence.start <= day.start < sentence.end)
        found = context.references(sentence, days)
    return found


@pytest.mark.parametrize(
    ("text", "word", "to"),
    [
        (FOUNDED + "She left.", "She", "Ada Brook"),
        (FOUNDED + "It has 54 members.", "It", "Northwick Trust"),
        (FOUNDED + "They never met.", "They", "Northwick Trust"),
        (FOUNDED + "The charity has 54 members.", "The charity", "Northwick Trust"),
        (FOUNDED + "Its offices are in Wales.", "Its", "Northwick Trust"),
        (FOUNDED + "It rained. It rained. She left.", "She", "Ada Brook"),
        ("John Reed met Ada Brook. He paid her £40.", "He", "John Reed"),
        ("John Reed met Ada Brook. She was paid £40.", "She", "Ada Brook"),
        ("Mr. Yilmaz met Mrs. Ortega. She was paid.", "She", "Mrs. Ortega"),
        ("A report came out. The report lists 54.", "The report", "A report"),
        ("It has 54 big stations. These stations are new.", "These stations", "54 big stations"),
        ("Mayor Brook spoke. The mayor counted 54.", "The mayor", "Mayor Brook"),
        ("Joan Hill, director of it, spoke. The director left.", "The director", "Joan Hill"),
        ("He flew to Italy. The country has 60 million people.", "The country", "Italy"),
        ("Officials met. They agreed on 3%.", "They", "Officials"),
        ("Peter Reed spoke. He left. He came. He sat. He fell. He is 54.", "He", "Peter Reed"),
        ("Peter Reed spoke. Reed is 54.", "Reed", "Peter Reed"),
        ("Northwick Old Trust paid. The NOT has 54 members.", "NOT", "Northwick Old Trust"),
        (FOUNDED + "The Treasury disputes it. She left.", "She", "Ada Brook"),
        (FOUNDED + "Morale is low. She left.", "She", "Ada Brook"),
        (FOUNDED + "Pensioner Bob Hale left. She stayed.", "She", "Ada Brook"),
        (FOUNDED + "Eve Hill raged: “It rained. She stayed.”", "She", "Ada Brook"),
        (
            "The Harbour Gazette wrote of Northwick Water Authority. The newspaper has 54 pages.",
            "The newspaper",
            "Harbour Gazette",
        ),
        (FOUNDED + "It closed the same year.", "the same year", "in 2014"),
    ],
)
def test_should_follow_a_word_back_to_what_it_stands_for(text, word, to):
    found = {row.text: row for row in references(text)}
    assert word in found, found
    assert found[word].to.removeprefix("in ") == to.removeprefix("in ")
    assert text[found[word].to_start : found[word].to_end] == found[word].to


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He has 54 cars.", id="nobody before"),
        pytest.param(FOUNDED + "The regulator has 54 members.", id="another kind of organisation"),
        pytest.param("Ada Brook spoke. He has 54 cars.", id="another gender"),
        pytest.param("The report lists 54.", id="no report before"),
        pytest.param("A station closed. These stations are new.", id="another number"),
        pytest.param("These operations cost £3.", id="nothing to point to"),
        pytest.param("Northwick is small. The country has 54 towns.", id="another kind of place"),
    ],
)
def test_but_say_that_the_text_does_not_say_it(text):
    (found,) = references(text)
    assert (found.to, found.reason) == ("", NOT_SAID)
    assert found.as_json()["refers_to"] is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Brook says she has 54 cars.", id="said in the sentence"),
        pytest.param("Officials paid what they owed.", id="said in the sentence: many"),
        pytest.param("It is likely that 54 closed.", id="it for nothing"),
        pytest.param("The report of Northwick lists 54.", id="named where it stands"),
        pytest.param("The weather was bad.", id="no pointer"),
        pytest.param("The council of Northwick closed 54 schools.", id="with its name"),
    ],
)
def test_but_not_where_the_sentence_stands_alone(text):
    assert references(text) == ()


def test_tells_what_else_would_fit():
    found = references("John Reed met Paul Hill. He left.")[0]
    assert (found.to, found.others) == ("John Reed", ("Paul Hill",))
    assert "one sentence before" in found.reason


def test_it_and_they_are_not_guessed_where_there_is_a_choice():
    (found,) = references("Yesterday the Dales Fund joined the Northwick Trust. It has 54 members.")
    assert (found.to, found.instead) == ("", "")
    assert found.others == ("Dales Fund", "Northwick Trust")
    assert found.reason == "not sure what is meant"


def test_who_tells_of_a_quotation_is_not_who_is_named_in_it():
    text = "Ada Brook left. “Jane Hill has it,” she said. She is 54."
    assert references(text)[0].to == "Ada Brook"


def test_what_was_taken_up_stays_in_reach_at_its_place():
    text = "John Reed came. Paul Hill paid him. He left."
    (found,) = references(text)
    assert (found.to, found.others) == ("Paul Hill", ("John Reed",))


@pytest.mark.parametrize(
    ("sentence", "instead"),
    [
        ("She left.", "Ada Brook"),
        ("Her car is new.", "Ada Brook’s"),
        ("They paid her on Monday.", "Ada Brook"),
        ("Its board met.", "the Dales Fund’s"),
        ("They sold their 54 cars.", "the Dales Fund"),
    ],
)
def test_gives_the_form_that_could_stand_in_its_place(sentence, instead):
    found = references(f"Ada Brook leads the Dales Fund. {sentence}")
    assert instead.removeprefix("the ") in [row.instead for row in found]


@pytest.mark.parametrize(("day", "said"), [("2022-03-01", "2021-09"), (None, NOT_SAID)])
def test_a_relative_date_is_placed_by_the_day_of_publication(day, said):
    (found,) = references("Prices rose last September.", day)
    assert found.kind == "time"
    assert found.reason.startswith(said)


def test_a_speaker_is_left_to_the_attribution():
    (found,) = references("“We closed 54,” Hill said.")
    assert (found.kind, found.to) == ("speaker", "")


def test_a_language_without_words_points_nowhere():
    (sentence,) = split("He left.")
    assert Context("He left.", "tlh").references(sentence) == ()


WORDS = [
    "He",
    "They",
    "it",
    "the report",
    "These stations",
    "Peter",
    "Reed",
    "said",
    "a",
    "in 2014",
]
WORDS += [".", ",", "54", "İ", "’s", "\n\n", "NATO", "the same year"]


@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_every_span_slices_to_its_text(text):
    context = Context(text)
    for sentence in split(text):
        for row in context.references(sentence, tuple(find_dates(sentence.text))[:0]):
            assert text[row.start : row.end] == row.text
            assert text[row.to_start : row.to_end] == row.to
            assert sentence.start <= row.start < row.end <= sentence.end
