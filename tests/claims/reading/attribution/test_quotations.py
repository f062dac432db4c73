import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.attribution.quotations import quotations


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        pytest.param("He said “no” twice.", ["“no”"], id="should find curly marks"),
        pytest.param('"No," he said. "No."', ['"No,"', '"No."'], id="should pair straight marks"),
        pytest.param("''No,'' he said.", ["''No,''"], id="should find doubled singles"),
        pytest.param("«Non», dit-il.", ["«Non»"], id="should find guillemets"),
        pytest.param("“a “b” c” d", ["“a “b” c”"], id="should take the outer of two"),
        pytest.param("“One.\n\n“Two.”", ["“One.", "“Two.”"], id="should end with a paragraph"),
        pytest.param("”Some.” he said", ["”Some.”"], id="should mend a mark that is turned"),
        pytest.param("“all of it“ he said", ["“all of it“"], id="should mend the other one"),
        pytest.param("It's Ann's. 5' 6\" tall", [], id="but not apostrophes and inches"),
        pytest.param("It was “open", [], id="but not what nobody closes"),
    ],
)
def test_quotes(text, quotes):
    assert [text[q.start : q.end] for q in quotations(text)] == quotes


@given(st.text(alphabet="“”\"'«» \na.", max_size=80))
def test_whatever_the_text_quotes_are_in_order_and_apart(text):
    last = 0
    for quote in quotations(text):
        assert last <= quote.start < quote.end <= len(text)
        last = quote.end
