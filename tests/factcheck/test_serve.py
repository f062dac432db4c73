import signal
import socket
import time
import urllib.request

from tests.served import free_port, serve, until


def refused(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def test_serves_shows_the_passwords_once_and_leaves_nothing_behind(tmp_path):
    port = free_port()
    for first in (True, False):
        server = serve(tmp_path, port)
        said = until(server, "/api/docs/")
        assert ("password" in said) is first
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
            assert b"54 Chinese police service stations" in answer.read()
        second = serve(tmp_path, free_port())
        assert "served already" in second.communicate()[0]
        server.send_signal(signal.SIGINT)
        assert "Stopped." in server.communicate(timeout=20)[0]
        assert refused(port)
        assert not (tmp_path / "postgres" / "postmaster.pid").exists()


def test_a_killed_server_takes_its_children_with_it(tmp_path):
    port = free_port()
    server = serve(tmp_path, port)
    until(server, "/api/docs/")
    server.kill()
    server.communicate()
    deadline = time.monotonic() + 20
    while not refused(port) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert refused(port)


def test_a_taken_port_is_said_in_a_sentence(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        server = serve(tmp_path, port)
        said = server.communicate()[0]
    assert server.returncode == 1
    assert f"Port {port}" in said
    assert "Traceback" not in said
