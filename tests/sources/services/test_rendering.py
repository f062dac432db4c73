import hashlib
from datetime import timedelta
from itertools import count

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from sources.extraction import Extracted, ExtractionFailed, extractor_of
from sources.models import Rendition
from sources.services import queue, rendering
from sources.storage import Damaged
from sources.text.versions import OURS, PLAIN
from tests import cast
from tests.claims.services.test_killed import survives
from tests.sources.services.test_queue import WORKERS, at_once

pytestmark = pytest.mark.django_db
TODAY = extractor_of(PLAIN)


def wanted(text=cast.TEXT):
    """What is owed for a capture that an extractor of the past read ("plain 1")."""
    rendering.want([cast.source(text).captures.get()])
    return Rendition.objects.get()


def pass_time():
    Rendition.objects.filter(state="working").update(leased_until=timezone.now() - timedelta(1))
    Rendition.objects.filter(state="wanted").update(due=timezone.now())


def test_should_keep_what_today_s_extractor_reads_beside_the_capture():
    row = wanted("  54 stations in 30 countries.\r\n")
    assert (row.state, row.extractor) == ("wanted", TODAY)
    assert rendering.work(row.pk)
    row.refresh_from_db()
    assert (row.state, row.reason, row.text) == ("done", "", "54 stations in 30 countries.")
    assert row.text_sha256 == hashlib.sha256(row.text.encode()).hexdigest()
    assert row.ended_at
    assert row.capture.text == "  54 stations in 30 countries.\r\n"


def test_should_call_the_bytes_what_their_server_called_them(monkeypatch):
    asked = []
    monkeypatch.setattr("sources.services.capturing.extract", lambda *a, **k: asked.append((a, k)))
    capture = cast.source("Κύπρος").captures.get()
    for headers, called in (
        ([["content-TYPE", "text/plain; charset=x"]], "text/plain; charset=x"),
        ([], "text/plain"),
    ):
        capture.headers, capture.final_url = headers, "https://news.example/2021"
        rendering.read_again(capture)
        named = {"media_type": called, "url": "https://news.example/2021"}
        assert asked.pop() == (("Κύπρος".encode(),), named)


def test_should_want_it_once_and_make_it_once():
    row = wanted()
    rendering.want([row.capture, row.capture])
    assert rendering.work(row.pk)
    rendering.want([row.capture])
    assert rendering.work(row.pk) is False
    assert Rendition.objects.get().attempts == 1


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"extractor": TODAY}, id="what it read already"),
        pytest.param({"media_type": "image/png"}, id="what nothing reads"),
    ],
)
def test_but_not_want(fields):
    capture = cast.source().captures.get()
    for name, value in fields.items():
        setattr(capture, name, value)
    rendering.want([capture])
    assert not Rendition.objects.exists()


def test_should_want_another_of_the_next_version(monkeypatch):
    row = wanted()
    rendering.work(row.pk)
    monkeypatch.setitem(OURS, PLAIN, "next")
    rendering.want([row.capture])
    assert set(Rendition.objects.values_list("extractor", "state")) == {
        (TODAY, "done"),
        ("factcheck-plain next", "wanted"),
    }


def test_what_can_not_be_read_should_say_why():
    row = wanted("\x01\x02\x03" * 50)
    assert rendering.work(row.pk)
    row.refresh_from_db()
    assert (row.state, row.text_sha256) == ("failed", "")
    assert row.reason == "The file is binary data, not text."


@pytest.mark.parametrize(
    ("read", "words"),
    [
        pytest.param(Damaged("What is kept are other bytes."), "other bytes", id="damaged"),
        pytest.param(ExtractionFailed("It nests too deep."), "It nests too deep.", id="refused"),
        pytest.param(RuntimeError("x"), "Our own reader broke on it (RuntimeError)", id="broken"),
        pytest.param(
            Extracted("a", "text/html", "html 9"), "are taken for text/html now", id="other kind"
        ),
    ],
)
def test_what_went_wrong_should_be_told(monkeypatch, read, words):
    def read_again(_):
        if isinstance(read, Exception):
            raise read
        return read

    row = wanted()
    monkeypatch.setattr(rendering, "read_again", read_again)
    assert rendering.work(row.pk)
    row.refresh_from_db()
    assert row.state == "failed"
    assert words in row.reason


def test_a_fault_of_this_machine_should_leave_it_owed(monkeypatch):
    def stop(_):
        raise OSError("nowhere to put it")

    row = wanted()
    monkeypatch.setattr(rendering, "read_again", stop)
    with pytest.raises(OSError, match="nowhere"):
        rendering.work(row.pk)
    monkeypatch.undo()
    assert rendering.work(row.pk) is False
    pass_time()
    assert rendering.work(row.pk)
    assert Rendition.objects.get().state == "done"


def test_a_worker_of_another_version_should_leave_it_for_later(monkeypatch):
    row = wanted()
    monkeypatch.setitem(OURS, PLAIN, "next")
    assert rendering.work(row.pk) is False
    row.refresh_from_db()
    assert (row.state, row.text) == ("wanted", "")
    assert row.due > timezone.now() + timedelta(minutes=59)
    assert row.reason == "It is factcheck-plain next that would read it here."
    for _ in range(rendering.ATTEMPTS):
        pass_time()
        rendering.work(row.pk)
    assert Rendition.objects.get().state == "failed"


def test_a_worker_that_was_killed_should_leave_it_owed_but_not_for_ever():
    row = wanted()
    late = queue.take(Rendition, row.pk, rendering.LEASE)
    assert rendering.work(row.pk) is False
    pass_time()
    assert rendering.work(row.pk)
    rendering._fail(late, "Too late.")
    done = Rendition.objects.get()
    assert (done.state, done.attempts, done.reason) == ("done", 2, "")
    other = cast.source("Other.").captures.get()
    rendering.want([other])
    row = Rendition.objects.get(capture=other)
    for _ in range(rendering.ATTEMPTS):
        assert queue.take(Rendition, row.pk, rendering.LEASE)
        pass_time()
    assert rendering.work(row.pk)
    row.refresh_from_db()
    assert (row.state, row.reason) == (
        "failed",
        "The worker was stopped 5 times while it read this.",
    )


def test_the_sweep_should_ask_for_what_is_owed_a_few_at_once(monkeypatch):
    messages = []
    monkeypatch.setattr(queue, "ask", lambda *message: messages.append(message))
    rendering.want([cast.source(f"{n} stations.").captures.get() for n in range(6)])
    first, *_ = rows = list(Rendition.objects.order_by("due", "pk"))
    assert rendering.sweep() == rendering.AT_ONCE
    assert messages == [("sources.render", row.pk) for row in rows[: rendering.AT_ONCE]]
    for row in rows:
        rendering.work(row.pk)
    assert rendering.sweep() == 0
    assert rendering.work(first.pk) is False


def test_wanting_should_ask_once_it_is_kept(monkeypatch, django_capture_on_commit_callbacks):
    messages = []
    monkeypatch.setattr(queue, "ask", lambda *message: messages.append(message))
    with django_capture_on_commit_callbacks(execute=True):
        row = wanted()
        assert messages == []
    assert messages == [(rendering.TASK, row.pk)]


def test_one_that_is_done_should_never_be_changed():
    row = wanted()
    rendering.work(row.pk)
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        Rendition.objects.update(text="Others.")


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_one_should_make_it():
    row = wanted()
    assert sorted(at_once(rendering.work, [row.pk] * WORKERS)) == [False] * (WORKERS - 1) + [True]
    assert Rendition.objects.get().attempts == 1


@pytest.mark.django_db(transaction=True)
def test_killed_at_any_moment_it_should_leave_one_whole_text_or_none():
    row = wanted()
    for moment in count(1):
        survived = survives(moment, lambda: rendering.work(row.pk))
        row.refresh_from_db()
        assert (row.text == row.capture.text) == (row.state == "done")
        if survived:
            break
        pass_time()
        Rendition.objects.exclude(state="done").update(attempts=0)
    assert moment > 3
    assert row.state == "done"
