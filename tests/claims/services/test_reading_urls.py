import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from claims.models import Reading
from claims.services import reading as readings
from sources import services as sources
from sources import warc
from sources.models import Blob, Capture
from tests.sources.misbehaving import Server, page, to

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
