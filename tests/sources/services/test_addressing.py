import pytest
from django.utils import timezone

from sources.models import Source, Visit
from sources.refusals import Refused
from sources.services import addressing, scheduling

pytestmark = pytest.mark.django_db
URL = "https://news.example/stations"


def source(url=URL, **fields):
    return Source.objects.create(title="Stations", url=url, **fields)


def test_the_key_is_the_canonical_address():
    assert addressing.key(f"{URL}/?utm_source=letter#top") == URL
    assert addressing.key("") == ""


def test_one_document_is_one_source_but_may_keep_its_own():
    known = source(canonical_url=URL)
    with pytest.raises(Refused, match="already: Stations"):
        addressing.key(URL)
    assert addressing.key(URL, known) == URL


@pytest.mark.parametrize("url", ["ftp://files.example/a", "https://", "words"])
def test_refuses_what_is_no_web_address(url):
    with pytest.raises(Refused):
        addressing.key(url)


def test_a_new_address_is_a_new_link():
    moved = source(link_state="dead", link_failures=3, link_failed_since=timezone.now())
    scheduling.plan(timezone.now())
    addressing.moved(moved)
    moved.refresh_from_db()
    assert (moved.canonical_url, moved.link_state, moved.link_failures) == (URL, "unknown", 0)
    assert moved.link_failed_since is None
    assert moved.next_check_at <= timezone.now()
    assert not Visit.objects.exists()


def test_refuses_an_address_that_is_taken_and_changes_nothing():
    source(canonical_url=URL)
    other = source(link_state="dead")
    with pytest.raises(Refused, match="already"):
        addressing.moved(other)
    other.refresh_from_db()
    assert (other.link_state, other.canonical_url) == ("dead", "")
