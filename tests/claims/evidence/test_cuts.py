import pytest

from claims.evidence.quotes import check_quote


@pytest.mark.parametrize(
    ("quote", "text", "message"),
    [
        ("school was closed", "No school was closed.", "The text has “No” before these words."),
        ("School was closed", "No school was closed.", "The text has “No” before these words."),
        ("the stations were built", "So. Few of the stations were built.", "“Few” before these"),
        ("Er kommt", "Er kommt gar nicht.", "The text has “gar nicht” after these words."),
        ("540 stations", "They saw 1540 stations.", "cut out of “1540”."),
        ("it cost 54", "So it cost 540.", "cut out of “540”."),
        ("it cost 5", "So it cost 5.4 in all.", "cut out of “5.4”."),
        ("costs rose by 54", "The costs rose by 54 million.", "cut out of “54 million”."),
        ("five cases", "It had twenty-five cases.", "cut out of “twenty-five”."),
        ("bodies can", "All the bodies can’t say.", "cut out of “can’t”."),
        ("in 30 count", "It was in 30 countries.", "cut out of “countries”."),
    ],
)
def test_should_say_what_stands_there(quote, text, message):
    finding = check_quote(quote, text)
    assert finding.status == "altered"
    assert message in finding.message
    kinds = ["negation"] if " these" in message else []
    assert [each.kind for each in finding.differences] == kinds
