"""Who is to blame where there is no page: only what a server does counts against its page."""

import errno
import socket

import pytest

from sources.fetching import (
    FetchError,
    FetchFailed,
    FetchPostponed,
    FetchRefused,
    FetchUnread,
    Robots,
    connecting,
)
from tests.sources import misbehaving
from tests.sources.fetching.asking import SMALL, get
from tests.sources.misbehaving import PAGE, Server, answer, bomb, packed, to

WALL = {"Set_Cookie": "seen=1"}
PACKED = packed().partition(b"\r\n\r\n")[2]
SERVERS = {
    "hangs up": b"",
    "speaks no HTTP": b"220 mail ready\r\n",
    "never answers": misbehaving.silent,
    "goes round in a circle": to("/"),
    "breaks off": answer(PAGE, Content_Length=1000),
    "gives broken chunks": answer(b"zz\r\n", Transfer_Encoding="chunked"),
    "gives two lengths": answer(PAGE, Content_Length="5, 6"),
    "says gzip where there is none": answer(PAGE, Content_Encoding="gzip"),
    "breaks off in its gzip": answer(PACKED[:-12], Content_Encoding="gzip"),
    "gives no final answer": misbehaving.endless_continue,
}
OURS = {
    "wants cookies": to("/", **WALL),
    "wants cookies on a longer way": {"/": to("/2", **WALL), "/2": to("/")},
    "sends us on too often": {"/": to("/1"), **{f"/{n}": to(f"/{n + 1}") for n in range(1, 9)}},
    "gives br": answer(PAGE, Content_Encoding="br"),
    "gives zstd": answer(PAGE, Content_Encoding="zstd"),
    "names a charset for a coding": answer(PAGE, Content_Encoding="utf-8"),
    "sends chunks in chunks": answer(PAGE, Transfer_Encoding="chunked, chunked"),
    "is slow in its body": misbehaving.one_byte_at_a_time,
    "is slow in its header": misbehaving.slow_header,
    "gives tiny chunks": misbehaving.tiny_chunks,
    "gives too many members": answer(PACKED * 101, Content_Encoding="gzip"),
}
REFUSED = {
    "is too large": misbehaving.endless_body,
    "is too large by its length": answer(Content_Length=10**12),
    "is a bomb": bomb(),
    "has a huge header": misbehaving.large_header,
    "has no end of headers": misbehaving.many_headers,
    "sends us to a private address": to("http://10.0.0.1/"),
    "sends us to a file": to("file:///etc/passwd"),
}


def told(does):
    running = Server(does if isinstance(does, dict) else {"/": does})
    with running as server, pytest.raises(FetchError) as caught:
        get(server, limits=SMALL)
    return type(caught.value)


@pytest.mark.parametrize("does", SERVERS.values(), ids=SERVERS)
def test_what_a_server_does_wrong_should_count(does):
    assert issubclass(told(does), FetchFailed)


@pytest.mark.parametrize("does", OURS.values(), ids=OURS)
def test_what_we_are_not_able_to_take_should_not_count(does):
    assert told(does) is FetchUnread


@pytest.mark.parametrize("does", REFUSED.values(), ids=REFUSED)
def test_what_our_rules_forbid_should_not_count(does):
    assert told(does) is FetchRefused


ROUND = {"goes round in a circle": to("/robots.txt"), "wants cookies": to("/robots.txt", **WALL)}
TROUBLED = {**SERVERS, **OURS, **REFUSED, **ROUND}
# Of what is too large the beginning holds, and a longer way is a way.
TAKEN = {name for name in TROUBLED if isinstance(TROUBLED[name], dict)} | {
    "is too large",
    "is too large by its length",
    "is a bomb",
}


@pytest.mark.parametrize("name", [name for name in TROUBLED if name not in TAKEN])
def test_trouble_with_a_robots_txt_should_never_count_against_the_page(name):
    with Server({"/robots.txt": TROUBLED[name]}) as server:
        with pytest.raises(FetchPostponed, match=r"rules for programs \(robots\.txt\)\. .+\.$"):
            get(server, "/page", limits=SMALL, robots=Robots())
        assert not [head for head in server.asked if head.startswith("GET /page")]


def test_a_host_that_is_not_to_be_had_should_count_though_robots_txt_was_asked_first():
    def nowhere(name, port):
        raise OSError

    with Server() as server:
        for policy, error in (
            ({"resolve": nowhere}, FetchFailed),
            ({"allow_ports": frozenset()}, FetchRefused),
            ({"allow_hosts": frozenset(), "resolve": lambda *_: ["10.0.0.1"]}, FetchRefused),
        ):
            with pytest.raises(error) as caught:
                get(server, "/page", host="news.example", robots=Robots(), **policy)
            assert type(caught.value) is error


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENETUNREACH, FetchUnread),
        (errno.EADDRNOTAVAIL, FetchUnread),
        (errno.EMFILE, FetchUnread),
        (errno.ECONNREFUSED, FetchFailed),
        (errno.EHOSTUNREACH, FetchFailed),
    ],
)
def test_a_way_that_this_machine_has_not_should_not_count(monkeypatch, number, error):
    def fails(family, place, patience):
        raise OSError(number, "No way")

    monkeypatch.setattr(connecting, "_connected", fails)
    running, raised = Server(), pytest.raises(FetchError, match="cannot be reached: no way")
    with running as server, raised as caught:
        get(server, "/page")
    assert type(caught.value) is error


def test_one_address_that_refuses_should_count_beside_one_without_a_way(monkeypatch):
    def fails(family, place, patience):
        raise OSError(errno.ENETUNREACH if family == socket.AF_INET6 else errno.ECONNREFUSED, "No")

    monkeypatch.setattr(connecting, "_connected", fails)
    with Server() as server, pytest.raises(FetchFailed):
        get(server, "/page", host="news.example", resolve=lambda *_: ["127.0.0.1", "::1"])
