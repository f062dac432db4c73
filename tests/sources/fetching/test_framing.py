import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.fetching import FetchError, FetchFailed, FetchUnread, framing
from sources.fetching.framing import Frame, frame, pieces
from sources.fetching.heads import Head

TEXT = b"There are 54 stations."


def headed(*fields):
    return Head(200, "OK", tuple(tuple(field.split(":", 1)) for field in fields))


@pytest.mark.parametrize(
    ("fields", "framed"),
    [
        ([], Frame()),
        (["Content-Length:5"], Frame(length=5)),
        (["content-length:5", "Content-Length: 5"], Frame(length=5)),
        (["Content-Length:-5"], Frame()),
        (["Content-Length:five"], Frame()),
        (["Content-Length:" + "9" * 5000], Frame(length=10**18)),
        (["Transfer-Encoding:chunked"], Frame(chunked=True)),
        (["Transfer-Encoding: CHUNKED "], Frame(chunked=True)),
        (["Transfer-Encoding:chunked", "Content-Length:5"], Frame(chunked=True)),
        (["Transfer-Encoding:identity", "Content-Length:5"], Frame(length=5)),
        (["Transfer-Encoding:identity,chunked"], Frame(chunked=True)),
        (["Transfer-Encoding:gzip, chunked"], Frame(chunked=True, coding="gzip")),
        (["Transfer-Encoding:gzip", "Transfer-Encoding:chunked"], Frame(True, None, "gzip")),
        (["Transfer-Encoding:x-gzip", "Content-Length:5"], Frame(coding="x-gzip")),
        (["Content-Encoding: GZIP ,identity"], Frame(coding="gzip")),
        (["Content-Encoding:none", "Transfer-Encoding:chunked"], Frame(chunked=True)),
    ],
)
def test_a_body_should_be_framed_as_its_head_says(fields, framed):
    assert frame(headed(*fields)) == framed


@pytest.mark.parametrize(
    ("fields", "error", "words"),
    [
        (["Transfer-Encoding:chunked, chunked"], FetchUnread, "chunked, chunked"),
        (["Transfer-Encoding:chunked"] * 2, FetchUnread, "chunked, chunked"),
        (["Transfer-Encoding:chunked, gzip"], FetchUnread, "chunked, gzip"),
        (["Transfer-Encoding:chunked;x=1"], FetchUnread, "chunked;x=1"),
        (["Transfer-Encoding:br, chunked"], FetchUnread, "br, chunked"),
        (["Content-Encoding:gzip", "Content-Encoding:gzip"], FetchUnread, "gzip, gzip"),
        (["Content-Encoding:gzip", "Transfer-Encoding:gzip, chunked"], FetchUnread, "gzip, gzip"),
        (["Content-Encoding:br"], FetchUnread, "'br'"),
        (["Content-Encoding:utf-8"], FetchUnread, "utf-8"),
        (["Content-Length:5", "Content-Length:6"], FetchFailed, "two lengths"),
        (["Content-Length:5, 6"], FetchFailed, "two lengths"),
    ],
)
def test_a_frame_that_we_do_not_take_off_should_be_told(fields, error, words):
    with pytest.raises(error, match=words):
        frame(headed(*fields))


def chunks(*bodies, last=b"0\r\n\r\n"):
    return b"".join(b"%x\r\n%b\r\n" % (len(body), body) for body in bodies) + last


def unframed(raw, shape=Frame(chunked=True)):  # noqa: B008 - it is frozen
    return b"".join(pieces(shape, io.BytesIO(raw)))


@given(st.lists(st.binary(min_size=1, max_size=20), max_size=8))
def test_chunks_should_be_joined_without_their_frames(bodies):
    assert unframed(chunks(*bodies)) == b"".join(bodies)


@pytest.mark.parametrize(
    "raw",
    [
        b"16\r\n" + TEXT + b"\r\n0\r\n\r\n",
        b"0016 \t\r\n" + TEXT + b"\r\n0\r\n\r\n",
        b'16;name="value"\r\n' + TEXT + b"\r\n0;x\r\nTrailer: x\r\n\r\n",
        b"16\n" + TEXT + b"\n0\n\n",
        b"16\r\n" + TEXT + b"\r\n0\r\n",
        b"16\r\n" + TEXT + b"\r\n000\r\n" + b"X: y\r\n" * 1000,
    ],
    ids=["plain", "zeros and blanks", "extensions", "line feeds", "no trailer", "endless trailer"],
)
def test_chunks_should_be_read_however_they_are_written(raw):
    assert unframed(raw) == TEXT


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"zz\r\n" + TEXT,
        b"-5\r\n" + TEXT,
        b"0x16\r\n" + TEXT + b"\r\n0\r\n\r\n",
        b"1_6\r\n" + TEXT + b"\r\n0\r\n\r\n",
        b"ff\r\nshort",
        b"16\r\n" + TEXT + b"0\r\n\r\n",
        b"16\r\n" + TEXT + b"\r\n",
        b"1" * 16 + b"\r\n" + TEXT,
        b"16;" + b"x" * 10_000 + b"\r\n" + TEXT + b"\r\n0\r\n\r\n",
    ],
)
def test_chunks_that_are_broken_should_be_told(raw):
    with pytest.raises(FetchFailed, match="arrives broken"):
        unframed(raw)


def test_a_body_should_end_at_its_length_and_not_before():
    assert unframed(b"12345678", Frame(length=4)) == b"1234"
    assert unframed(b"", Frame(length=0)) == b""
    assert unframed(b"12345678", Frame()) == b"12345678"
    with pytest.raises(FetchFailed, match="breaks off before the length"):
        unframed(b"123", Frame(length=4))


def test_a_page_in_tiny_chunks_should_be_left_but_not_a_large_one(monkeypatch):
    monkeypatch.setattr(framing, "MOST_CHUNKS", 100)
    tiny = io.BytesIO(chunks(*[b"x"] * 1000))
    with pytest.raises(FetchUnread, match="too many pieces"):
        list(pieces(Frame(chunked=True), tiny))
    assert tiny.tell() < 110 * len(chunks(b"x", last=b""))
    assert len(unframed(chunks(*[b"x" * 100] * 1000))) == 100_000


@given(st.binary(max_size=60), st.sampled_from([b"", b"5\r\nhello\r\n", b"0\r\n"]))
def test_any_bytes_should_end_in_bytes_or_a_sentence(raw, before):
    said = ""
    try:
        unframed(before + raw)
    except FetchError as error:
        said = error.reason
    assert said in ("", "The page arrives broken.")
