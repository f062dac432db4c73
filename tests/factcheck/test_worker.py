"""The worker is killed in the middle of a task; the sweep has the work done, once."""

import datetime
import os
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

import pytest
from django.db import connection
from django.utils import timezone

from claims.models import Candidate, Reading
from claims.services import reading as readings
from sources.models import Blob, Capture
from tests import cast
from tests.served import CHECKOUT

PAGE = b"<html><body><p>The report counts 54 stations in 30 countries, they say.</p></body></html>"


class Slow(BaseHTTPRequestHandler):
    """Keeps its first visitor waiting for ever, and answers the next at once."""

    visits, reached, let_go = [], threading.Event(), threading.Event()

    def do_GET(self):
        if self.path == "/robots.txt":
            return self.send_error(404)
        self.visits.append(self.path)
        if len(self.visits) == 1:
            self.reached.set()
            self.let_go.wait(60)
            return None
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        return self.wfile.write(PAGE)

    def log_message(self, *_):
        pass


@pytest.fixture
def page():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    Slow.let_go.set()
    server.shutdown()


def worker(port):
    """One Celery worker on the database and the messages of the tests."""
    place = connection.get_connection_params()
    user, password, host = (quote(place[key], safe="") for key in ("user", "password", "host"))
    environment = {
        "DATABASE_URL": f"postgresql://{user}:{password}@{host}/{place['dbname']}",
        "FACTCHECK_FETCH_HOSTS": "127.0.0.1",
        "FACTCHECK_FETCH_PORTS": str(port),
    }
    return subprocess.Popen(
        [sys.executable, "-m", "celery", "-A", "factcheck", "worker", "--pool", "solo"],
        cwd=CHECKOUT,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def state_of(reading):
    return Reading.objects.values_list("state", flat=True).get(pk=reading.pk)


@pytest.mark.django_db(transaction=True)
def test_a_killed_worker_leaves_nothing_half_done_and_the_sweep_has_it_done_once(page):
    reading = readings.request_reading(cast.contributor(), url=f"http://127.0.0.1:{page}/article")
    first = worker(page)
    assert Slow.reached.wait(40)
    assert state_of(reading) == "working"
    first.kill()
    first.wait()
    assert state_of(reading) == "working"
    assert not Capture.objects.exists()
    assert not Blob.objects.exists()
    second = worker(page)
    try:
        # As if the lease's two minutes had passed.
        past = timezone.now() - datetime.timedelta(seconds=1)
        Reading.objects.filter(pk=reading.pk).update(leased_until=past)
        assert readings.sweep() == 1
        readings.ask(reading.pk)  # the same message twice
        assert readings.ended(reading, patience=40).state == "done"
        readings.ask(reading.pk)
        time.sleep(1)
    finally:
        second.terminate()
        second.wait(30)
    assert Slow.visits == ["/article", "/article"]
    assert Capture.objects.count() == 1
    assert Candidate.objects.count() == 1
