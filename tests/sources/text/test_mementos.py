import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.text.mementos import address_of_copy

PAGE = "https://news.example/stations?page=2"
ASKED = f"https://archive.example/save/{PAGE}"
COPY = f"https://archive.example/web/20210705120000/{PAGE}"
LINK = f'<{PAGE}>; rel="original", <{COPY}>; rel="memento"; datetime="Mon, 05 Jul 2021"'


def said(*headers, final=ASKED):
    return address_of_copy(headers, asked=ASKED, final=final, page=PAGE)


@pytest.mark.parametrize(
    ("headers", "final", "found"),
    [
        pytest.param(
            [("Content-Location", f"/web/20210705120000/{PAGE}")],
            ASKED,
            COPY,
            id="should read Content-Location, relative as well",
        ),
        pytest.param([("Location", COPY)], ASKED, COPY, id="should read Location of a 201"),
        pytest.param([("Link", LINK)], ASKED, COPY, id="should read a Link to a memento"),
        pytest.param(
            [("link", f"<{COPY}>;rel=memento")], ASKED, COPY, id="should read it without quotes"
        ),
        pytest.param(
            [("Link", f'<{PAGE}>; rel="first memento", <{COPY}>; rel="last memento"')],
            ASKED,
            COPY,
            id="should take the last of several",
        ),
        pytest.param(
            [], "https://archive.example/busy", "", id="but not when that is just any page of it"
        ),
        pytest.param(
            [("Refresh", f"0;url={COPY}")], ASKED, "", id="nor what may be an unfinished copy"
        ),
        pytest.param([], COPY, COPY, id="should take where we were sent on to"),
        pytest.param(
            [("Memento-Datetime", "Mon, 05 Jul 2021"), ("Content-Location", "/other")],
            COPY,
            COPY,
            id="should believe an answer that says it is the copy",
        ),
        pytest.param([], ASKED, "", id="but not when nothing is named"),
        pytest.param([("Location", PAGE)], ASKED, "", id="nor when it is the page itself"),
        pytest.param([], f"{PAGE}#top", "", id="nor when we were sent to the page"),
        pytest.param(
            [("Content-Location", ASKED)], ASKED, "", id="nor when it is the asking again"
        ),
        pytest.param(
            [("Link", f'<{PAGE}>; rel="original timegate"')], ASKED, "", id="nor other relations"
        ),
        pytest.param(
            [("Location", "javascript:alert(1)")], ASKED, "", id="nor what is no web address"
        ),
        pytest.param(
            [],
            f"https://archive.example/login?next=/save/{PAGE}",
            "",
            id="nor a page that wants something else first",
        ),
        pytest.param([("Content-Location", "/")], ASKED, "", id="nor a front page"),
        pytest.param([("Location", "http://10.0.0.1/x")], ASKED, "", id="nor what is out of reach"),
        pytest.param([("Link", "<" * 50_000)], ASKED, "", id="nor nonsense, in no time"),
        pytest.param(
            [("Location", "ftp://x/"), ("Link", LINK)], ASKED, COPY, id="but goes on after nonsense"
        ),
    ],
)
def test_where_the_copy_is(headers, final, found):
    assert said(*headers, final=final) == found


@given(st.lists(st.tuples(st.sampled_from(["Link", "Location", "Content-Location"]), st.text())))
def test_any_header_gives_a_web_address_or_none(headers):
    found = said(*headers)
    assert found == "" or found.startswith(("http://", "https://"))


@pytest.mark.parametrize(
    "copy",
    [
        "https://web.archive.org/web/20210705120000/https://news.example/stations?page=2",
        "https://archive.example/https%3A%2F%2Fnews.example%2Fstations%3Fpage%3D2",
        "https://copies.example/ab12C",
    ],
)
def test_the_address_of_a_copy_is_kept_as_it_is(copy):
    assert said(("Location", copy)) == copy
