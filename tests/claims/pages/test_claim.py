import datetime
import json
import re

import pytest
from django.template.loader import render_to_string

from claims.services.exceptions import grant
from claims.services.publication import submit
from tests import cast

pytestmark = pytest.mark.django_db


def publish(**fields):
    writer, editor = cast.contributor(), cast.editor()
    claim = submit(cast.claim(writer, **fields), writer)
    return cast.approve(claim, editor)


def page_of(client, edition):
    return client.get(f"/claims/{edition.claim_public_id}/{edition.slug}/").content.decode()


def test_shows_the_claim_and_the_quote_in_its_context(client):
    page = page_of(client, publish())
    assert "There are 54 stations" in page
    assert "It counts <mark>54 stations in 30 countries</mark>, its authors" in page


@pytest.mark.parametrize(
    ("quote", "marked"),
    [
        ("54 stations […] countries", "54 stations in 30 countries"),
        ("“54 stations in 30 countries”", "54 stations in 30 countries"),
    ],
)
def test_shows_the_quote_itself_where_it_is_not_word_for_word(client, quote, marked):
    page = page_of(client, publish(quote=quote))
    assert f"<blockquote>{quote}</blockquote>" in page
    assert f"It counts <mark>{marked}</mark>, its authors" in page
    assert "not found" not in page


def test_but_not_where_it_is(client):
    assert "Quoted from this place" not in page_of(client, publish())


def test_is_one_query(client, django_assert_num_queries):
    edition = publish()
    with django_assert_num_queries(1):
        page_of(client, edition)


def test_draws_the_chain_that_the_desk_draws_and_tells_it_in_words(client):
    edition = publish()
    chain = re.compile(r'<figure class="chain">.*?</figure>', re.DOTALL)
    (shown,) = chain.findall(page_of(client, edition))
    client.force_login(cast.editor("another"))
    desk = client.get(f"/admin/claims/claim/{edition.claim.pk}/change/").content.decode()
    assert chain.findall(desk) == [shown]
    for words in ("At most 1 independent origin.", "<svg", ">origin, supporting<"):
        assert words in shown
    assert "<li>an unknown party, “A report on stations” (54 · 30) relays no other.</li>" in shown


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


def test_lists_the_checks_of_the_edition_in_words(client):
    edition = publish()
    page = page_of(client, edition)
    day = f"{edition.published_at:%-d %B %Y}"
    assert f"Checks on {day}: 3 warnings, 1 holds" in page
    assert "✓</span> quote in capture, holds: The text has these words." in page


def test_shows_an_exception_with_who_why_and_until(client):
    writer, editor = cast.contributor(), cast.editor()
    claim = submit(cast.claim(writer, quote="54 stations within 30 countries"), writer)
    until = datetime.date(2999, 1, 31)
    grant(claim.citations.get(), "quote in capture", "As <b>printed</b>.", editor, until)
    page = page_of(client, cast.approve(claim, editor))
    assert "Exception: quote in capture." in page
    assert "because: As &lt;b&gt;printed&lt;/b&gt;. (editor, until 2999-01-31)" in page


def test_shows_an_overridden_level_beside_the_computed_one(client):
    fields = {"override": "low", "override_reason": "One author only."}
    edition = publish(**fields)
    page = page_of(client, edition)
    assert "<strong>low</strong>" in page
    computed = edition.document["confidence"]["computed"]
    assert f"Set by contributor: One author only. Computed: {computed}." in page


def test_an_edition_of_before_the_checks_is_shown_all_the_same(client):
    edition = publish()
    document = {name: value for name, value in edition.document.items() if name != "checks"}
    page = render_to_string(
        "claims/claim.html", {"edition": edition, "document": document, "numbers": {}}
    )
    assert "What it rests on" in page


def test_tells_where_a_level_starts_and_what_moved_it(client):
    page = page_of(client, publish())
    assert "as its best supporting citation" in page
    assert "by the degree of its source." in page
    assert re.search(r"▼</span> at most one independent origin \(lowers by 1 level\)", page)
    assert '<a href="/confidence/">How a level is found</a>; this one by rules' in page


def test_says_when_the_source_was_captured(client):
    edition = publish()
    day = edition.document["citations"][0]["captured_at"][:10]
    assert f"captured on {day}" in page_of(client, edition)
