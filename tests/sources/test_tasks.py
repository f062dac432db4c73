import pytest
from django.utils import timezone

from factcheck.celery import app
from sources import tasks
from sources.models import Archiving, Rendition, Visit
from sources.services import archiving, rendering, scheduling, visiting
from tests import cast
from tests.sources.linked import captured, entered, opened
from tests.sources.misbehaving import Server, answer

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings):
    with Server() as running:
        opened(running, settings)
        yield running


@pytest.fixture
def told(monkeypatch):
    """What is said to the broker; each message is obeyed at once by the task of its name."""
    app.loader.import_default_modules()
    said = []

    def obey(name, args, **_):
        said.append(name)
        app.tasks[name](*args)

    monkeypatch.setattr(visiting.queue.current_app, "send_task", obey)
    return said


def test_the_schedule_names_tasks_that_there_are():
    app.loader.import_default_modules()
    named = {entry["task"] for entry in app.conf.beat_schedule.values()}
    assert "sources.sweep" in named
    assert named <= set(app.tasks)


def test_a_sweep_has_the_owed_visits_made(server, told):
    source = entered(server)
    app.tasks["sources.sweep"]()
    source.refresh_from_db()
    assert told == [scheduling.TASK]
    assert source.link_state == "alive"


def test_a_sweep_has_the_owed_copies_asked_for(server, settings, told):
    copy = "/save/" + server.url("/page")
    server.paths[copy] = answer(Content_Location="/copy")
    settings.ARCHIVE_URL = server.url("/save/{url}")
    captured(server)
    app.tasks["sources.sweep"]()
    assert told == [archiving.TASK]
    assert Archiving.objects.get().address == server.url("/copy")


def test_a_sweep_has_captures_read_again(told):
    rendering.want([cast.source().captures.get()])
    app.tasks["sources.sweep"]()
    assert told == [rendering.TASK]
    assert Rendition.objects.get().text == cast.TEXT


def test_a_message_that_comes_twice_changes_nothing(server):
    entered(server)
    scheduling.plan(timezone.now())
    pk = Visit.objects.get().pk
    for _ in range(2):
        app.tasks[scheduling.TASK](pk)
    assert Visit.objects.get().attempts == 1
    assert len([head for head in server.asked if "/page" in head]) == 1


def test_a_message_of_a_row_that_is_gone_is_no_fault():
    app.tasks[scheduling.TASK](0)
    app.tasks[archiving.TASK](0)
    app.tasks[rendering.TASK](0)


def test_the_storage_is_tidied(monkeypatch):
    swept = []
    monkeypatch.setattr(tasks.storage, "sweep_drafts", lambda: swept.append(1))
    app.tasks["sources.tidy"]()
    assert swept == [1]
    assert "sources.tidy" in {entry["task"] for entry in app.conf.beat_schedule.values()}
