from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from sources.services import turn

pytestmark = pytest.mark.django_db
URL = "https://news.example/stations"


def elsewhere(url):
    """Whether another worker would get the turn now."""

    def tried():
        try:
            with turn(url) as ours:
                return ours
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as other:
        return other.submit(tried).result()


@pytest.mark.parametrize(
    ("other", "free"),
    [
        pytest.param(URL, False, id="should refuse the same address"),
        pytest.param(f"{URL}?utm_source=x#top", False, id="should refuse another spelling of it"),
        pytest.param("https://news.example/parks", True, id="but not another page of the site"),
        pytest.param("nonsense", True, id="but not what is no address"),
    ],
)
def test_one_worker_at_a_time_has_a_source(other, free):
    with turn(URL) as ours:
        assert ours
        assert elsewhere(other) is free
    assert elsewhere(other)


def test_a_turn_ends_where_the_fetch_breaks():
    with pytest.raises(OSError, match="gone"), turn(URL):
        raise OSError("gone")
    assert elsewhere(URL)


def test_who_has_no_turn_takes_none_away():
    with turn(URL):
        assert elsewhere(URL) is False
        assert elsewhere(URL) is False


@pytest.mark.django_db(transaction=True)
def test_a_turn_ends_with_the_connection_of_its_holder():
    def taken_and_lost():
        held = turn(URL)
        assert held.__enter__()
        connection.close()

    with ThreadPoolExecutor(1) as other:
        other.submit(taken_and_lost).result()
    assert elsewhere(URL)
