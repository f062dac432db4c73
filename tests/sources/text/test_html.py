import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.text import html
from sources.text.extracted import ExtractionFailed
from sources.text.html import read_html
from tests.sources import documents
from tests.sources.documents import SENTENCE

LONGER = (
    "Nobody had counted them before, and the ministry has not answered questions about it. "
    "Its spokesman said in the evening that an answer would take some weeks, since nobody had "
    "ever kept a list of them, and that the number seemed too high to him."
)


def article(*paragraphs, head="", lang=""):
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    page = documents.html(f"<article><h1>On stations</h1>{body}</article>", head)
    return page.replace(b"<html>", f'<html lang="{lang}">'.encode()) if lang else page


def test_a_page_should_give_its_text_and_what_it_says_of_itself():
    head = (
        "<title>On stations</title><meta name='author' content='Ann Writer'>"
        "<meta property='article:published_time' content='2021-07-05T10:00:00Z'>"
    )
    found = read_html(article(SENTENCE, LONGER, head=head, lang="en-gb"), url="https://a.example/")
    assert found.text == f"On stations\n{SENTENCE}\n{LONGER}"
    assert (found.title, found.authors) == ("On stations", ("Ann Writer",))
    assert (found.published_on, found.language) == ("2021-07-05", "en-GB")
    assert found.warnings == ()
    assert "trafilatura" in found.extractor


def test_a_date_that_was_guessed_should_say_so():
    found = read_html(article(SENTENCE, "Updated on 5 July 2021.", LONGER))
    assert (found.published_on, found.warnings[0][:8]) == ("2021-07-05", "The date")


@pytest.mark.parametrize(
    "outside",
    [
        "<nav><a href='/'>Front page</a><a href='/x'>Sports</a></nav>",
        "<footer>All rights reserved.</footer>",
        "<script>document.write('Front page')</script>",
        "<style>.x:before { content: 'Front page' }</style>",
        "<!-- Front page -->",
        "<noscript>Front page</noscript>",
        "<p>Read also: <a href='/x'>Front page of yesterday</a></p>",
        "<div><strong>Lesen Sie auch</strong> <a href='/x'>Front page</a></div>",
    ],
)
def test_should_leave_out_what_is_not_the_article(outside):
    body = f"<article><h1>On stations</h1><p>{SENTENCE}</p>{outside}<p>{LONGER}</p></article>"
    assert read_html(documents.html(body)).text == f"On stations\n{SENTENCE}\n{LONGER}"


@pytest.mark.parametrize(
    "inside",
    [
        "Read also what the ministry wrote: it counted <a href='/x'>12</a> stations in one town.",
        "Related to this is a law of 2014, under which 3 stations were closed.",
        "Source: the report of the <a href='/report'>ministry</a>",
    ],
)
def test_but_not_a_sentence_that_begins_like_a_pointer(inside):
    text = read_html(article(SENTENCE, inside, LONGER)).text
    assert inside[:20] in text


@pytest.mark.parametrize(
    ("body", "charset", "stands"),
    [
        pytest.param("<meta charset=utf-8><p>Zürich zählt 54.", "", "Zürich zählt 54.", id="utf-8"),
        pytest.param(
            "<meta charset=windows-1252><p>Zürich zählt 54.".encode("cp1252"),
            "", "Zürich zählt 54.", id="named in the page",
        ),
        pytest.param(
            "<p>Zürich zählt 54.".encode("cp1252"), "ISO-8859-1", "Zürich zählt 54.", id="by sender"
        ),
        pytest.param("<p>Zu\u0308rich", "", "Zürich", id="accents composed"),
        pytest.param("<p>54\u2028x\x07" + " here" * 9, "", "54 x" + " here" * 9, id="bell"),
    ],
)  # fmt: skip
def test_characters_should_be_those_of_the_page(body, charset, stands):
    body = body if isinstance(body, bytes) else body.encode()
    assert " ".join(read_html(body, charset).text.split()) == stands


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param(b"<html><body></body></html>", "no text that can be read", id="empty"),
        pytest.param(b"<script>draw()</script>", "script in the browser", id="a program"),
        pytest.param(b"<div>" * 200_000, "nests its elements hundreds deep", id="deep"),
        pytest.param(b"<table><tr><td>" * 50_000, "hundreds deep", id="tables in tables"),
        pytest.param(b"<p>x</p>" * 160_000, "more than 150,000 elements", id="a crowd"),
        pytest.param(b"<p a='" + b"a" * 11_000_000 + b"'>x", "larger than 10 MB", id="attribute"),
        pytest.param(b"x" * (html.MAX_BYTES + 1), "20.0 MB long; at most 20 MB", id="too long"),
        pytest.param(b"<p>" + b"words " * 200_000, "at most 1,000,000 can", id="too much text"),
        pytest.param(b"\0\0\0", "binary data, not a page", id="zeros"),
        pytest.param(bytes(range(256)) * 50 + b"<p>x", "binary data", id="junk"),
        pytest.param(b"\xff\xfe" + bytes(range(256)) * 50, "binary data", id="junk as UTF-16"),
    ],
)
def test_should_refuse_in_words(body, words):
    with pytest.raises(ExtractionFailed, match=words) as refused:
        read_html(body)
    assert refused.value.reason.endswith(".")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"<table><tr><td>cell</td></tr></table>" * 500, id="many tables"),
        pytest.param(b"<p>&lol9; text</p>", id="an entity that nobody declared"),
        pytest.param(
            b"<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><p>text &b;</p>",
            id="entities of entities",
        ),
        pytest.param(
            b"<!DOCTYPE html [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><p>text &f;</p>",
            id="an entity that is a file",
        ),
        pytest.param(b"<p" + b" a=1" * 100_000 + b">text</p>", id="many attributes"),
        pytest.param(b"</p>" * 100_000 + b"<p>text</p>", id="ends without beginnings"),
        pytest.param(b"<" * 100_000 + b"<p>text</p>", id="angles"),
    ],
)
def test_but_not_what_only_looks_like_a_bomb(body):
    text = read_html(body).text
    assert "text" in text or "cell" in text
    assert "root:" not in text
    assert "aaaa" * 4 not in text


LEAD = "Somebody counted all stations of the police abroad, and found more than anybody thought."


@pytest.mark.parametrize(
    ("head", "top", "lead"),
    [
        pytest.param(f"<meta name=description content='{LEAD}'>", LEAD, True, id="whole"),
        pytest.param(
            f"<meta property='og:description' content='{LEAD[:60]} …'>", LEAD, True, id="cut off"
        ),
        pytest.param("", LEAD, False, id="no description"),
        pytest.param(f"<meta name=description content='{LEAD}'>", "x", False, id="shown nowhere"),
        pytest.param("<meta name=description content='News'>", "News", False, id="too short"),
    ],
)
def test_the_lead_should_be_kept_where_the_page_gives_it_as_its_description(head, top, lead):
    body = (
        f"<header><h1>On stations</h1><div class=teaser-box><p>{top}</p></div></header>"
        f"<article><p>{SENTENCE}</p><p>{LONGER}</p><p>{LONGER}</p></article>"
    )
    text = read_html(documents.html(body, head)).text
    assert text.startswith(LEAD) is lead
    assert SENTENCE in text


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{LEAD}</p><h1>On stations</h1>",
        f"<h1>On stations</h1><nav><p>{LEAD}</p></nav>",
        f"<h1>On stations</h1><form><p>{LEAD}</p></form>",
        f"<h1>{LEAD}</h1>",
    ],
)
def test_but_not_a_line_about_the_site_or_a_heading(body):
    head = f"<meta name=description content='{LEAD}'>"
    article = f"<article><p>{SENTENCE}</p><p>{LONGER}</p><p>{LONGER}</p></article>"
    page = documents.html(f"<div>{body}</div>{article}", head)
    assert not read_html(page).text.startswith(LEAD)


def test_a_lead_should_not_stand_twice():
    head = f"<meta name=description content='{LEAD}'>"
    assert read_html(article(LEAD, SENTENCE, LONGER, head=head)).text.count(LEAD) == 1


TAGS = st.sampled_from(
    [b"<p>", b"</p>", b"<div>", b"<table>", b"<td>", b"<!--", b"-->", b"<script>", b"</script>",
     b"<meta charset=utf-16>", b"<base href='http://['>", b"<a href='javascript:x'>",
     b"<html lang='\xff'>",
     b"&#0;", b"&#xD800;", b"&amp", b"<![CDATA[", b"<?xml encoding='utf-7'?>", b"text 54 ",
     b"<meta property=og:description content='"]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(TAGS | st.binary(max_size=20), max_size=30).map(b"".join), st.text(max_size=12))
def test_any_page_should_be_read_or_refused_in_words(body, charset):
    try:
        found = read_html(body, charset, "https://news.example/2021/07/05/")
    except ExtractionFailed as failed:
        said = failed.reason
    else:
        said = "It was read."
        assert found.text.strip()
        found.as_json().encode()
        assert "\0" not in found.text + found.title + found.language
    assert said.endswith(".")
