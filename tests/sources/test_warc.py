import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from sources.fetching import Exchange
from sources.warc import NotAnExchange, read, record

WHEN = datetime(2021, 7, 5, 12, 30, 0, 5, tzinfo=UTC)
EXCHANGE = Exchange(
    requested_url="http://example.com/a",
    final_url="https://example.com/b?c=d",
    status=200,
    reason="OK",
    headers=(
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Encoding", "gzip"),
        ("content-length", "12"),
        ("X-Archive-Orig-Content-Length", "13"),
        ("Set-Cookie", "a=1"),
        ("Set-Cookie", "b=ü"),
        ("X-Empty", ""),
    ),
    body=b"<p>54 stations\r\n\r\nHTTP/1.1 500\r\n\x00\xff</p>",
    media_type="text/html",
    redirects=("https://example.com/a", "https://example.com/b?c=d"),
    address="93.184.215.14",
    request_headers=(("Host", "example.com"), ("User-Agent", "Factcheck")),
)


def records(data):
    for each in ArchiveIterator(io.BytesIO(data), check_digests="raise"):
        each.content_stream().read()
        yield each


def test_an_exchange_should_come_back_whole():
    assert read(record(EXCHANGE, WHEN)) == replace(EXCHANGE, fetched_at=WHEN)


def test_equal_exchanges_should_give_equal_bytes():
    elsewhere = WHEN.astimezone(timezone(timedelta(hours=2)))
    assert record(EXCHANGE, WHEN) == record(EXCHANGE, elsewhere)
    assert record(EXCHANGE, WHEN) != record(replace(EXCHANGE, body=b"55 stations"), WHEN)


def test_the_records_should_be_good_warc():
    found = list(records(record(EXCHANGE, WHEN)))
    assert [each.rec_type for each in found] == ["response", "request", "metadata"]
    first = found[0].rec_headers
    assert first.protocol == "WARC/1.1"
    assert first.get_header("WARC-Date") == "2021-07-05T12:30:00.000005Z"
    assert first.get_header("WARC-Target-URI") == EXCHANGE.final_url
    assert first.get_header("WARC-IP-Address") == EXCHANGE.address
    ids = [each.rec_headers.get_header("WARC-Record-ID") for each in found]
    assert len(set(ids)) == 3
    assert found[1].rec_headers.get_header("WARC-Concurrent-To") == ids[0]


def test_the_request_should_be_kept_as_it_was_sent():
    found = ArchiveIterator(io.BytesIO(record(EXCHANGE, WHEN)), no_record_parse=True)
    request = next(each for each in found if each.rec_type == "request").raw_stream.read()
    sent = b"GET /b?c=d HTTP/1.1\r\nHost: example.com\r\nUser-Agent: Factcheck\r\n\r\n"
    assert request == sent


def test_other_programs_should_read_the_body_as_it_stands():
    response = next(iter(ArchiveIterator(io.BytesIO(record(EXCHANGE, WHEN)))))
    assert response.content_stream().read() == EXCHANGE.body
    assert response.http_headers.get_header("Content-Encoding") is None


def test_a_moment_without_a_time_zone_should_be_refused():
    with pytest.raises(ValueError, match="time zone"):
        record(EXCHANGE, WHEN.replace(tzinfo=None))


@pytest.mark.parametrize("data", [b"", b"nonsense", record(EXCHANGE, WHEN)[:300], b"\x1f\x8b\x08"])
def test_what_is_no_exchange_should_be_refused(data):
    with pytest.raises(NotAnExchange):
        read(data)


NAMES = st.from_regex(r"[A-Za-z][A-Za-z0-9-]{0,20}", fullmatch=True)
VALUES = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x2FF, categories=["L", "N", "P", "S"]),
    max_size=30,
)


@given(
    st.binary(max_size=200),
    st.lists(st.tuples(NAMES, VALUES), max_size=6).map(tuple),
    st.integers(100, 999),
    st.sampled_from(["", "OK", "Not Found", "Très bien"]),
)
def test_any_exchange_should_come_back_whole(body, headers, status, reason):
    exchange = replace(
        EXCHANGE,
        body=body,
        headers=(("Content-Type", "text/html"), *headers),
        status=status,
        reason=reason,
    )
    assert read(record(exchange, WHEN)) == replace(exchange, fetched_at=WHEN)
