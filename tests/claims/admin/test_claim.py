import re

import pytest

from claims.models import Claim, Edition
from claims.services.document import evidence_sha256
from sources.models import Source
from tests import cast

pytestmark = pytest.mark.django_db


def decide(client, person, claim, act, **more):
    client.force_login(person)
    claim.refresh_from_db()
    url = f"/admin/claims/claim/{claim.pk}/decide/"
    page = client.get(f"/admin/claims/claim/{claim.pk}/change/").content.decode()
    shown = re.findall(r'name="evidence_sha256" value="(\w+)"', page)
    body = {"act": act, "revision": claim.revision, "evidence_sha256": shown} | more
    return client.post(url, body, follow=True).content.decode()


def test_from_form_to_edition(client):
    writer, editor = cast.contributor(), cast.editor()
    client.force_login(writer)
    form = {
        "statement": "There are 54 stations.",
        "verdict": cast.rating().pk,
        "topics": "[]",
        "explanation": "The report lists them.",
        "citations-TOTAL_FORMS": 0,
        "citations-INITIAL_FORMS": 0,
    }
    client.post("/admin/claims/claim/add/", form)
    claim = Claim.objects.get()
    form = {
        "claim": claim.pk,
        "source": cast.source().pk,
        "stance": "supporting",
        "quote": "54 stations in 30 countries",
    }
    client.post("/admin/claims/citation/add/", form)
    assert claim.citations.get().selectors["start"] > 0
    assert "Sent to review" in decide(client, writer, claim, "submit")
    assert "not allowed" in decide(client, writer, claim, "approve")
    assert "Published" in decide(client, editor, claim, "approve")
    assert Edition.objects.get().document["statement"] == "There are 54 stations."


def test_a_source_that_changed_under_the_review_is_looked_at_again(client):
    writer, editor = cast.contributor(), cast.editor()
    claim = cast.claim(writer)
    decide(client, writer, claim, "submit")
    seen = evidence_sha256(claim)
    Source.objects.update(title="Quite another report")
    page = decide(client, editor, claim, "approve", evidence_sha256=seen)
    assert "changed since you looked" in page
    assert not Edition.objects.exists()
    assert "Published" in decide(client, editor, claim, "approve")


def test_a_superuser_is_refused_his_own_in_words(client):
    writer = cast.person("admin", is_staff=True, is_superuser=True)
    claim = cast.claim(writer)
    decide(client, writer, claim, "submit")
    assert "another editor" in decide(client, writer, claim, "approve")
    assert not Edition.objects.exists()


def test_a_claim_in_review_is_not_changed_and_the_page_says_so(client):
    writer = cast.contributor()
    claim = cast.claim(writer)
    decide(client, writer, claim, "submit")
    form = {
        "statement": "Other",
        "topics": "[]",
        "explanation": "What I typed meanwhile.",
        "verdict": cast.rating().pk,
        "citations-TOTAL_FORMS": 0,
        "citations-INITIAL_FORMS": 0,
    }
    url = f"/admin/claims/claim/{claim.pk}/change/"
    shown = client.get(url).content.decode()
    assert 'name="_save"' not in shown
    assert 'name="explanation"' not in shown
    answer = client.post(url, form).content.decode()
    assert "The claim is in review" in answer
    assert ">\nWhat I typed meanwhile.</textarea>" in answer
    claim.refresh_from_db()
    assert claim.explanation == "The report lists them."


@pytest.mark.parametrize(
    "path",
    [
        "claims/claim",
        "claims/citation",
        "claims/edition",
        "claims/review",
        "claims/rating",
        "claims/checkexception",
        "sources/source",
        "sources/party",
    ],
)
def test_every_list_opens(client, path):
    cast.claim(cast.contributor())
    client.force_login(cast.person("admin", is_staff=True, is_superuser=True))
    assert client.get(f"/admin/{path}/").status_code == 200


def test_an_outsider_is_sent_to_the_door(client):
    client.force_login(cast.person("outsider"))
    assert client.get("/admin/claims/claim/")["Location"].startswith("/admin/login/")


def test_what_is_no_revision_is_none_that_was_read(client):
    writer, editor = cast.contributor(), cast.editor()
    claim = cast.claim(writer)
    decide(client, writer, claim, "submit")
    for revision in ("zzz", "²", "9" * 30, ""):
        decide(client, editor, claim, "approve", revision=revision)
    assert not Edition.objects.exists()
    assert "Published" in decide(client, editor, claim, "approve")


@pytest.mark.parametrize(
    "page",
    [
        "citation/add/?claim=zz",
        "citation/add/?claim=%C2%B2",
        "citation/add/?source=zz&relays=1,zz",
        "claim/add/?claimant=zz&verdict=zz&nothing=zz",
    ],
)
def test_an_address_that_names_no_row_fills_nothing_in(client, page):
    client.force_login(cast.editor())
    answer = client.get(f"/admin/claims/{page}")
    assert answer.status_code == 200
    assert "zz" not in answer.context["adminform"].form.initial.values()


def test_but_one_that_names_a_claim_does(client):
    claim = cast.claim(cast.contributor())
    client.force_login(cast.editor())
    page = client.get(f"/admin/claims/citation/add/?claim={claim.pk}").content.decode()
    assert claim.statement in page
