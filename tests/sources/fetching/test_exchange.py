from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from sources.fetching import Known, Policy, Robots, fetch
from tests.sources.fetching.asking import get
from tests.sources.misbehaving import PAGE, Server, answer, page, to


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("404 Not Found", "The server answered 404 Not Found."),
        ("206 Partial", "The server gives a part of the page, and was asked for all of it (206)."),
        ("410 Gone", "The server answered 410 Gone."),
        ("500", "The server answered 500."),
        ("302 Found", "The server answered 302 Found."),
        ("304 Not Modified", "The server answered 304 Not Modified."),
    ],
)
def test_an_answer_that_is_no_page_should_say_so(status, words):
    with Server({"/": answer(PAGE, status=status)}) as server:
        exchange = get(server)
    assert (exchange.refusal(), exchange.body) == (words, b"")


def test_an_empty_page_should_say_so():
    with Server({"/": answer(Content_Length=0)}) as server:
        assert get(server).refusal() == "The server answered with an empty page."


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry_After": "120"}, 120),
        ({"Retry_After": "999999999"}, 30 * 24 * 3600),
        (
            {
                "Retry_After": "Wed, 21 Oct 2026 07:29:00 GMT",
                "Date": "Wed, 21 Oct 2026 07:28:00 GMT",
            },
            60,
        ),
        (
            {
                "Retry_After": "Wed, 21 Oct 2020 07:29:00 GMT",
                "Date": "Wed, 21 Oct 2026 07:28:00 GMT",
            },
            0,
        ),
        ({"Retry_After": "9999999999"}, 30 * 24 * 3600),
        ({"Retry_After": "9" * 50}, 30 * 24 * 3600),
        ({"Retry_After": "0000000000060"}, 60),
        ({"Retry_After": "Wed, 21 Oct 2099 07:29:00 GMT"}, 30 * 24 * 3600),
        ({"Retry_After": "Wed, 21 Oct 2015 07:29:00 GMT"}, 0),
        ({"Retry_After": "soon"}, None),
        ({"Retry_After": "-5"}, None),
        ({"Retry_After": "Wed, 99 Oct 99999999999 07:29:00 GMT"}, None),
        ({}, None),
    ],
)
def test_too_many_requests_should_say_how_long_to_wait(headers, seconds):
    with Server({"/": answer(status="429 Too Many Requests", **headers)}) as server:
        exchange = get(server)
    assert exchange.refusal().startswith("The server answered 429 Too Many Requests.")
    assert exchange.retry_after == seconds


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        ("1", " It wants to be asked again after 1 seconds."),
        ("119", " It wants to be asked again after 119 seconds."),
        ("130", " It wants to be asked again after 3 minutes."),
        ("7200", " It wants to be asked again after 2 hours."),
        ("999999999", " It wants to be asked again after 30 days."),
        ("0", ""),
        ("soon", ""),
    ],
)
def test_a_refusal_should_tell_a_person_how_long_to_wait(seconds, said):
    busy = answer(status="503 Busy", Retry_After=seconds)
    with Server({"/": busy}) as server:
        assert get(server).refusal() == f"The server answered 503 Busy.{said}"


def test_conditions_should_ask_for_news_only():
    changed = page(ETag='"abc"', Last_Modified="Wed, 21 Oct 2026 07:28:00 GMT")
    with Server({"/": changed}) as server:
        policy = Policy(frozenset({"127.0.0.1"}), frozenset({server.port}))
        first = fetch(server.url("/"), policy=policy)
        server.paths["/"] = answer(status="304 Not Modified")
        second = fetch(server.url("/"), policy=policy, known=Known(server.url("/"), first.headers))
    assert second.unchanged
    assert second.refusal() == "The server says that the page has not changed."
    assert 'If-None-Match: "abc"\r\n' in server.asked[1]
    assert "If-Modified-Since: Wed, 21 Oct 2026 07:28:00 GMT\r\n" in server.asked[1]


def test_conditions_should_not_carry_what_could_end_a_header():
    with Server({"/": page(ETag='"\x01\x0bé"')}) as server:
        assert Known("/", get(server).headers).conditions("/") == ()


def test_a_date_to_wait_for_should_be_read_against_the_time_of_the_fetch():
    server = Server({"/": answer(status="429 Busy", Retry_After="Wed, 21 Oct 2026 07:29:00 GMT")})
    with server:
        exchange = get(server)
    assert datetime.now(UTC) - exchange.fetched_at < timedelta(minutes=1)
    then = datetime(2026, 10, 21, 7, 28, tzinfo=UTC)
    assert replace(exchange, fetched_at=then).retry_after == 60


def test_only_the_address_that_gave_them_should_see_what_we_compare_by():
    with Server({"/old": to("/page"), "/page": page()}) as server, Server() as other:
        server.paths["/away"] = to(other.url("/page", "localhost"))
        server.paths["/robots.txt"] = answer(b"")
        policy = {
            "allow_hosts": frozenset({"127.0.0.1", "localhost"}),
            "allow_ports": frozenset({server.port, other.port}),
            "robots": Robots(),
        }
        known = Known(server.url("/page"), (("ETag", '"1"'), ("Last-Modified", "then")))
        for path in ("/old", "/away"):
            get(server, path, known=known, **policy)
        told = [head.split()[1] for head in server.asked + other.asked if "\r\nIf-" in head]
    assert told == ["/page"]


def test_a_304_should_say_nothing_where_nothing_was_asked():
    with Server({"/old": to("/new"), "/new": answer(status="304 Not Modified")}) as server:
        exchange = get(server, "/old", known=Known(server.url("/old"), (("ETag", '"1"'),)))
    assert "If-None-Match" in server.asked[0]
    assert (exchange.status, exchange.unchanged) == (304, False)
