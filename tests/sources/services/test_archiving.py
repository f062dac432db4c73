from datetime import timedelta
from email.utils import format_datetime

import pytest
from django.utils import timezone

from sources.models import Archiving, Host
from sources.refusals import Forbidden, Refused
from sources.services import archiving
from tests import cast
from tests.sources.linked import captured, entered, opened, pass_days
from tests.sources.misbehaving import Server, answer, to

pytestmark = pytest.mark.django_db


class Archive(Server):
    """As much of an archive as asking takes; what it does when asked to save is `does`."""

    def __init__(self):
        super().__init__()
        self.does = None
        self.saved = []
        server = self

        class Paths(dict):
            def get(self, path, default):
                if path.startswith("/save/"):
                    server.saved.append(path.removeprefix("/save/"))
                    return server.does
                return super().get(path, default)

        self.paths = Paths(self.paths)

    def keeps(self, path="/web/1"):
        self.paths[path] = answer(b"a copy", Memento_Datetime="Mon, 05 Jul 2021 12:00:00 GMT")
        self.does = to(path)


@pytest.fixture
def archive(settings):
    with Archive() as running:
        opened(running, settings)
        settings.ARCHIVE_URL = running.url("/save/{url}")
        running.keeps()
        yield running


def wanted(archive):
    """The copy that is owed for a capture of a page; archive and page share a server here."""
    captured(archive)
    return Archiving.objects.get()


def tried(row):
    Archiving.objects.filter(pk=row.pk).update(due=timezone.now())
    Host.objects.update(next_at=timezone.now())
    assert archiving.work(row.pk)
    row.refresh_from_db()
    return row


def test_a_capture_is_asked_of_the_archive_and_the_address_of_the_copy_kept(archive):
    row = tried(wanted(archive))
    assert (row.state, row.address, row.reason) == ("done", archive.url("/web/1"), "")
    assert archive.saved == [archive.url("/page")]
    assert row.ended_at


def test_it_is_never_asked_twice_for_one_capture(archive):
    row = tried(wanted(archive))
    assert archiving.want(row.capture) == row
    assert archiving.work(row.pk) is False
    with pytest.raises(Refused, match="already"):
        archiving.request_copy(row.capture.source, cast.editor())
    assert len(archive.saved) == 1


@pytest.mark.parametrize(
    ("does", "words"),
    [
        (answer(status="500 Broken"), "500 Broken"),
        (answer(status="403 Forbidden"), "403"),
        (answer(b"saved, perhaps"), "did not say where"),
        (to("http://10.0.0.1/copy"), "10.0.0.1"),
        (b"nonsense\r\n\r\n", "none that a web server gives"),
        (answer(Content_Location="javascript:alert(1)"), "did not say where"),
    ],
)
def test_what_fails_is_shown_and_tried_again(archive, does, words):
    row = wanted(archive)
    archive.does = does
    tried(row)
    assert (row.state, row.address) == ("wanted", "")
    assert words in row.reason
    assert row.due > timezone.now() + timedelta(minutes=59)
    archive.keeps()
    assert tried(row).state == "done"
    assert row.reason == ""


def test_it_is_tried_ever_more_slowly_and_not_for_ever(archive):
    row = wanted(archive)
    archive.does = answer(status="500 Broken")
    hours = [
        round((tried(row).due - timezone.now()) / timedelta(hours=1))
        for _ in range(archiving.ATTEMPTS - 1)
    ]
    assert hours == [1, 2, 4, 8, 16, 32, 64]
    assert tried(row).state == "failed"
    archive.keeps()
    archiving.request_copy(row.capture.source, cast.editor())
    assert tried(row).state == "done"


@pytest.mark.parametrize("as_date", [False, True])
def test_an_archive_that_asks_us_to_wait_is_left_alone(archive, as_date):
    row = wanted(archive)
    then = format_datetime(timezone.now() + timedelta(hours=10), usegmt=True)
    archive.does = answer(status="429 Too Many", Retry_After=then if as_date else "36000")
    tried(row)
    ten_hours = timezone.now() + timedelta(hours=10)
    assert abs(row.due - ten_hours) < timedelta(minutes=1)
    assert abs(Host.objects.get().next_at - ten_hours) < timedelta(minutes=1)


def test_a_worker_that_was_killed_leaves_it_owed(archive):
    row = wanted(archive)
    late = archiving.queue.take(Archiving, row.pk, archiving.LEASE)
    assert archiving.work(row.pk) is False
    pass_days(1)
    assert archiving.work(row.pk)
    archiving._finish(late, "", "too late", None)
    row.refresh_from_db()
    assert (row.state, row.attempts) == ("done", 2)


def test_the_sweep_asks_again_for_what_is_owed(archive, monkeypatch):
    messages = []
    monkeypatch.setattr(archiving.queue, "ask", lambda *message: messages.append(message))
    row = wanted(archive)
    assert archiving.sweep() == 1
    assert messages == [("sources.archive", row.pk)]
    tried(row)
    assert archiving.sweep() == 0


def test_without_an_archive_nothing_is_owed(archive, settings):
    settings.ARCHIVE_URL = ""
    source = captured(archive)
    assert not Archiving.objects.exists()
    assert archiving.sweep() == 0
    with pytest.raises(Refused, match="No archive is named"):
        archiving.request_copy(source, cast.editor())


def test_refuses_who_may_not_and_what_was_never_fetched(archive):
    with pytest.raises(Forbidden):
        archiving.request_copy(captured(archive), cast.person("outsider"))
    with pytest.raises(Refused, match="Nothing was captured"):
        archiving.request_copy(entered(archive, "/other"), cast.editor())


@pytest.mark.parametrize(
    ("template", "asked"),
    [
        ("https://a.example/save/{url}", "https://a.example/save/https://b.example/?x=1&y=2"),
        (
            "https://a.example/save?url={url}&now=1",
            "https://a.example/save?url=https%3A%2F%2Fb.example%2F%3Fx%3D1%26y%3D2&now=1",
        ),
    ],
)
def test_the_address_stands_in_a_path_as_it_is_and_in_a_query_escaped(settings, template, asked):
    settings.ARCHIVE_URL = template
    assert archiving.asking("https://b.example/?x=1&y=2") == asked


def test_an_address_that_is_too_long_with_that_of_the_archive_fails_at_once(archive):
    captured(archive, "/" + "a" * (1990 - len(archive.url("/"))))
    row = tried(Archiving.objects.get())
    assert (row.state, row.attempts, archive.saved) == ("failed", 1, [])
    assert "longer than 2,000 characters" in row.reason
