import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.attribution.cast import Cast
from claims.reading.attribution.names import bare

TEXT = "Ann Lee and Ben Day met. Mayor Cleo Fox and Dora Fox came. The Harbour Times wrote of it."


@pytest.mark.parametrize(
    ("phrase", "known"),
    [
        pytest.param("Lee", "Ann Lee", id="should take a last name for the full name"),
        pytest.param("Mr. Day", "Ben Day", id="should look past a title"),
        pytest.param("Ann B. Lee", "Ann Lee", id="should look past an initial"),
        pytest.param("the mayor, Ann Lee", "", id="but not look behind a comma"),
        pytest.param("the painter Ann Lee", "Ann Lee", id="should look past a trade"),
        pytest.param("Ann Lee, who came", "Ann Lee", id="should leave out what is told of her"),
        pytest.param("The Harbour Times", "The Harbour Times", id="should keep a paper's article"),
        pytest.param("Fox", "", id="but not choose between two of one name"),
        pytest.param("a spokesman", "", id="but make nobody of a role"),
        pytest.param("Sources close to Ann Lee", "", id="but make nobody of those who know her"),
        pytest.param("A man arrested with Ann Lee", "", id="nor of who was with her"),
        pytest.param("voters backing Ann Lee", "", id="nor of her followers"),
        pytest.param("Officials in Paris", "", id="nor take a place for who speaks there"),
        pytest.param("the mayor of Paris", "", id="nor for its mayor"),
        pytest.param(
            "a spokesman for Ann Lee", "Ann Lee", id="should let a spokesman speak for her"
        ),
        pytest.param(
            "the director of the Northport Ministry",
            "Northport Ministry",
            id="should let a director speak for a ministry",
        ),
        pytest.param(
            "Ann Lee from Bridge Watch", "Ann Lee", id="should leave out where she is from"
        ),
        pytest.param("Ann Lee and Ben Day", "", id="but choose none of two who say it"),
        pytest.param("Councillor Ann Lee", "Ann Lee", id="should leave out an office"),
        pytest.param("Mum-of-three Eve Hill", "Eve Hill", id="should leave out what she is"),
        pytest.param("Tory MP Sir Guy Hill", "Guy Hill", id="should leave out all before a style"),
        pytest.param("a report by Bridge Watch published in May", "Bridge Watch", id="nor a date"),
        pytest.param("she", "", id="but not of a pronoun before anybody is named"),
    ],
)
def test_a_phrase_names(phrase, known):
    assert Cast.of(TEXT).resolve(phrase).known == known


def test_should_say_what_a_name_was_taken_for():
    cast = Cast.of(TEXT)
    assert "Ann Lee" in cast.resolve("Lee").reason
    assert "Cleo Fox or Dora Fox" in cast.resolve("Fox").reason


def test_should_keep_to_the_one_of_that_name_who_spoke_last():
    cast = Cast.of(TEXT)
    cast.resolve("Dora Fox")
    assert cast.resolve("Fox").known == "Dora Fox"


def test_should_take_the_group_and_its_report_for_those_named_before():
    cast = Cast.of("Bridge Watch, a small charity, counts bridges.")
    assert cast.resolve("a report by Bridge Watch").name == "Bridge Watch report"
    assert cast.resolve("the report").known == "Bridge Watch"
    assert cast.resolve("the survey").known == ""
    assert cast.resolve("the group").known == "Bridge Watch"


def test_should_take_she_for_who_was_named_last_before_her():
    assert Cast.of(TEXT).resolve("she", at=24).known == "Ben Day"


def test_should_tell_the_word_that_opens_a_sentence_from_a_name():
    cast = Cast.of("The vote was on Monday. Greedy Sandra Pike left. Mary Ann Lee stayed.")
    assert cast.resolve("Greedy Sandra Pike").known == "Sandra Pike"
    assert cast.resolve("Pike").known == "Sandra Pike"
    assert cast.resolve("Lee").known == "Mary Ann Lee"


def test_should_name_a_report_after_what_it_is_and_not_after_its_author():
    cast = Cast.of("")
    phrase = "A National Audit Bureau report published in 2018"
    assert cast.resolve(phrase).name == "National Audit Bureau report"


@given(st.text(max_size=60), st.text(max_size=30))
def test_any_phrase_in_any_text_has_an_answer(text, phrase):
    cast = Cast.of(text)
    assert isinstance(cast.resolve(phrase).name, str)
    assert isinstance(bare(phrase), str)
