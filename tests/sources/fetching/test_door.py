from concurrent.futures import ThreadPoolExecutor

import pytest

from sources.fetching import (
    FetchError,
    FetchFailed,
    FetchRefused,
    FetchUnread,
    Limits,
    Robots,
)
from tests.sources import misbehaving
from tests.sources.fetching.asking import get
from tests.sources.misbehaving import PAGE, Server, page, to


def test_a_page_should_come_with_all_that_was_said():
    with Server({"/": page(ETag='"1"', X_Accent="caf\u00e9")}) as server:
        exchange = get(server, site="https://factcheck.example")
    assert (exchange.status, exchange.reason, exchange.body) == (200, "OK", PAGE)
    assert exchange.requested_url == exchange.final_url == server.url("/")
    assert exchange.media_type == "text/html"
    assert exchange.header("x-accent") == "café"
    assert exchange.refusal() == ""
    assert exchange.redirects == ()
    assert exchange.address == "127.0.0.1"
    head = server.asked[0]
    assert head.startswith("GET / HTTP/1.1\r\n")
    assert "User-Agent: Factcheck (+https://factcheck.example)\r\n" in head
    assert f"Host: 127.0.0.1:{server.port}\r\n" in head


def test_redirects_should_be_followed_and_listed():
    paths = {"/1": to("/a/2", "301 Moved"), "/a/2": to("../page?x=é#top", "308 Permanent")}
    with Server(paths | {"/page?x=%C3%A9": page()}) as server:
        exchange = get(server, "/1")
    assert exchange.body == PAGE
    assert exchange.requested_url == server.url("/1")
    assert exchange.redirects == (server.url("/a/2"), server.url("/page?x=%C3%A9"))
    assert exchange.final_url == exchange.redirects[-1]


def test_a_redirect_loop_should_end():
    with Server({"/1": to("/2"), "/2": to("/1")}) as server:
        with pytest.raises(FetchFailed, match="in a circle"):
            get(server, "/1")
        assert len(server.asked) == 2


def test_five_redirects_should_be_followed_but_not_six():
    paths = {f"/{n}": to(f"/{n + 1}") for n in range(1, 20)} | {"/6": page()}
    with Server(paths) as server:
        assert get(server, "/1").final_url == server.url("/6")
        with pytest.raises(FetchUnread, match="more than 5 times"):
            get(server, "/7")


@pytest.mark.parametrize(
    "where",
    [
        "http://127.0.0.2/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2130706434/",
        "http://[::ffff:10.0.0.1]/",
        "//192.168.1.1/",
        "http:\\\\10.0.0.1/",
    ],
)
def test_a_redirect_to_a_private_address_should_be_refused(where):
    with Server({"/": to(where)}) as server:
        with pytest.raises(FetchRefused, match="is not fetched"):
            get(server, allow_ports=frozenset({80, server.port}))
        assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("file:///etc/passwd", "Only http and https"),
        ("gopher://127.0.0.1:25/_MAIL", "Only http and https"),
        ("javascript:alert(1)", "Only http and https"),
        ("http://user:secret@example.com/", "user name"),
        ("http://[", "no web address"),
        ("http://example.com:22/", "Port 22"),
    ],
)
def test_a_redirect_to_what_is_not_fetched_should_be_refused(where, words):
    with Server({"/": to(where)}) as server, pytest.raises(FetchRefused, match=words):
        get(server)


def test_other_work_should_go_on_while_servers_keep_us_waiting():
    paths = {"/": page(), "/silent": misbehaving.silent, "/slow": misbehaving.one_byte_at_a_time}
    waiting = Limits(body=200_000, whole=3, silence=3)
    with Server(paths) as server, ThreadPoolExecutor(8) as pool:
        held = [pool.submit(get, server, path, waiting) for path in ("/silent", "/slow") * 4]
        assert get(server).body == PAGE
        assert not any(each.done() for each in held)
        assert all(isinstance(each.exception(), FetchError) for each in held)


def test_who_asks_should_be_told_of_each_redirect_before_it_is_followed():
    told = []

    def onward(url):
        told.append(url)
        if url.endswith("/page"):
            raise KeyError(url)

    paths = {"/": to("/2"), "/2": to("/page"), "/robots.txt": to("/rules"), "/rules": page(b"")}
    with Server(paths) as server:
        with pytest.raises(KeyError):
            get(server, onward=onward, robots=Robots())
        assert told == [server.url("/2"), server.url("/page")]  # the rules of the site are not its
        assert not [head for head in server.asked if head.startswith("GET /page ")]
