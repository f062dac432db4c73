import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from claims.models import Claim
from tests import cast

pytestmark = pytest.mark.django_db
DESK, SAID = "/api/v1/desk/claims", "a character that no text has"


@pytest.fixture
def desk(client):
    client.force_login(cast.editor())
    return client


@pytest.mark.parametrize(
    "path",
    [
        "/admin/claims/claim/?state__exact=%00",
        "/admin/claims/claim/?%00=1",
        "/admin/autocomplete/?app_label=claims&model_name=citation&field_name=claim&term=%00",
        "/claims/%00/",
    ],
)
def test_an_address_with_nul_should_be_refused_in_words(desk, path):
    answer = desk.get(path)
    assert answer.status_code == 400
    assert SAID in answer.content.decode()
    assert "Content-Security-Policy" in answer


@pytest.mark.parametrize("path", ["/api/v1/claims/%00/", "/api/v1/claims/?cursor=%00"])
def test_an_address_of_the_api_should_be_refused_as_a_problem(client, path):
    answer = client.get(path)
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert SAID in answer.json()["detail"]


def test_so_should_a_cookie_that_unfolds_to_nul(client):
    client.cookies.load('sessionid="' + "\\000" * 32 + '"')
    assert client.get("/admin/").status_code == 400


@pytest.mark.parametrize(
    ("door", "field"),
    [
        ("claims/claim/{}/decide/", "note"),
        ("claims/claim/{}/exceptions/grant/", "citation"),
        ("claims/claim/{}/exceptions/revoke/", "exception"),
        ("claims/claim/add/", "statement"),
        ("claims/reading/{}/decide/", "candidate"),
        ("claims/reading/{}/decide/", "claim"),
    ],
)
def test_a_form_with_nul_should_be_refused(desk, door, field):
    claim = cast.claim(cast.contributor())
    answer = desk.post(f"/admin/{door.format(claim.pk)}", {field: "a\0b"})
    assert answer.status_code == 400
    assert SAID in answer.content.decode()


@pytest.mark.parametrize(
    ("door", "body"),
    [
        ("", {"statement": "\0"}),
        ("", {"statement": "a", "topics": ["\0"]}),
        ("", {"statement": "a", "explanation": "\0"}),
        ("", {"statement": "a", "verdict": "\0"}),
        ("", {"statement": "a", "first_appearance": "https://example.org/\0"}),
        ("/{}/citations", {"source": "\0"}),
        ("/{}/citations", {"source": "{source}", "relays": ["\0"]}),
        ("/{}/reviews", {"decision": "sent back", "revision": 1, "note": "\0"}),
        ("/{}/exceptions", {"check_name": "\0", "reason": "\0"}),
        ("/{}/exceptions", {"check_name": "captured", "reason": "a", "citation": "\0"}),
    ],
)
def test_a_body_of_the_api_with_nul_should_be_refused(desk, door, body):
    claim = cast.claim(cast.contributor())
    if body.get("source") == "{source}":
        body = body | {"source": claim.citations.get().source.public_id}
    answer = desk.post(DESK + door.format(claim.public_id), body, content_type="application/json")
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert Claim.objects.count() == 1


@pytest.mark.parametrize("body", [{"text": "a\0b"}, {"url": "https://example.org/\0"}])
@pytest.mark.parametrize("how", [{}, {"content_type": "application/json"}])
def test_so_should_an_article(desk, body, how):
    assert desk.post("/api/v1/desk/readings", body, **how).status_code == 400


def test_but_a_file_may_have_any_bytes(desk):
    file = SimpleUploadedFile("a.txt", b"a\0b")
    assert desk.post("/admin/claims/reading/add/", {"file": file}).status_code == 302
