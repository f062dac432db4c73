from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from sources.models import Address, Source
from sources.services import Taken, turn

pytestmark = pytest.mark.django_db
URL = "https://news.example/stations"
OTHER = "https://news.example/parks"


def elsewhere(url):
    """Whether another worker would get the turn now."""

    def tried():
        try:
            with turn(url):
                return True
        except Taken:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as other:
        return other.submit(tried).result()


@pytest.mark.parametrize(
    ("other", "free"),
    [
        pytest.param(URL, False, id="should refuse the same address"),
        pytest.param(f"{URL}?utm_source=x#top", False, id="should refuse another spelling of it"),
        pytest.param(OTHER, True, id="but not another page of the site"),
        pytest.param("nonsense", True, id="but not what is no address"),
    ],
)
def test_one_worker_at_a_time_has_a_source(other, free):
    with turn(URL):
        assert elsewhere(other) is free
    assert elsewhere(other)


@pytest.mark.django_db(transaction=True)
def test_all_known_addresses_of_a_source_have_one_turn():
    source = Source.objects.create(title="Stations", url=URL, canonical_url=URL)
    for path in ("short", "shorter"):
        Address.objects.create(canonical_url=f"https://x.example/{path}", source=source)
    with turn("https://x.example/short") as onward:
        assert not elsewhere(URL)
        assert not elsewhere("https://x.example/shorter")
        onward(URL)  # its own already
        assert elsewhere(OTHER)
    assert elsewhere(URL)


def test_where_redirects_lead_has_its_turn_too():
    with turn(URL) as onward:
        onward(OTHER)
        assert not elsewhere(OTHER)
    assert elsewhere(OTHER)


def test_who_is_sent_to_what_another_fetches_gives_all_back():
    def sent():
        try:
            with turn(OTHER) as onward:
                onward(URL)
        except Taken:
            return elsewhere(OTHER)
        finally:
            connection.close()

    with turn(URL), ThreadPoolExecutor(1) as other:
        assert other.submit(sent).result()


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
        turn(URL).__enter__()
        connection.close()

    with ThreadPoolExecutor(1) as other:
        other.submit(taken_and_lost).result()
    assert elsewhere(URL)
