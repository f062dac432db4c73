import socket
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from factcheck import address


@pytest.mark.parametrize(
    ("host", "expected"),
    [("127.0.0.1", "http://127.0.0.1:80"), ("::1", "http://[::1]:80"), ("a.b", "http://a.b:80")],
)
def test_an_address_of_version_6_stands_in_brackets(host, expected):
    assert address.site(host, 80) == expected


def test_a_port_is_free_but_not_when_somebody_listens():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        taken.listen()
        assert "in use" in address.objection("127.0.0.1", port)
    assert address.objection("127.0.0.1", port) == ""
    assert not address.answers(f"http://127.0.0.1:{port}")


@pytest.mark.parametrize(
    ("host", "port", "words"),
    [
        pytest.param("127.0.0.1", 70_000, "from 1 to 65535", id="no port"),
        pytest.param("127.0.0.1", 0, "from 1 to 65535", id="any port"),
        pytest.param("127.0.0.1", -1, "from 1 to 65535", id="a port below"),
        pytest.param("192.0.2.1", 8000, "assign", id="an address of another machine"),
        pytest.param("no.such.host.invalid", 8000, " ", id="no address"),
    ],
)
def test_an_objection_is_in_words(host, port, words):
    assert words in address.objection(host, port)


def test_a_refusal_is_an_answer():
    class Refuses(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_error(400)

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Refuses) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        assert address.answers(f"http://127.0.0.1:{server.server_port}")
