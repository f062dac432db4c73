import time

import pytest

from sources import addresses
from sources.fetching import FetchFailed, FetchRefused, Policy, fetch
from tests.sources.fetching.asking import PATIENT, SMALL, at, get
from tests.sources.misbehaving import PAGE, Server, page, to


def test_a_name_should_be_resolved_once_and_that_address_be_dialled():
    log = []
    with Server({"/": page()}) as server:
        exchange = get(server, host="news.example", resolve=at("127.0.0.1", log))
    assert (exchange.body, exchange.address, log) == (PAGE, "127.0.0.1", ["news.example"])


def test_a_name_first_public_then_private_should_be_judged_each_time():
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    with Server({"/": to("http://rebind.example/again")}) as server:
        policy = Policy(
            allow_hosts=frozenset({"news.example"}),
            allow_ports=frozenset({80, server.port}),
            resolve=lambda *_: next(answers),
        )
        with pytest.raises(FetchRefused, match=r"10\.0\.0\.1 is private"):
            fetch(server.url("/", "news.example"), policy=policy, limits=PATIENT)


@pytest.mark.parametrize("second", ["127.0.0.1", "::1", "10.0.0.1", "nonsense", "fe80::1%eth0"])
def test_a_name_with_one_private_address_among_public_ones_should_be_refused(second):
    policy = Policy(resolve=lambda *_: ["93.184.215.14", second])
    with pytest.raises(FetchRefused, match="is not fetched"):
        fetch("http://mixed.example/", policy=policy)


def test_a_name_that_is_allowed_should_not_allow_another_to_its_address():
    with Server({"/": page()}) as server, pytest.raises(FetchRefused, match="this machine itself"):
        get(
            server,
            host="other.example",
            allow_hosts=frozenset({"news.example"}),
            resolve=at("127.0.0.1"),
        )


def test_a_port_should_be_refused_unless_allowed():
    with Server() as server:
        with pytest.raises(FetchRefused, match=f"Port {server.port}"):
            get(server, allow_ports=frozenset({80, 443}))
        assert server.asked == []


def unknown(name, port):
    raise OSError("no such name")


def slow(name, port):
    time.sleep(5)
    return ["127.0.0.1"]


@pytest.mark.parametrize(
    ("resolve", "words"),
    [
        (unknown, "no host named"),
        (slow, "did not say where"),
        (lambda *_: [], "has no address"),
    ],
    ids=["unknown", "slow", "empty"],
)
def test_a_name_that_leads_nowhere_should_say_so(resolve, words):
    with pytest.raises(FetchFailed, match=words):
        fetch("http://news.example/", policy=Policy(resolve=resolve), limits=SMALL)


def test_a_closed_port_should_say_so():
    with Server() as server:
        pass
    with pytest.raises(FetchFailed, match="cannot be reached: connection refused"):
        get(server)


@pytest.mark.parametrize("url", ["", "example.com", "ftp://example.com/", "http://", "http://a b/"])
def test_what_is_no_web_address_should_be_refused(url):
    with pytest.raises(FetchRefused):
        fetch(url, policy=Policy(resolve=unknown))


def test_a_name_that_moves_inside_should_be_reached_where_it_was_judged_or_not_at_all(monkeypatch):
    judge = addresses.refusal
    # As if the whole world could reach the server of the test.
    monkeypatch.setattr(addresses, "refusal", lambda a: "" if a == "127.0.0.1" else judge(a))
    answers = iter([["127.0.0.1"], ["127.0.0.1"], ["169.254.169.254"]])
    with Server({"/": page(), "/on": to("/")}) as server:
        policy = Policy(allow_ports=frozenset({server.port}), resolve=lambda *_: next(answers))
        url = server.url("/", "rebind.example")
        assert fetch(url, policy=policy, limits=PATIENT).address == "127.0.0.1"
        with pytest.raises(FetchRefused, match=r"169\.254\.169\.254 is link-local"):
            fetch(server.url("/on", "rebind.example"), policy=policy, limits=PATIENT)
        assert len(server.asked) == 2
