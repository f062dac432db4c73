import json
import os
import signal
import socket
import time
import urllib.request
from pathlib import Path

import pytest

from factcheck import postgres
from tests import served
from tests.served import free_port, until

READY = "/api/docs/"
PATIENCE = 60


@pytest.fixture
def serve():
    """Starts one, as tests.served does; those that a failing test leaves are ended."""
    started = []

    def start(data, port):
        started.append(served.serve(data, port))
        return started[-1]

    yield start
    for server in started:
        if server.poll() is None:
            stop(server)


def get(port, path="/"):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=PATIENCE) as answer:
        return answer.read().decode()


def refused(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def parents():
    """Every process on this machine that is not a zombie, with its parent."""
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            state, parent = (process / "stat").read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if state != "Z":
            found[int(process.name)] = int(parent)
    return found


def started_by(pid):
    """The processes below `pid`, with their parents."""
    known, below = parents(), {pid}
    while more := {child for child, parent in known.items() if parent in below} - below:
        below |= more
    return {child: known[child] for child in below - {pid}}


def gone(pids):
    deadline = time.monotonic() + PATIENCE
    while (left := set(pids) & set(parents())) and time.monotonic() < deadline:
        time.sleep(0.1)
    return not left


def got(port):
    """The front page, once it is given: until a killed server is gone, its port resets us."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return get(port)
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def stop(server, number=signal.SIGTERM):
    server.send_signal(number)
    return server.communicate(timeout=PATIENCE)[0]


def test_serves_shows_the_passwords_once_and_leaves_nothing_behind(serve, tmp_path):
    port = free_port()
    for number in (signal.SIGINT, signal.SIGTERM):
        server = serve(tmp_path, port)
        said = until(server, READY)
        assert said.count("password") == (2 if number == signal.SIGINT else 0)
        assert "54 Chinese police service stations" in get(port)
        second = serve(tmp_path, free_port())
        assert "served already" in second.communicate()[0]
        assert second.returncode == 1
        started = started_by(server.pid)
        assert len(started) >= 6, started  # web server, its worker, two workers, beat, database
        said = stop(server, number)
        assert said.endswith("Stopped.\n")
        assert server.returncode == 0
        assert gone(started), started
        assert refused(port)
        assert not (tmp_path / "postgres" / "postmaster.pid").exists()


def test_what_is_killed_comes_back_and_is_said(serve, tmp_path):
    port = free_port()
    server = serve(tmp_path, port)
    until(server, READY)
    before = started_by(server.pid)
    children = {pid for pid, parent in before.items() if parent == server.pid}
    assert len(children) == 5  # web server, two workers, beat, database
    for pid in children:
        os.kill(pid, signal.SIGKILL)
    said = ""
    for name in ("web server", "worker of the desk", "worker of sweeps", "beat"):
        words = f"The {name} was ended"
        said = said if words in said else said + until(server, words)
    assert "54 Chinese police service stations" in got(port)
    assert gone(before)
    after = started_by(server.pid)
    stop(server)
    assert gone(after)


def test_after_kill_9_its_children_end_and_the_next_start_is_clean(serve, tmp_path):
    port = free_port()
    server = serve(tmp_path, port)
    until(server, READY)
    started = started_by(server.pid)
    server.kill()
    server.communicate()
    again = serve(tmp_path, port)  # at once, while the children of the first are just ending
    assert "password" not in until(again, READY)
    stop(again)
    assert gone(started)


def test_two_at_the_same_time_have_nothing_in_common(serve, tmp_path):
    ports = [free_port(), free_port()]
    servers = [serve(tmp_path / str(port), port) for port in ports]
    for server in servers:
        until(server, READY)
    for port in ports:
        claims = json.loads(get(port, "/api/v1/claims/"))["results"]
        assert [claim["url"].split("/claims/")[0] for claim in claims] == [
            f"http://127.0.0.1:{port}"
        ]
    stop(servers[0])
    assert "54 Chinese police service stations" in get(ports[1])
    stop(servers[1])


def test_ctrl_c_breaks_off_the_first_steps(serve, tmp_path):
    port = free_port()
    server = serve(tmp_path, port)
    assert server.stdout.read(len("Database ...")) == "Database ..."
    assert stop(server, signal.SIGINT).endswith("Stopped.\n")
    assert postgres.running(tmp_path) == 0
    again = serve(tmp_path, port)
    assert until(again, READY).count("password") == 2
    stop(again)


def test_a_taken_port_is_said_in_a_sentence(serve, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        said = _refusal(serve, tmp_path, taken.getsockname()[1])
    assert "in use" in said


@pytest.mark.parametrize("port", [70_000, -1])
def test_a_port_that_is_none_is_said_in_a_sentence(serve, tmp_path, port):
    assert "from 1 to 65535" in _refusal(serve, tmp_path, port)


def _refusal(serve, data, port):
    server = serve(data, port)
    said = server.communicate()[0]
    assert server.returncode == 1
    assert f"Port {port}" in said
    assert len(said.splitlines()) == 1, said
    return said
