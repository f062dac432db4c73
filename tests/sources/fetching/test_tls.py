import shutil
import ssl
import subprocess
from functools import partial

import pytest

from sources.fetching import FetchFailed
from tests.sources import misbehaving
from tests.sources.fetching.asking import SMALL, at, get
from tests.sources.misbehaving import PAGE, Server, page


def test_a_server_that_speaks_no_tls_should_say_so():
    with (
        Server(wrap=misbehaving.mail) as server,
        pytest.raises(FetchFailed, match="No secure connection"),
    ):
        get(server, host="127.0.0.1", scheme="https")


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
    with pytest.raises(FetchFailed, match=r"certificate of news\.example is not to be trusted"):
        get(secure, host="news.example", scheme="https", resolve=at("127.0.0.1"))
    assert secure.asked == []


def test_a_certificate_should_be_held_against_the_name_not_the_address(
    secure, certificate, monkeypatch
):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    exchange = get(secure, host="news.example", scheme="https", resolve=at("127.0.0.1"))
    assert exchange.body == PAGE
    with pytest.raises(FetchFailed, match=r"certificate of other\.example is not to be trusted"):
        get(secure, host="other.example", scheme="https", resolve=at("127.0.0.1"))
