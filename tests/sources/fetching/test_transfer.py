import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.fetching import FetchError, FetchFailed, FetchRefused, FetchUnread, Limits
from tests.sources import misbehaving
from tests.sources.fetching.asking import SMALL, get
from tests.sources.misbehaving import PAGE, Server, answer, bomb, packed

# What a server does, and how the fetch ends.
FAULTS = {
    "never answers": (misbehaving.silent, FetchFailed, "silent for 0.3 seconds"),
    "one byte at a time": (misbehaving.one_byte_at_a_time, FetchUnread, "longer than 0.6 seconds"),
    "a slow header": (misbehaving.slow_header, FetchUnread, "longer than 0.6 seconds"),
    "hangs up at once": (b"", FetchFailed, "none that a web server gives"),
    "speaks no HTTP": (b"220 mail ready\r\n", FetchFailed, "none that a web server gives"),
    "a broken status": (b"HTTP/1.1 abc\r\n\r\n", FetchFailed, "none that a web server gives"),
}
FAULTS_OF_SIZE = {
    "an endless body": (misbehaving.endless_body, FetchRefused, "larger than 200,000 bytes"),
    "endless chunks": (misbehaving.endless_chunks, FetchRefused, "larger than 200,000 bytes"),
    "a length beyond the limit": (
        answer(Content_Length=10**12),
        FetchRefused,
        "larger than 200,000 bytes",
    ),
    "a gzip bomb": (bomb(), FetchRefused, "larger than 200,000 bytes"),
    "a deflate bomb": (bomb("deflate"), FetchRefused, "larger than 200,000 bytes"),
    "a 10 MB header": (misbehaving.large_header, FetchRefused, "header of the answer is larger"),
    "many headers": (misbehaving.many_headers, FetchRefused, "header of the answer is larger"),
    "endless 100": (misbehaving.endless_continue, FetchFailed, "no final one"),
    "shorter than its length": (
        answer(PAGE, Content_Length=1000),
        FetchFailed,
        "breaks off before the length",
    ),
    "gzip that is none": (
        answer(PAGE, Content_Encoding="gzip"),
        FetchFailed,
        "not compressed as its server says",
    ),
    "gzip that breaks off": (
        answer(packed().partition(b"\r\n\r\n")[2][:-12], Content_Encoding="gzip"),
        FetchFailed,
        "middle of its compressed bytes",
    ),
}


@pytest.mark.parametrize(("does", "error", "words"), FAULTS.values(), ids=FAULTS)
def test_a_server_that_wastes_our_time_should_end_in_a_sentence(does, error, words):
    with Server({"/": does}) as server, pytest.raises(error, match=words):
        get(server, limits=SMALL)


@pytest.mark.parametrize(("does", "error", "words"), FAULTS_OF_SIZE.values(), ids=FAULTS_OF_SIZE)
def test_a_bad_body_should_end_in_a_sentence(does, error, words):
    with Server({"/": does}) as server, pytest.raises(error, match=words):
        get(server)


@pytest.mark.parametrize(
    "does",
    [misbehaving.endless_body, misbehaving.endless_chunks, bomb(megabytes=200)],
    ids=["endless", "chunks", "bomb"],
)
def test_memory_should_stay_flat(does):
    limits = Limits(body=2_000_000, whole=20)
    with Server({"/": does}) as server:
        tracemalloc.start()
        try:
            with pytest.raises(FetchRefused, match=r"larger than 1\.90735 MB"):
                get(server, limits=limits)
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert peak < 8_000_000


def test_an_endless_server_should_be_left():
    with Server({"/": misbehaving.endless_body}) as server:
        with pytest.raises(FetchRefused):
            get(server)
        assert server.hung_up.wait(5)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "raw deflate"])
def test_compressed_pages_should_be_opened(coding):
    with Server({"/": packed(coding=coding)}) as server:
        exchange = get(server)
    assert exchange.body == PAGE


def test_gzip_in_several_members_should_be_read_whole():
    member = packed().partition(b"\r\n\r\n")[2]
    with Server({"/": answer(member * 3 + b"\0\0", Content_Encoding="gzip")}) as server:
        assert get(server).body == PAGE * 3
    endless = Server({"/": answer(member * 101, Content_Encoding="gzip")})
    with endless as server, pytest.raises(FetchUnread, match="too many pieces"):
        get(server)


def test_chunks_and_a_body_without_length_should_be_read_whole():
    chunks = b"5\r\n12345\r\n3;x=y\r\n678\r\n0\r\nTrailer: x\r\n\r\n"
    paths = {"/chunks": answer(chunks, Transfer_Encoding="chunked"), "/open": answer(PAGE)}
    with Server(paths) as server:
        assert get(server, "/chunks").body == b"12345678"
        assert get(server, "/open").body == PAGE


def test_a_page_should_be_whole_after_its_last_chunk():
    with Server({"/": misbehaving.endless_trailer}) as server:
        assert get(server).body == b"x"


@pytest.mark.parametrize("coding", ["gzip", "deflate", "raw deflate"])
def test_compressed_chunks_should_be_opened_however_small(coding):
    packing = packed(coding=coding).partition(b"\r\n\r\n")[2]
    chunks = b"".join(b"1\r\n%c\r\n" % byte for byte in packing) + b"0\r\n\r\n"
    name = coding.split()[-1]
    paths = {
        "/content": answer(chunks, Content_Encoding=name, Transfer_Encoding="chunked"),
        "/transfer": answer(chunks, Transfer_Encoding=f"{name}, chunked"),
        "/broken": answer(packing[:1], Content_Encoding=name),
    }
    with Server(paths) as server:
        assert get(server, "/content").body == get(server, "/transfer").body == PAGE
        with pytest.raises(FetchFailed, match="middle of its compressed bytes"):
            get(server, "/broken")


def test_a_body_longer_than_its_length_should_be_cut_there():
    with Server({"/": answer(b"12345678", Content_Length=4)}) as server:
        assert get(server).body == b"1234"


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("text/html; charset=utf-8", "text/html"),
        ("Application/PDF", "application/pdf"),
        ("nonsense", "application/octet-stream"),
        ("text/html\x00evil", "application/octet-stream"),
        ("", "application/octet-stream"),
        ("a" * 500 + "/b", "application/octet-stream"),
    ],
)
def test_a_lying_content_type_should_be_kept_as_said_and_harm_nobody(said, known):
    with Server({"/": answer(b"%PDF-1.7 \x00\xff", Content_Type=said)}) as server:
        exchange = get(server)
    assert (exchange.media_type, exchange.body) == (known, b"%PDF-1.7 \x00\xff")
    assert "\x00" not in exchange.header("Content-Type")


HEADS = st.sampled_from(
    [
        b"",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: ",
        b"HTTP/1.1 302 Found\r\nLocation: http://",
    ]
)


@pytest.fixture(scope="module")
def server():
    with Server() as running:
        yield running


@settings(deadline=None)
@given(head=HEADS, rest=st.binary(max_size=200))
def test_any_bytes_should_end_in_an_exchange_or_a_sentence(server, head, rest):
    server.paths["/"] = head + rest
    try:
        outcome = get(server, limits=Limits(body=1000, whole=5))
    except FetchError as error:
        outcome = error.reason
    if isinstance(outcome, str):
        assert outcome.endswith(".")
    else:
        assert len(outcome.body) <= 1000
        assert "\x00" not in str(outcome.headers) + outcome.reason
