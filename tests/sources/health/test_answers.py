import pytest

from sources.health import Answer, Finding, judge
from sources.health.answers import Trouble

URL = "https://news.example/2021/stations.html"
TEXT = "There are 54 stations in 30 countries, the report says, and more of them are planned."
OTHER = "Welcome to our site. Here you find the news of the day, sport, weather and much more."


def page(text=TEXT, body=None, final_url=URL, url=URL, **fields):
    body = b"<title>Stations</title>" + text.encode() if body is None else body
    return Answer(url=url, status=200, text=text, body=body, final_url=final_url, **fields)


def titled(title, **fields):
    return page(OTHER, f"<html><title>{title}</title>".encode(), **fields)


@pytest.mark.parametrize(
    ("status", "finding", "again"),
    [
        (304, "unclear", False),
        (401, "paywalled", False),
        (402, "paywalled", False),
        (404, "failure", False),
        (410, "failure", False),
        (408, "failure", False),
        (500, "failure", False),
        (503, "failure", False),
        (599, "failure", False),
        (429, "unclear", True),
        (403, "unclear", False),
        (451, "unclear", False),
        (400, "unclear", False),
        (302, "unclear", False),
        (999, "unclear", False),
        (100, "unclear", False),
        (206, "unclear", False),
    ],
)
def test_a_status_shows(status, finding, again):
    judged = judge(Answer(url=URL, status=status, reason="It answered so."))
    assert (judged.finding, judged.again) == (finding, again)
    assert judged.note == ("" if finding == "alive" else "It answered so.")


def test_a_page_that_did_not_change_since_we_asked_is_alive():
    assert judge(Answer(url=URL, status=304, unchanged=True)).finding == "alive"


@pytest.mark.parametrize(
    ("trouble", "finding", "again"),
    [
        (Trouble.FAILED, "failure", False),
        (Trouble.REFUSED, "unclear", False),
        (Trouble.POSTPONED, "unclear", True),
    ],
)
def test_no_answer_shows(trouble, finding, again):
    judged = judge(Answer(url=URL, trouble=trouble, reason="robots.txt"))
    assert (judged.finding, judged.again, judged.note) == (finding, again, "robots.txt")


HOME = "https://news.example/"
LOG_IN = "https://news.example/login.php?next=/2021/stations.html"
CLOSED = b'<script>{"isAccessibleForFree": "False", "text": ""}</script>'


@pytest.mark.parametrize(
    ("answer", "finding", "words"),
    [
        pytest.param(page(), "alive", "", id="should take a page for alive"),
        pytest.param(page(known=TEXT), "alive", "", id="should know its own text again"),
        pytest.param(page(body=b""), "unclear", "no page", id="should doubt an empty page"),
        pytest.param(
            page(OTHER, final_url=HOME), "unclear", "front page", id="should suspect the front page"
        ),
        pytest.param(
            page(OTHER, final_url="https://news.example/de/index.html"),
            "unclear",
            "front page",
            id="should suspect the front page of a language",
        ),
        pytest.param(
            page(OTHER, url=HOME, final_url=HOME), "alive", "", id="but not when it was asked for"
        ),
        pytest.param(
            page(final_url=HOME, known=TEXT), "alive", "", id="but not when our text stands there"
        ),
        pytest.param(
            page(OTHER, final_url="https://news.example/?p=12"),
            "alive",
            "",
            id="but not when a query names the page",
        ),
        pytest.param(
            titled("404 - Page not found"), "unclear", "title", id="should read a title: English"
        ),
        pytest.param(
            titled("Seite nicht gefunden | Zeitung"), "unclear", "title", id="should: German"
        ),
        pytest.param(titled("Page introuvable"), "unclear", "title", id="should: French"),
        pytest.param(
            titled("P&aacute;gina no encontrada"), "unclear", "title", id="should: Spanish"
        ),
        pytest.param(titled("Pagina non trovata"), "unclear", "title", id="should: Italian"),
        pytest.param(titled("Página não encontrada"), "unclear", "title", id="should: Portuguese"),
        pytest.param(titled("Pagina niet gevonden"), "unclear", "title", id="should: Dutch"),
        pytest.param(
            titled("How 404 stations were found"), "alive", "", id="but not a number by itself"
        ),
        pytest.param(
            page(TEXT, b"<title>Body not found after storm</title>", known=TEXT),
            "alive",
            "",
            id="but not when our text stands under it",
        ),
        pytest.param(
            page(OTHER, final_url=LOG_IN), "paywalled", "log in", id="should see a log-in"
        ),
        pytest.param(
            page(OTHER, url=LOG_IN, final_url=LOG_IN),
            "alive",
            "",
            id="but not when that is the document",
        ),
        pytest.param(
            page(OTHER, CLOSED), "paywalled", "those who pay", id="should believe its own data"
        ),
        pytest.param(
            page(body=CLOSED, known=TEXT), "alive", "", id="but not when we read it all the same"
        ),
        pytest.param(
            page("It begins well. Subscribe to continue reading."),
            "paywalled",
            "those who pay",
            id="should see a notice below a beginning",
        ),
        pytest.param(
            page("Subscribe to read our letter. " + "word " * 1000),
            "alive",
            "",
            id="but not beside a whole article",
        ),
        pytest.param(
            page(OTHER, known=TEXT), "alive", "something else", id="should say that it differs"
        ),
        pytest.param(
            page(OTHER, known=TEXT, sibling=OTHER),
            "unclear",
            "nobody made",
            id="should suspect the page that any address gives",
        ),
        pytest.param(
            page(OTHER, known=TEXT, sibling="No such page exists here, we are sorry to say."),
            "alive",
            "something else",
            id="but not when a made-up address gives another",
        ),
    ],
)
def test_a_page_shows(answer, finding, words):
    judged = judge(answer)
    assert judged.finding == finding
    assert words in judged.note
    assert bool(judged.note) == bool(words)


def test_a_sibling_is_asked_for_once_and_only_in_doubt():
    assert judge(page(OTHER, known=TEXT)).doubtful
    assert not judge(page(OTHER, known=TEXT, sibling=TEXT)).doubtful
    assert not judge(page(known=TEXT)).doubtful
    assert not judge(page()).doubtful


def test_what_is_suspected_is_never_a_failure():
    suspects = [page(body=b""), page(OTHER, final_url=HOME), titled("Error 404")]
    assert {judge(answer).finding for answer in suspects} == {Finding.UNCLEAR}
