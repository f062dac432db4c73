import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from claims.models import Reading
from claims.services import reading as readings
from sources import services as sources
from sources import warc
from sources.models import Blob, Capture, Host
from tests import cast
from tests.sources.misbehaving import Server, answer, page, to

STATIONS = b"<!doctype html><title>On stations</title><p>It counts 54 stations in 30 countries.</p>"


@pytest.fixture
def server(settings):
    with Server({"/": page(STATIONS, ETag='"1"')}) as running:
        settings.FETCH_ALLOWED_HOSTS = ["127.0.0.1"]
        settings.FETCH_ALLOWED_PORTS = [running.port]
        yield running


def worked(server, path="/"):
    reading = readings.request_reading(None, url=server.url(path))
    assert readings.work(reading.pk)
    reading.refresh_from_db()
    return reading


@pytest.mark.django_db
@pytest.mark.parametrize("busy", ["/busy", "/robots.txt", "/moved"])
def test_a_host_that_asks_to_be_left_alone_is_not_asked_for_a_person_either(server, busy):
    server.paths |= {
        "/moved": to("/busy"),
        "/busy": answer(status="429 Too Many", Retry_After="7200"),
    }
    path = "/" if busy == "/robots.txt" else busy
    if path == "/":
        server.paths["/robots.txt"] = answer(status="503 Busy", Retry_After="7200")
    assert worked(server, path).state == "failed"
    asked = len(server.asked)
    reading = worked(server)
    assert (reading.state, len(server.asked)) == ("failed", asked)
    assert "127.0.0.1 asks to be left alone until" in reading.reason
    assert reading.reason.endswith("UTC. Try again then.")
    Host.objects.update(asked_until=timezone.now() - timedelta(seconds=1))
    server.paths["/robots.txt"] = answer(status="404 Not Found")
    readings.try_again(reading, cast.editor())
    assert readings.work(reading.pk)
    reading.refresh_from_db()
    assert reading.state == "done"


@pytest.mark.django_db
def test_a_person_does_not_wait_for_the_pause_between_two_visits(server):
    Host.objects.create(name="127.0.0.1", next_at=timezone.now() + timedelta(hours=1))
    assert worked(server).state == "done"


def pages(server):
    return [path for head in server.asked if (path := head.split()[1]) != "/robots.txt"]


@pytest.mark.django_db
def test_a_fetched_page_is_kept_with_its_exchange(server):
    reading = worked(server)
    assert (reading.state, reading.reason) == ("done", "")
    capture = reading.capture
    exchange = warc.read(capture.record.content)
    assert capture.blob.inside == capture.record
    assert capture.blob.content == exchange.body == STATIONS
    assert reading.created_at <= exchange.fetched_at <= reading.ended_at
    assert exchange.header("ETag") == '"1"'
    assert (capture.http_status, capture.final_url) == (200, server.url("/"))


@pytest.mark.django_db
def test_a_page_that_is_read_twice_is_two_captures_of_one_body(server):
    first, second = worked(server).capture, worked(server).capture
    assert (first.source, first.blob) == (second.source, second.blob)
    assert first.record != second.record
    assert Blob.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_two_workers_never_fetch_one_source_at_once(server):
    reached, answers = threading.Event(), threading.Event()

    def slow(sock):
        reached.set()
        answers.wait(20)
        sock.sendall(page(STATIONS))

    server.paths["/"] = slow
    first = readings.request_reading(None, url=server.url("/"))
    second = readings.request_reading(None, url=server.url("/?utm_source=letter"))

    def busy():
        readings.work(first.pk)
        connection.close()

    other = threading.Thread(target=busy)
    other.start()
    assert reached.wait(20)
    assert readings.work(second.pk) is False
    second.refresh_from_db()
    assert (second.state, second.attempts) == ("wanted", 0)
    assert "another worker" in second.step
    answers.set()
    other.join(20)
    assert pages(server) == ["/"]
    server.paths["/?utm_source=letter"] = page(STATIONS)
    assert readings.work(second.pk)
    assert set(Reading.objects.values_list("state", flat=True)) == {"done"}
    assert Capture.objects.count() == 2
    assert len(set(Capture.objects.values_list("source", flat=True))) == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("known", [False, True])
def test_nor_through_redirects(server, known):
    server.paths |= {"/short": to("/"), "/shorter": to("/short", "301 Moved")}
    if known:
        worked(server, "/short")
    asked = len(pages(server))
    with sources.turn(server.url("/")), ThreadPoolExecutor(2) as others:

        def elsewhere(path):
            try:
                return readings.work(readings.request_reading(None, url=server.url(path)).pk)
            finally:
                connection.close()

        assert list(others.map(elsewhere, ["/short", "/shorter"])) == [False, False]
    assert "/" not in pages(server)[asked:]
    waiting = Reading.objects.exclude(state="done")
    assert set(waiting.values_list("state", "attempts")) == {("wanted", 0)}
    assert [readings.work(reading.pk) for reading in waiting] == [True, True]
    assert len(set(Capture.objects.values_list("source", flat=True))) == 1
