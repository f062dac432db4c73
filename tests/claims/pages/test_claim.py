import json
import re

import pytest

from claims.services.publication import approve, submit
from tests import cast

pytestmark = pytest.mark.django_db


def publish(**fields):
    writer, editor = cast.contributor(), cast.editor()
    claim = submit(cast.claim(writer, **fields), writer)
    return approve(claim, editor, claim.revision)


def page_of(client, edition):
    return client.get(f"/claims/{edition.claim_public_id}/{edition.slug}/").content.decode()


def test_shows_the_claim_and_the_quote_in_its_context(client):
    page = page_of(client, publish())
    assert "There are 54 stations" in page
    assert "It counts <mark>54 stations in 30 countries</mark>, its authors" in page


def test_is_one_query(client, django_assert_num_queries):
    edition = publish()
    with django_assert_num_queries(1):
        page_of(client, edition)


def test_another_slug_leads_to_the_page(client):
    edition = publish()
    answer = client.get(f"/claims/{edition.claim_public_id}/old/")
    assert answer["Location"].endswith(f"/{edition.slug}/")


def test_says_the_same_to_machines_whatever_the_words(client):
    hostile = "</script><script>alert(1)</script> & so on"
    page = page_of(client, publish(statement=hostile))
    assert "<script>alert" not in page
    data = json.loads(re.search(r'ld\+json">(.*?)</script>', page, re.DOTALL).group(1))
    assert data["claimReviewed"] == hostile
    assert data["reviewRating"]["ratingValue"] == 5


def test_home_lists_it_and_says_so_when_there_is_nothing(client):
    assert "Nothing is published yet" in client.get("/").content.decode()
    edition = publish()
    assert edition.slug in client.get("/").content.decode()
