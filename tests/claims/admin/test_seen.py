import re

import pytest

from claims.services import drafting
from tests import cast

pytestmark = pytest.mark.django_db
HIDDEN = re.compile(r'name="seen_revision" value="(\d+)"')


@pytest.fixture
def writer(client):
    made = cast.contributor()
    client.force_login(made)
    return made


def opened(client, url):
    return HIDDEN.search(client.get(url).content.decode()).group(1)


def of_claim(claim, **fields):
    rows = {"citations-TOTAL_FORMS": 0, "citations-INITIAL_FORMS": 0}
    kept = {"statement": claim.statement, "verdict": claim.verdict_id, "topics": ""}
    return kept | rows | {"explanation": claim.explanation} | fields


def test_of_two_who_write_at_once_the_later_is_told_and_loses_nothing(client, writer):
    claim = cast.claim(writer)
    url = f"/admin/claims/claim/{claim.pk}/change/"
    seen = opened(client, url)
    other = cast.editor()
    drafting.change(claim, other, explanation="The other one wrote this.")
    sent = of_claim(claim, explanation="I wrote this.", seen_revision=seen)
    page = client.post(url, sent).content.decode()
    assert f"you opened revision {seen}, it is {int(seen) + 1} now" in page
    assert "otherwise than it stands: explanation." in page
    assert ">\nI wrote this.</textarea>" in page
    claim.refresh_from_db()
    assert claim.explanation == "The other one wrote this."
    sent["seen_revision"] = HIDDEN.search(page).group(1)
    assert client.post(url, sent).status_code == 302
    claim.refresh_from_db()
    assert claim.explanation == "I wrote this."


def test_nor_is_a_citation_saved_over_what_was_not_seen(client, writer):
    citation = cast.claim(writer).citations.get()
    url = f"/admin/claims/citation/{citation.pk}/change/"
    seen = opened(client, url)
    drafting.revise(citation, cast.editor(), locator="p. 3")
    sent = {"stance": "supporting", "quote": "54 stations", "seen_revision": seen}
    assert "otherwise than it stands: quote, locator." in client.post(url, sent).content.decode()
    citation.refresh_from_db()
    assert citation.locator == "p. 3"


def test_a_form_on_the_newest_revision_is_saved(client, writer):
    claim = cast.claim(writer)
    url = f"/admin/claims/claim/{claim.pk}/change/"
    sent = of_claim(claim, explanation="Better.", seen_revision=opened(client, url))
    assert client.post(url, sent).status_code == 302
