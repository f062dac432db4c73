import io

import pytest
from django.core.management import call_command

from tests.sources.linked import GONE, captured, entered, opened
from tests.sources.misbehaving import Server

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings):
    with Server({"/gone": GONE}) as running:
        opened(running, settings)
        yield running


def said(*words):
    out = io.StringIO()
    call_command("check_links", *words, stdout=out)
    return out.getvalue()


def test_looks_at_what_is_due_and_says_what_it_saw(server):
    entered(server, "/page")
    entered(server, "/gone")
    words = said()
    assert "1/2" in words
    assert f"alive      alive      {server.url('/page')}" in words
    assert "The server answered 404 Not Found." in words
    assert words.endswith("Looked at 2: 1 alive, 1 failure.\n")


def test_leaves_what_is_not_due_but_not_when_told_now(server):
    captured(server)
    assert said() == "Nothing is due.\n"
    assert "Looked at 1: 1 alive." in said("--now")


def test_stops_at_the_limit(server):
    for number in range(3):
        entered(server, f"/{number}")
    assert "Looked at 2: 2 failure." in said("--limit", "2")
    assert said("--limit", "0") == "Nothing is due.\n"
