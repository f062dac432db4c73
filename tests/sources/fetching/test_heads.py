import io

import pytest

from sources.fetching import FetchFailed
from sources.fetching.heads import read_head


def head(*lines):
    return read_head(io.BytesIO("\r\n".join([*lines, "", "the body"]).encode()))


def test_a_head_should_be_read_as_far_as_the_body():
    reader = io.BytesIO(b"HTTP/1.1 200 All right\r\nA: 1\r\nb : 2 \nA:3\r\n\r\nthe body")
    found = read_head(reader)
    assert (found.status, found.reason) == (200, "All right")
    assert found.headers == (("A", "1"), ("b", "2"), ("A", "3"))
    assert (found.first("a"), found.first("c"), found.listed("a")) == ("1", None, ["1", "3"])
    assert reader.read() == b"the body"


@pytest.mark.parametrize(
    "interim",
    [
        ["HTTP/1.1 100 Continue", ""],
        ["HTTP/1.1 102 Processing", ""],
        ["HTTP/1.1 103 Early Hints", "Link: </a>; rel=preload", ""],
    ],
)
def test_interim_answers_should_be_passed_over(interim):
    assert head(*interim * 3, "HTTP/1.1 404 Not Found", "").status == 404
    with pytest.raises(FetchFailed, match="no final one"):
        head(*interim * 50, "HTTP/1.1 200 OK", "")


def test_an_answer_in_another_protocol_should_be_final():
    assert head("HTTP/1.1 101 Switching Protocols", "").status == 101


def test_a_line_that_is_no_field_should_hide_nothing():
    found = head("HTTP/1.1 200 OK", " lost", "junk", ": x", "A: 1", "\tand more", "B: 2", "")
    assert found.headers == (("A", "1 and more"), ("B", "2"))


def test_as_many_fields_as_fit_should_be_read():
    assert len(head("HTTP/1.1 200 OK", *["Link: <x>"] * 2000, "").headers) == 2000


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"HTTP/1.1 200 OK",
        b"HTTP/1.1 200 OK\r\nA: 1\r\n",
        b"HTTP/1.1 20 OK\r\n\r\n",
        b"HTTP/1.1 20000 OK\r\n\r\n",
        b"HTTP/1.1 000 OK\r\n\r\n",
        b"HTTP/2 200\r\n\r\n",
        b"ICY 200 OK\r\n\r\n",
        b"<!doctype html>\r\n\r\n",
    ],
)
def test_what_is_no_head_should_be_told(raw):
    with pytest.raises(ValueError, match=r"status line|within the head"):
        read_head(io.BytesIO(raw))


@pytest.mark.parametrize("line", ["HTTP/1.1 200", "HTTP/1.0 200 ", "HTTP/1.1  200  OK"])
def test_a_status_needs_no_reason(line):
    assert head(line, "").status == 200
