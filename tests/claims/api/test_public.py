import pytest

from claims.services.publication import submit
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    writer, editor = cast.contributor(), cast.editor()
    claim = submit(cast.claim(writer), writer)
    return cast.approve(claim, editor)


def test_gives_the_edition_under_its_digest(client, edition):
    url = f"/api/v1/claims/{edition.claim_public_id}/"
    answer = client.get(url)
    assert answer.json()["claim"] == edition.document
    assert answer["ETag"] == f'"{edition.sha256}"'
    assert client.get(url, headers={"If-None-Match": answer["ETag"]}).status_code == 304


def test_lists_editions_in_two_queries_at_most(client, edition, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        answer = client.get("/api/v1/claims/")
    assert [row["id"] for row in answer.json()["results"]] == [edition.claim_public_id]


@pytest.mark.parametrize("door", ["/api/v1/claims/{}/", "/claims/{}/", "/claims/{}/slug/"])
def test_a_draft_is_not_found_by_anyone(client, door):
    writer = cast.editor()
    claim = cast.claim(writer)
    client.force_login(writer)
    assert client.get(door.format(claim.public_id)).status_code == 404


def test_a_problem_says_what_it_is(client):
    answer = client.get("/api/v1/claims/nothing/")
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 404


def test_the_schema_and_its_documentation_open_without_an_account(client):
    assert b"/api/v1/claims/{public_id}/" in client.get("/api/schema/").content
    docs = client.get("/api/docs/").content.decode()
    assert "/static/drf_spectacular_sidecar/" in docs
    assert "https://" not in docs
