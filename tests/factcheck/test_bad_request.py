import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from claims.models import Reading
from tests import cast

pytestmark = pytest.mark.django_db
TOO_MUCH = "x" * 22_100_000
ADMIN, API = "/admin/claims/reading/add/", "/api/v1/desk/readings"


@pytest.fixture
def desk(client):
    client.force_login(cast.contributor())
    return client


def test_a_pasted_text_that_is_too_large_should_be_told_on_a_page(desk):
    answer = desk.post(ADMIN, {"text": TOO_MUCH})
    assert answer.status_code == 413
    assert "This is more than 21 MB." in answer.content.decode()
    assert not Reading.objects.exists()


@pytest.mark.parametrize("how", [{}, {"content_type": "application/json"}])
def test_a_text_that_is_too_large_should_be_a_problem_of_the_api(desk, how):
    answer = desk.post(API, {"text": TOO_MUCH}, **how)
    assert answer.status_code == 413
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["detail"].startswith("This is more than 21 MB.")
    assert not Reading.objects.exists()


def test_a_file_that_is_too_large_should_be_told_beside_the_form(desk):
    page = desk.post(ADMIN, {"file": SimpleUploadedFile("a.txt", TOO_MUCH.encode())})
    assert "at most 20,971,520 are read" in page.content.decode()
    answer = desk.post(API, {"file": SimpleUploadedFile("a.txt", TOO_MUCH.encode())})
    assert "at most 20,971,520 are read" in answer.json()["detail"]
    assert not Reading.objects.exists()


def test_but_not_ten_megabytes(desk):
    ten = {"text": "x" * 10_000_000}
    assert desk.post(ADMIN, ten).status_code == 302
    assert desk.post(API, ten, content_type="application/json").status_code == 202


@pytest.mark.parametrize(
    ("path", "kind"), [("/", "text/html"), ("/api/v1/claims/", "application/")]
)
def test_another_bad_request_should_be_told_as_well(client, path, kind):
    answer = client.get(path, headers={"host": "a b"})
    assert answer.status_code == 400
    assert answer["Content-Type"].startswith(kind)
