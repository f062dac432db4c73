import pytest

from sources.services import visiting
from tests.sources.linked import opened
from tests.sources.misbehaving import Server


@pytest.fixture
def server(settings):
    with Server() as running:
        opened(running, settings)
        yield running


@pytest.fixture
def sent(monkeypatch):
    messages = []
    monkeypatch.setattr(visiting.queue, "ask", lambda task, pk: messages.append((task, pk)))
    return messages
