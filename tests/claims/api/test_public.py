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


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("*", 304),
        ('"other", {}', 304),
        ("W/{}", 304),
        ('"other", W/{}', 304),
        ('"other"', 200),
        ("", 200),
    ],
)
def test_is_not_sent_again_to_whoever_has_it(client, edition, asked, status):
    tag = f'"{edition.sha256}"'
    headers = {"If-None-Match": asked.format(tag)}
    answer = client.get(f"/api/v1/claims/{edition.claim_public_id}/", headers=headers)
    assert answer.status_code == status
    assert answer["ETag"] == tag
    assert answer["Cache-Control"] == "public, max-age=60"
    assert bool(answer.content) == (status == 200)


def test_only_the_head_is_sent_to_whoever_asks_for_it(client, edition):
    url = f"/api/v1/claims/{edition.claim_public_id}/"
    whole, head = client.get(url), client.head(url)
    assert head.status_code == 200
    assert head["ETag"] == whole["ETag"]
    assert not head.content
    assert client.head(url, headers={"If-None-Match": "*"}).status_code == 304


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
