import pytest

from claims.checks.captured import CHECK
from tests.claims.checks import given


@pytest.mark.parametrize(
    ("capture", "status", "words"),
    [
        pytest.param(given.captured("text"), "compliance", "2022-10-01", id="a capture"),
        pytest.param(given.captured("x", status=200), "compliance", "2022-10-01", id="of a page"),
        pytest.param(given.captured("x", status=404), "warning", "HTTP 404", id="of no page"),
        pytest.param(None, "warning", "capture its address", id="none"),
    ],
)
def test_should_say(capture, status, words):
    found = CHECK.run(given.citation("text", capture=capture, newest=capture))
    assert found.status == status
    assert words in found.message


def test_should_ask_for_a_file_where_there_is_no_address():
    found = CHECK.run(given.citation("text", capture=None, newest=None, source={"url": ""}))
    assert "upload" in found.message


def test_should_say_that_the_quote_is_not_looked_for_in_a_later_capture_yet():
    found = CHECK.run(given.citation("text", capture=None))
    assert "save the citation again" in found.message
