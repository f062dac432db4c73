import logging

import pytest
from django.conf import settings

from claims.models import Edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def failing(client, monkeypatch):
    def fail(*_):
        raise RuntimeError("the inside of it")

    client.get("/")  # the addresses are loaded, which asks for editions as well
    monkeypatch.setattr(type(Edition.objects.all()), "current", fail)
    client.raise_request_exception = False
    return client


def test_a_page_that_fails_should_say_so_and_nothing_of_the_inside(
    failing, caplog, django_assert_num_queries
):
    with django_assert_num_queries(0):
        answer = failing.get("/claims/abc/")
    assert answer.status_code == 500
    assert "Something failed" in answer.content.decode()
    assert "inside" not in answer.content.decode()
    assert "the inside of it" in caplog.text
    assert [row.name for row in caplog.records] == ["django.request"]


def test_the_api_should_say_it_as_a_problem(failing, caplog):
    answer = failing.get("/api/v1/claims/abc/")
    assert answer.status_code == 500
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["title"] == "Internal Server Error"
    assert "inside" not in answer.content.decode()
    assert "the inside of it" in caplog.text


@pytest.mark.parametrize("name", ["django.request", "claims.services.reading", "sources.tasks"])
def test_what_is_logged_should_have_one_outlet(name):
    assert settings.LOGGING["root"]["handlers"] == ["stderr"]
    logger, found = logging.getLogger(name), 0
    while logger.parent:
        found += len(logger.handlers)
        assert logger.propagate
        logger = logger.parent
    assert found == 0
    assert any(type(outlet) is logging.StreamHandler for outlet in logger.handlers)


def test_but_a_page_that_is_not_there_should_not_fill_the_log(client, caplog):
    assert client.get("/claims/nothing/").status_code == 404
    assert not caplog.records
