import contextlib
import shutil
import socket
import ssl
import subprocess
from functools import partial

import pytest

from sources.fetching import FetchFailed, FetchUnread
from sources.fetching.securing import untrusted
from tests.sources import misbehaving
from tests.sources.fetching.asking import SMALL, at, get
from tests.sources.misbehaving import PAGE, Server, answer, packed, page


def test_a_server_that_speaks_no_tls_should_say_so():
    with (
        Server(wrap=misbehaving.mail) as server,
        pytest.raises(FetchFailed, match=r"No secure connection.* the server speaks no TLS"),
    ):
        get(server, host="127.0.0.1", scheme="https")


def test_a_server_that_hangs_up_or_refuses_tls_should_say_so():
    alert = b"\x15\x03\x03\x00\x02\x02\x28"
    for sent, words in ((b"", "hangs up"), (alert, "refuses it .*handshake failure")):
        running = Server(wrap=misbehaving.answered(sent))
        with running as server, pytest.raises(FetchFailed, match=words):
            get(server, scheme="https")


@pytest.mark.parametrize(
    ("code", "message", "error", "words"),
    [
        (10, "certificate has expired", FetchFailed, "has expired"),
        (62, "Hostname mismatch", FetchFailed, "is for another name"),
        (64, "IP address mismatch", FetchFailed, "is for another name"),
        (18, "self-signed certificate", FetchFailed, "is not trusted: self-signed"),
        (20, "unable to get local issuer certificate", FetchUnread, "is not trusted: unable"),
    ],
)
def test_what_is_wrong_with_a_certificate_should_be_said(code, message, error, words):
    raised = untrusted("news.example", code, message)
    assert type(raised) is error
    assert words in raised.reason


def test_a_server_silent_in_the_handshake_should_end_in_time():
    with Server(wrap=misbehaving.late) as server, pytest.raises(FetchFailed, match="silent"):
        get(server, limits=SMALL, scheme="https")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for news.example that nobody signed but itself, and its key."""
    if shutil.which("openssl") is None:
        pytest.skip("openssl, which makes the certificate, is not installed")
    folder = tmp_path_factory.mktemp("tls")
    cert, key = folder / "cert.pem", folder / "key.pem"
    subprocess.run(
        [shutil.which("openssl"), "req", "-x509",
         "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
         "-nodes", "-days", "2", "-subj", "/CN=news.example", "-keyout", key, "-out", cert,
         "-addext", "subjectAltName=DNS:news.example"],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return cert, key


@pytest.fixture
def secure(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with Server({"/": page()}, wrap=partial(context.wrap_socket, server_side=True)) as server:
        yield server


def test_a_certificate_that_nobody_vouches_for_should_be_refused(secure):
    with pytest.raises(FetchFailed, match=r"certificate of news\.example is not trusted: self"):
        get(secure, host="news.example", scheme="https", resolve=at("127.0.0.1"))
    assert secure.asked == []


def test_a_certificate_should_be_held_against_the_name_not_the_address(
    secure, certificate, monkeypatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    exchange = get(secure, host="news.example", scheme="https", resolve=at("127.0.0.1"))
    assert exchange.body == PAGE
    with pytest.raises(FetchFailed, match=r"certificate of other\.example is for another name"):
        get(secure, host="other.example", scheme="https", resolve=at("127.0.0.1"))


def unsaid(raw):
    """Sends bytes and cuts the connection without the end that TLS has for it."""

    def does(sock):
        sock.sendall(raw)
        socket.socket(fileno=sock.detach()).close()

    return does


@pytest.mark.parametrize(
    ("raw", "whole"),
    [
        (answer(PAGE), False),
        (page(), True),
        (packed(Content_Type="text/html"), True),
        (answer(packed().partition(b"\r\n\r\n")[2], Content_Encoding="gzip"), True),
        (answer(b"5\r\nhello\r\n0\r\n\r\n", Transfer_Encoding="chunked"), True),
    ],
    ids=["no length", "length", "gzip with length", "gzip", "chunks"],
)
def test_a_secure_connection_that_is_cut_should_not_end_a_page(
    secure, certificate, monkeypatch, raw, whole
):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    secure.paths["/"] = unsaid(raw)
    ask = partial(get, secure, host="news.example", scheme="https", resolve=at("127.0.0.1"))
    if whole:
        assert ask().body in (PAGE, b"hello")
        return
    with pytest.raises(FetchUnread, match="nothing tells that the page ended"):
        ask()


def test_a_page_without_length_should_be_whole_where_tls_says_its_end(
    secure, certificate, monkeypatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))

    def ended(sock):
        sock.sendall(answer(PAGE))
        with contextlib.suppress(OSError):
            sock.unwrap()

    secure.paths["/"] = ended
    exchange = get(secure, host="news.example", scheme="https", resolve=at("127.0.0.1"))
    assert exchange.body == PAGE
