import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.language import language_of
from claims.reading.numbers.languages import GRAMMARS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministry said that 54 of the stations were closed by the end of the year.", "en"),
        ("Il ministero ha detto che 54 delle stazioni sono state chiuse entro la fine.", "it"),
        ("Le ministère a déclaré que 54 des stations étaient fermées à la fin de l'an.", "fr"),
        ("Das Ministerium teilte mit, dass 54 der Stellen bis zum Ende geschlossen sind.", "de"),
        ("El ministerio dijo que 54 de las comisarías se cerraron a finales de año.", "es"),
        ("O ministério disse que 54 das esquadras foram fechadas até ao fim do ano.", "pt"),
        ("Het ministerie zei dat 54 van de posten voor het einde van het jaar dicht zijn.", "nl"),
        ("", "en"),
        ("54", "en"),
    ],
)
def test_should_tell_a_language_by_its_little_words(text, language):
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("told", "language"), [("fr-CA", "fr"), ("IT", "it"), ("zh", "en"), ("", "en"), ("x", "en")]
)
def test_should_take_what_the_page_says_but_not_where_no_grammar_is_there(told, language):
    assert language_of("The end of the year", told) == language


@given(st.text(), st.text(max_size=5))
def test_any_string_has_a_language_that_is_read(text, told):
    assert language_of(text, told) in GRAMMARS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Am 5. Juli 2018 starben zweiundzwanzig Menschen.", "de"),
        ("Rund 12.500 Zuschauer kamen, 3,125 Prozent mehr.", "de"),
        ("Ventidue scuole chiuse, 3,125 euro spesi.", "it"),
        ("En 2019, 12.500 personas murieron en la ciudad.", "es"),
        ("En 2019, 12 500 personnes sont mortes dans la ville.", "fr"),
        ("Dreihundertfünfzig Tote.", "de"),
        ("Aantal doden: tweehonderd mensen.", "nl"),
        ("Vinte e duas escolas fechadas.", "pt"),
        ("Twenty-two schools closed, 3,125 euros spent.", "en"),
        ("Sales rose 5 percent.", "en"),
        ("54 stations in 30 countries", "en"),
        ("Inflation hits 7%", "en"),
    ],
)
def test_should_tell_the_language_of_a_lone_sentence(text, language):
    assert language_of(text) == language


def test_a_language_that_is_not_read_should_count_as_english():
    swedish = "Regeringen har beslutat att stänga tjugotvå skolor i landet under nästa år."
    assert language_of(swedish) == "en"
