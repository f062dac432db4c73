import pytest

from sources.health.signs import SHORT, asks_to_pay, says_missing


@pytest.mark.parametrize(
    "title",
    [
        "404",
        "404 Not Found",
        "Page not found | The Northwick Post",
        "The Northwick Post: 404",
        "Not found",
        "The page you asked for was not found",
        "Seite nicht gefunden – Zeitung",
        "Página no encontrada",
        "Error 404 (Not Found)!!1",
        "This article is no longer available - Post",
    ],
)
def test_a_title_should_tell_of_a_page_that_is_gone(title):
    assert says_missing(title)


@pytest.mark.parametrize(
    "title",
    [
        "404 stations counted in 30 countries",
        "Weapons of mass destruction not found in Iraq, report says",
        "410 people lost their homes | The Northwick Post",
        "Why the old tram no longer exists in this town",
        "Der Täter wurde nicht gefunden, sagt die Polizei - Zeitung",
        "",
    ],
)
def test_but_not_of_something_else_in_the_news(title):
    assert not says_missing(title)


NOT_FREE = b'{"isAccessibleForFree": false}'


@pytest.mark.parametrize(
    ("body", "text", "asked"),
    [
        (NOT_FREE, "A beginning.", True),
        (b"", "Subscribe to continue reading.", True),
        (NOT_FREE, "word " * SHORT, False),
        (b'{"isAccessibleForFree": true}', "A short one.", False),
    ],
)
def test_a_page_should_ask_to_pay_but_not_when_it_gives_the_whole_text(body, text, asked):
    assert asks_to_pay(body, text) == asked
