import pytest

from claims.evidence.marks import variants
from claims.evidence.quotes import check_quote

FOUND = {"verbatim", "typographic"}


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        pytest.param("The plan works,", "Yes: “the plan works”, he said.", id="moved in"),
        pytest.param("“The plan works”,", "Yes: “the plan works,” he said.", id="moved out"),
        pytest.param("“The plan works”.", "“The plan works.” So he said.", id="point moved out"),
        pytest.param("“The plan works,”", "The plan works. He left.", id="comma ends the sentence"),
        pytest.param("“The plan works,”", "The plan works; it lasts.", id="comma for a semicolon"),
        pytest.param("The plan works,", "The plan works and lasts.", id="comma for nothing"),
        pytest.param("The plan works,", "The plan works\nHe left.", id="comma at a line's end"),
        pytest.param("The plan works.", "The plan works", id="point at the end"),
        pytest.param("The plan works.", "The plan works\nHe left.", id="point at a line's end"),
        pytest.param('Il dit " oui ", et part.', "Il dit « oui », et part.", id="spaces inside"),
        *(
            pytest.param(f"{one}The plan works{other}", "The plan works.", id=one + other)
            for one, other in ("»«", "””", "„“", "„”", "‹›", "「」", '""', "‘’")
        ),
    ],
)
def test_should_leave_to_the_writer(quote, text):
    assert check_quote(quote, text).status in FOUND


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        pytest.param("The plan works,", "The plan works. He left.", id="comma for a point"),
        pytest.param("The plan works,", "The plan works; it lasts.", id="comma for a semicolon"),
        pytest.param("The plan works,", "The plan works – it lasts.", id="comma for a dash"),
        pytest.param("The plan works.", "The plan works, he said.", id="point for a comma"),
        pytest.param("“The plan works.”", "The plan works, he said.", id="marks around it too"),
        pytest.param("The plan works.", "The plan works and lasts.", id="point for nothing"),
        pytest.param("“The plan works,”", "“The plan works?” he said.", id="a question"),
        pytest.param("The plan works!", "The plan works. He left.", id="an exclamation"),
        pytest.param("“The plan works", "The plan is to work.", id="other words"),
    ],
)
def test_should_not_pass_one_sign_for_another(quote, text):
    assert check_quote(quote, text).status == "altered"


def test_should_begin_with_the_words_as_they_are():
    assert [each.words for each in variants("“Yes,”")] == ["“Yes,”", "Yes,", "Yes"]
    assert variants("“,”") == []
