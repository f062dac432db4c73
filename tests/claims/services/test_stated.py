import pytest

from claims.services import drafting
from claims.services.document import document_of
from claims.services.stated import Stated, stated
from tests import cast

STATEMENT = "There are 54 stations in 30 countries."
GERMAN = "Es gibt 54 Stationen."


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        pytest.param("It counts 54 stations in 30 countries", ["54", "30"], id="as claimed"),
        pytest.param("more than 50 stations", ["over 50", ""], id="a bound, and one not stated"),
        pytest.param("dozens of stations", ["dozens", ""], id="a word that is loose by itself"),
        pytest.param("scores of stations", ["scores", ""], id="another"),
        pytest.param("between 50 and 60 stations", ["between 50 and 60", ""], id="a range"),
        pytest.param("nothing of the kind", ["", ""], id="neither"),
        pytest.param("", [], id="no words"),
    ],
)
def test_should_give_each_number_of_the_claim_as_it_stands_in_the_words(words, figures):
    assert [row.text for row in stated(STATEMENT, words, "en", "en")] == figures


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        pytest.param("54 police stations in 30 countries", ["54", "30"], id="one word less"),
        pytest.param("over 50 police stations abroad", ["over 50", ""], id="and a bound"),
        pytest.param("dozens of offices", ["", ""], id="but not what ends otherwise"),
        pytest.param("12 fire stations and 40 gas stations", ["", ""], id="nor one of two"),
    ],
)
def test_should_show_the_number_of_things_named_a_little_otherwise(words, figures):
    statement = "There are 54 police service stations in 30 countries."
    assert [row.text for row in stated(statement, words, "en", "en")] == figures


@pytest.mark.parametrize(
    ("statement", "words", "language", "figure"),
    [
        pytest.param(GERMAN, "Dutzende Stationen", "de", "Dutzende", id="a vague word"),
        pytest.param(GERMAN, "vierundfünfzig Stationen", "de", "vierundfünfzig", id="in words"),
        pytest.param(GERMAN, "mehr als 50 Stationen", "de-AT", "über 50", id="a bound"),
        pytest.param(
            "230.000 Menschen", "über 200.000 Menschen", "de", "über 200.000", id="points"
        ),
        pytest.param(
            "230 000 personnes", "plus de 200 000 personnes", "fr", "plus de 200 000", id="French"
        ),
    ],
)
def test_should_read_in_the_language_of_the_words(statement, words, language, figure):
    assert [row.text for row in stated(statement, words, language, language)] == [figure]


def test_should_know_the_same_number_in_two_languages():
    german = stated("There are 54 stations.", "vierundfünfzig Stationen", "en", "de")
    assert german == [Stated("vierundfünfzig", "exactly 54")]
    assert stated("There are 54 stations.", "54 stations", "en", "en")[0].meaning == "exactly 54"


@pytest.mark.parametrize(
    ("statement", "words", "figures"),
    [
        pytest.param("54 people died.", "54 Menschen starben", ["54"], id="another noun"),
        pytest.param("54 people died.", "Dutzende Menschen starben", ["Dutzende"], id="vague"),
        pytest.param("54 people died.", "60 Menschen starben", [""], id="another number"),
        pytest.param(
            "54 people died.", "Dutzende Menschen in Dutzenden Dörfern", [""], id="two that fit"
        ),
        pytest.param(
            "54 stations in 30 countries.",
            "54 Stationen in 30 Ländern",
            ["54", "30"],
            id="each its own",
        ),
    ],
)
def test_should_not_mind_the_noun_of_another_language_but_not_guess(statement, words, figures):
    assert [row.text for row in stated(statement, words, "en", "de")] == figures


def test_should_give_percentages_and_no_years():
    found = stated("Inflation was 3.5% in 2020.", "in 2021 inflation was 7.5%", "en", "en")
    assert [row.text for row in found] == ["7.5%"]


@pytest.fixture
def cited(db):
    """Cites a source with this text by this quote, and gives what the document says of it."""

    def cite(text, quote, **fields):
        writer = cast.contributor()
        claim = drafting.draft(writer, statement=STATEMENT)
        drafting.cite(claim, cast.source(text, **fields), writer, quote)
        (citation,) = document_of(claim)["citations"]
        return citation

    return cite


def test_should_take_the_figure_from_the_source_and_not_from_the_quote(cited):
    source = "It counts 60 stations in all of the countries that it looked at."
    citation = cited(source, "It counts 59 stations in all of the countries that it looked at.")
    assert (citation["figures"], citation["figures_from"]) == (["60", ""], "capture")


def test_but_from_the_quote_where_the_source_has_no_such_words(cited):
    citation = cited("Something else altogether.", "It counts 59 stations in 30 countries")
    assert (citation["figures"], citation["figures_from"]) == (["59", "30"], "quote")


def test_should_pass_over_what_a_quote_leaves_out(cited):
    text = "It counts 54 stations, said Ann, who once had counted 30 countries, in Asia alone."
    citation = cited(text, "It counts 54 stations […] in Asia alone.")
    assert (citation["figures"], citation["figures_from"]) == (["54", ""], "capture")


def test_should_read_a_source_in_its_own_language(cited):
    text = "Der Bericht zählt mehr als 50 Stationen."
    assert cited(text, text, language="de")["figures"] == ["über 50", ""]
