import pytest
from django.test import Client

from claims.models import Claim, Edition
from claims.services.document import evidence_sha256
from claims.services.publication import submit
from sources.models import Party, Source
from tests import cast

pytestmark = pytest.mark.django_db


def review(client, person, claim, **said):
    if person:
        client.force_login(person)
    seen = evidence_sha256(claim)
    body = {"decision": "approved", "revision": claim.revision, "evidence_sha256": seen} | said
    url = f"/api/v1/desk/claims/{claim.public_id}/reviews"
    return client.post(url, body, content_type="application/json")


@pytest.fixture
def claim():
    writer = cast.contributor()
    return submit(cast.claim(writer), writer)


def test_another_editor_publishes(client, claim):
    assert review(client, cast.editor(), claim).status_code == 201
    assert Edition.objects.get().claim == claim


def test_a_superuser_does_not_approve_his_own(client):
    writer = cast.person("admin", is_superuser=True)
    claim = submit(cast.claim(writer), writer)
    answer = review(client, writer, claim)
    assert answer.status_code == 403
    assert "another editor" in answer.json()["detail"]


def test_refuses_a_stranger_and_an_outsider(client, claim):
    assert review(client, None, claim).status_code == 401
    assert review(client, cast.person("outsider"), claim).status_code == 403
    assert not Edition.objects.exists()


def test_refuses_a_stale_revision_and_bad_input(client, claim):
    editor = cast.editor()
    assert review(client, editor, claim, revision=claim.revision + 1).status_code == 409
    answer = review(client, editor, claim, decision="perhaps")
    assert answer.status_code == 400
    assert "decision" in answer.json()["errors"]
    assert review(client, editor, claim, decision="sent back").status_code == 400


def test_refuses_evidence_that_changed_or_was_never_looked_at(client, claim):
    editor, seen = cast.editor(), evidence_sha256(claim)
    answer = review(client, editor, claim, evidence_sha256="")
    assert answer.status_code == 400
    assert "evidence_sha256" in answer.json()["errors"]
    Source.objects.update(degree="original")
    answer = review(client, editor, claim, evidence_sha256=seen)
    assert answer.status_code == 409
    assert "changed since you looked" in answer.json()["detail"]
    assert review(client, editor, claim).status_code == 201


def test_sends_back_with_a_note(client, claim):
    answer = review(client, cast.editor(), claim, decision="sent back", note="Which one?")
    assert answer.json()["state"] == "draft"


def test_submits_a_draft_once(client):
    writer = cast.contributor()
    claim = cast.claim(writer)
    client.force_login(writer)
    url = f"/api/v1/desk/claims/{claim.public_id}/submission"
    assert client.post(url).json()["state"] == "in review"
    assert client.post(url).status_code == 409


def test_a_writer_takes_his_claim_back_and_nobody_else(client, claim):
    url = f"/api/v1/desk/claims/{claim.public_id}/submission"
    client.force_login(cast.editor())
    assert client.delete(url).status_code == 403
    client.force_login(claim.writers.get())
    answer = client.delete(url)
    assert answer.json()["state"] == "draft"
    assert answer.json()["revision"] == claim.revision + 1
    assert client.delete(url).status_code == 409


def test_a_claim_is_written_cited_and_published_over_the_api(client):
    writer, source = cast.contributor(), cast.source()
    cast.rating()
    client.force_login(writer)
    json = {"content_type": "application/json"}
    made = client.post("/api/v1/desk/claims", {"statement": "There are 54 stations."}, **json)
    assert made.status_code == 201
    claim = f"/api/v1/desk/claims/{made.json()['id']}"
    quote = {"source": source.public_id, "quote": "54 stations in 30 countries"}
    cited = client.post(f"{claim}/citations", quote, **json)
    assert cited.status_code == 201
    assert cited.json()["selectors"]["exact"] == quote["quote"]
    more = {"source": cast.source(title="A paper").public_id, "relays": [cited.json()["id"]]}
    assert client.post(f"{claim}/citations", more, **json).status_code == 201
    body = {"verdict": "true", "explanation": "The report lists them."}
    assert client.patch(claim, body, **json).json()["confidence"] != "unassessed"
    assert client.patch(claim, {"verdict": "maybe"}, **json).status_code == 400
    assert client.patch(claim, {"claimed_on": "soon"}, **json).status_code == 400
    assert client.post(f"{claim}/submission").json()["state"] == "in review"
    shown = client.get(claim).json()
    client.force_login(cast.editor())
    body = {name: shown[name] for name in ("revision", "evidence_sha256")}
    body["decision"] = "approved"
    assert client.post(f"{claim}/reviews", body, **json).status_code == 201
    assert len(Edition.objects.get().document["citations"]) == 2


def test_the_desk_is_closed_to_outsiders(client):
    claim = cast.claim(cast.contributor())
    client.force_login(cast.person("outsider"))
    url = f"/api/v1/desk/claims/{claim.public_id}"
    assert client.get(url).status_code == 403
    assert client.patch(url, {}, content_type="application/json").status_code == 403
    assert (
        client.post("/api/v1/desk/claims", {}, content_type="application/json").status_code == 403
    )


def test_the_schema_is_made_without_a_warning(capsys):
    from django.core.management import call_command

    call_command("spectacular", "--validate", "--fail-on-warn", "--file", "/dev/null")


def test_relays_that_the_claim_does_not_cite_are_named(client):
    writer, other = cast.contributor(), cast.source(title="A paper")
    claim = cast.claim(writer)
    client.force_login(writer)
    body = {"source": other.public_id, "relays": [claim.citations.get().public_id, "zzznope"]}
    url = f"/api/v1/desk/claims/{claim.public_id}/citations"
    answer = client.post(url, body, content_type="application/json")
    assert answer.status_code == 400
    assert "zzznope" in str(answer.json())
    assert claim.citations.count() == 1


def test_a_stranger_is_told_how_to_say_who_he_is(client):
    answer = client.get("/api/v1/desk/claims/abc")
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Basic")
    assert answer["Content-Type"] == "application/problem+json"


def test_a_session_serves_as_well_but_not_without_its_token():
    client, url = Client(enforce_csrf_checks=True), "/api/v1/desk/claims"
    client.force_login(cast.contributor())
    said = {"data": {"statement": "There are 54 stations."}, "content_type": "application/json"}
    refused = client.post(url, **said)
    assert refused.status_code == 403
    assert "CSRF" in refused.json()["detail"]
    client.get("/admin/claims/claim/add/")
    token = {"X-CSRFToken": client.cookies["csrftoken"].value}
    assert client.post(url, headers=token, **said).status_code == 201


@pytest.mark.parametrize("topics", [[1, {"x": []}], ["a" * 101], ["a"] * 51, "a", {"a": 1}])
def test_topics_are_words(client, claim, topics):
    client.force_login(cast.person("root", is_superuser=True))
    url, body = "/api/v1/desk/claims", {"statement": "One.", "topics": topics}
    assert client.post(url, body, content_type="application/json").status_code == 400


@pytest.mark.parametrize("stored", [[1, {"x": []}], {"a": 1}, "a", None])
def test_but_a_page_shows_whatever_is_stored(client, claim, stored):
    Claim.objects.update(topics=stored if stored is not None else [])
    client.force_login(cast.person("root", is_superuser=True, is_staff=True))
    assert client.get(f"/admin/claims/claim/{claim.pk}/change/").status_code == 200


@pytest.mark.parametrize(
    ("door", "body", "field", "most"),
    [
        ("", {"statement": "One."}, "explanation", 50_000),
        ("/{claim}/citations", {"source": "{source}"}, "quote", 10_000),
        ("/{claim}/reviews", {"decision": "sent back", "revision": 1}, "note", 5_000),
    ],
)
def test_long_texts_have_limits(client, claim, door, body, field, most):
    client.force_login(cast.person("root", is_superuser=True))
    named = {"{source}": claim.citations.get().source.public_id}
    body = {name: named.get(value, value) for name, value in body.items()}
    url = "/api/v1/desk/claims" + door.format(claim=claim.public_id)
    for size, refused in ((most, False), (most + 1, True)):
        answer = client.post(url, body | {field: "x" * size}, content_type="application/json")
        assert (field in answer.json().get("errors", {})) == refused


def test_the_claimant_is_a_party_that_there_is(client):
    agency = Party.objects.create(name="The Agency")
    client.force_login(cast.contributor())
    url, body = "/api/v1/desk/claims", {"statement": "One.", "claimant": agency.public_id}
    assert client.post(url, body, content_type="application/json").status_code == 201
    assert Claim.objects.get().claimant == agency
    answer = client.post(url, body | {"claimant": "zz"}, content_type="application/json")
    assert "claimant" in answer.json()["errors"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"claimnat": "zz"}, "claimnat"),
        ({"quantities": []}, "quantities"),
        ({"state": "published"}, "state"),
        ({"language": "<script>"}, "language"),
    ],
)
def test_what_is_not_understood_is_named(client, body, field):
    client.force_login(cast.contributor())
    said = {"statement": "One."} | body
    answer = client.post("/api/v1/desk/claims", said, content_type="application/json")
    assert answer.status_code == 400
    assert field in answer.json()["errors"]
    assert not Claim.objects.exists()
