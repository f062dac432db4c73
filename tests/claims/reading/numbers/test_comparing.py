import pytest

from tests.claims.reading.numbers.tell import tell


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "They paid Rs. 500, he said.", "500 currency INR"),
        ("en", "a fine of Rs.500", "500 currency INR"),
        ("en", "Rs. 1,50,000", "150000 currency INR"),
        ("en", "He lost Fr. 500.", "500 currency CHF"),
        ("de", "Es waren ca. 200, sagte er.", "about 200 number"),
        ("de", "ca.200 Menschen", "about 200 mensch"),
        ("en", "It cost approx. 500, she said.", "about 500 number"),
        ("en", "c. 200", "about 200 number"),
        ("en", "Take Vitamin C. 200 people came.", "200 person"),
        ("fr", "env. 200, dit-il", "about 200 number"),
        ("en", "No. 5, he said", "5 number"),
    ],
)
def test_an_abbreviation_should_bear_on_a_number_that_ends_a_clause(language, text, told):
    assert tell(text, language) == told
