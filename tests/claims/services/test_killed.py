"""A worker is killed at every moment at which a reading touches the database or the disk."""

import datetime
import os
import signal
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from claims.models import Candidate, Reading
from claims.services import reading as readings
from sources import warc
from sources.models import Blob, Capture, Source
from sources.storage import stored
from tests.sources.misbehaving import Server, answer

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def killed_at(moment):
    """Ends this process before its n-th statement, commit or step of writing a file."""
    counted = count(1)

    def step():
        if next(counted) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    def before(act):
        def stepping(*args, **kwargs):
            step()
            return act(*args, **kwargs)

        return stepping

    connection._commit = before(connection._commit)
    os.fsync, Path.replace = before(os.fsync), before(Path.replace)
    with connection.execute_wrapper(lambda run, *args: before(run)(*args)):
        yield


def survives(moment, act):
    """Whether a process of its own, with a connection of its own, gets to the end of `act`."""
    child = os.fork()
    if child == 0:
        # The parent's connection is let be: to close it here would end it there as well.
        held, connection.connection = connection.connection, None
        signal.alarm(60)
        with killed_at(moment):
            act()
        os._exit(0 if held is None or held else 1)
    _, status = os.waitpid(child, 0)
    assert status in (0, signal.SIGKILL)
    return status == 0


def assert_whole(newest):
    """Every row has its bytes, and every capture all that belongs to it; of old ones only a few."""
    for blob in Blob.objects.order_by("-captures__pk")[:newest]:
        assert len(blob.content) == blob.size
    for capture in Capture.objects.newest_first()[:newest]:
        assert capture.blob.content.decode() == capture.text
        if capture.record:
            assert warc.read(stored(capture.record_id)).final_url == capture.final_url
    done = Reading.objects.filter(state="done")
    assert {row.capture_id for row in done} == set(Capture.objects.values_list("pk", flat=True))
    assert all(row.candidates.count() == 2 for row in done[:newest])
    assert Candidate.objects.count() == 2 * done.count()
    assert Source.objects.count() == done.count()


def finish():
    """The lease runs out and another worker comes."""
    past = timezone.now() - datetime.timedelta(seconds=1)
    Reading.objects.filter(state="working").update(leased_until=past)
    for pk in Reading.objects.owed(timezone.now()).values_list("pk", flat=True):
        assert readings.work(pk)
    assert set(Reading.objects.values_list("state", flat=True)) <= {"done"}


def text(number):
    return f"The town has {number} schools.\n\nIn {number} villages there is no doctor."


@pytest.mark.parametrize("given", ["a page", "a text"])
def test_killed_at_any_moment_it_leaves_one_whole_capture_or_none(given, settings):
    moments = 0
    with Server() as server:
        settings.FETCH_ALLOWED_HOSTS = ["127.0.0.1"]
        settings.FETCH_ALLOWED_PORTS = [server.port]
        settings.FETCH_OBEY_ROBOTS = False
        for moment in count(1):
            content = text(moment + 1).encode()
            server.paths[f"/{moment}"] = answer(content, Content_Type="text/plain")
            url = server.url(f"/{moment}")

            def act(content=content, url=url):
                asked = {"url": url} if given == "a page" else {"content": content}
                readings.work(readings.request_reading(None, **asked).pk)

            survived = survives(moment, act)
            assert_whole(newest=2)
            finish()
            assert_whole(newest=2)
            if survived:
                break
            moments += 1
    assert_whole(newest=1000)
    assert moments > 20
    assert Reading.objects.count() >= moments // 2
    assert Capture.objects.count() == Reading.objects.count()
