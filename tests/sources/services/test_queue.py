"""Workers side by side, and workers that are killed: each test has connections of its own."""

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from sources.models import Capture, Host, Source, Visit
from sources.services import queue, scheduling, turn, visiting
from tests.served import CHECKOUT
from tests.sources.linked import STATIONS, asked_for, entered, opened, pass_days
from tests.sources.misbehaving import Server, page, to

pytestmark = pytest.mark.django_db(transaction=True)
LEASE = timedelta(minutes=1)
WORKERS = 8


@pytest.fixture
def server(settings):
    with Server() as running:
        opened(running, settings)
        yield running


def at_once(act, things):
    """What `act` gives for each of the things, all begun at one moment on own connections."""
    start = threading.Barrier(len(things))

    def begun(thing):
        try:
            start.wait(10)
            return act(thing)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(things)) as pool:
        return list(pool.map(begun, things))


def wanted(*urls):
    for url in urls:
        Source.objects.create(title=url, url=url)
    scheduling.plan(timezone.now())
    return list(Visit.objects.order_by("pk").values_list("pk", flat=True))


def test_of_many_workers_one_takes_a_row():
    (pk,) = wanted("https://news.example/1")
    taken = at_once(lambda pk: queue.take(Visit, pk, LEASE), [pk] * WORKERS)
    assert len([row for row in taken if row]) == 1
    assert Visit.objects.get().attempts == 1


def test_of_many_rows_of_a_host_one_is_taken():
    rows = wanted(*(f"https://news.example/{number}" for number in range(WORKERS)))
    taken = at_once(lambda pk: queue.take(Visit, pk, LEASE), rows)
    assert len([row for row in taken if row]) == 1
    assert Visit.objects.filter(state="working").count() == 1


def test_rows_of_many_hosts_are_taken_together():
    rows = wanted(*(f"https://{number}.example/" for number in range(WORKERS)))
    assert all(at_once(lambda pk: queue.take(Visit, pk, LEASE), rows))


def test_a_row_that_is_not_to_be_had_leaves_its_host_free():
    first, second = wanted("https://news.example/1", "https://news.example/2")
    Visit.objects.filter(pk=first).update(state="done")
    assert queue.take(Visit, first, LEASE) is None
    assert queue.take(Visit, second, LEASE)


def test_many_sweeps_open_one_visit_for_a_source():
    Source.objects.create(title="Stations", url="https://news.example/")
    at_once(scheduling.plan, [timezone.now()] * WORKERS)
    assert Visit.objects.count() == 1


def test_two_workers_never_visit_one_source_at_once(server):
    reached, answers = threading.Event(), threading.Event()

    def slow(sock):
        reached.set()
        answers.wait(20)
        sock.sendall(page(STATIONS))

    server.paths["/page"] = slow
    (pk,) = wanted(server.url("/page"))

    def busy():
        try:
            return visiting.work(pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as other:
        first = other.submit(busy)
        assert reached.wait(20)
        Host.objects.update(next_at=timezone.now())
        assert visiting.work(pk) is False
        answers.set()
        assert first.result(20)
    assert len(asked_for(server)) == 1
    assert Capture.objects.count() == 1


@pytest.mark.parametrize("address", ["/page", "/short"])
def test_a_page_that_is_being_read_is_visited_later(server, address):
    server.paths["/short"] = to("/page")
    (pk,) = wanted(server.url(address))

    def elsewhere():
        try:
            return visiting.work(pk)
        finally:
            connection.close()

    with turn(server.url("/page")), ThreadPoolExecutor(1) as other:
        assert other.submit(elsewhere).result(20) is False
    visit = Visit.objects.get()
    assert (visit.state, visit.attempts) == ("wanted", 0)
    assert not asked_for(server)


WORKER = """
import os, signal, sys, django
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
django.setup()
from sources.services import queue, visiting

def killing(act):
    def killed(*given, **named):
        act(*given, **named)
        os.kill(os.getpid(), signal.SIGKILL)
    return killed

if sys.argv[3]:
    room = {"visiting": visiting, "queue": queue}[sys.argv[3].split(".")[0]]
    name = sys.argv[3].split(".")[1]
    setattr(room, name, killing(getattr(room, name)))
print(visiting.work(int(sys.argv[2])), flush=True)
"""


def worker(pk, server, killed_after=""):
    """A process that makes one visit, as a worker does; it may be killed after doing so much."""
    environment = {
        "FACTCHECK_FETCH_HOSTS": "127.0.0.1",
        "FACTCHECK_FETCH_PORTS": str(server.port),
        "DJANGO_SETTINGS_MODULE": "factcheck.settings",
    }
    return subprocess.Popen(
        [sys.executable, "-c", WORKER, connection.settings_dict["NAME"], str(pk), killed_after],
        cwd=CHECKOUT,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_visit_whose_worker_is_killed_is_made_again_and_once(server):
    reached = threading.Event()

    def hanging(sock):
        reached.set()
        sock.recv(1)

    server.paths["/page"] = hanging
    source = entered(server)
    scheduling.plan(timezone.now())
    pk = Visit.objects.get().pk
    process = worker(pk, server)
    try:
        assert reached.wait(60)
    finally:
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=20)
    visit = Visit.objects.get()
    assert (visit.state, visit.attempts) == ("working", 1)
    assert not Capture.objects.exists()
    assert visiting.work(pk) is False
    server.paths["/page"] = page(STATIONS)
    pass_days(1)
    assert list(Visit.objects.turn_of_each_host(timezone.now())) == [visit]
    finished = worker(pk, server)
    assert finished.communicate(timeout=60)[0] == "True\n"
    source.refresh_from_db()
    assert (source.link_state, Capture.objects.count()) == ("alive", 1)
    assert visiting.work(pk) is False


@pytest.mark.parametrize(
    "moment",
    ["queue.take", "visiting.look", "visiting.keep_exchange", "visiting.capture", "queue.end"],
)
def test_killed_at_any_moment_it_leaves_one_whole_capture_or_none(server, moment):
    server.paths["/page"] = page(STATIONS)
    source = entered(server)
    scheduling.plan(timezone.now())
    pk = Visit.objects.get().pk
    killed = worker(pk, server, killed_after=moment)
    killed.communicate(timeout=60)
    assert killed.returncode == -signal.SIGKILL
    assert not Capture.objects.exists()
    assert Visit.objects.get().state == "working"
    source.refresh_from_db()
    assert (source.link_state, source.link_checked_at) == ("unknown", None)
    pass_days(1)
    assert visiting.work(pk)
    assert b"54 stations" in Capture.objects.get().blob.content
    assert Visit.objects.get().state == "done"
