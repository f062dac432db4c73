import pytest

from claims.checks.source_alive import CHECK
from tests.claims.checks import given


@pytest.mark.parametrize(
    ("state", "status"),
    [
        pytest.param("alive", "compliance", id="alive"),
        pytest.param("paywalled", "compliance", id="a paywall is no death"),
        pytest.param("dying", "warning", id="dying"),
        pytest.param("dead", "warning", id="dead, and captured"),
        pytest.param("unknown", "unverifiable", id="but never a pass where nobody looked"),
        pytest.param("some new state", "unverifiable", id="nor for a state that it does not know"),
    ],
)
def test_should_say(state, status):
    found = CHECK.run(given.citation("54", source={"link_state": state}))
    assert (found.status, found.evidence) == (status, {"link_state": state})


def test_should_object_where_it_is_gone_and_nothing_was_kept():
    found = CHECK.run(given.citation("54", capture=None, source={"link_state": "dead"}))
    assert found.status == "violation"


def test_a_source_without_an_address_is_not_asked():
    assert CHECK.run(given.citation("54", source={"url": ""})).status == "not-in-scope"
