import pytest

from claims.models import CheckException
from claims.services.publication import submit
from tests import cast

pytestmark = pytest.mark.django_db
QUOTE = "quote in capture"


@pytest.fixture
def claim():
    writer = cast.contributor()
    return submit(cast.claim(writer, quote="54 stations within 30 countries"), writer)


def post(client, claim, **body):
    said = {"check_name": QUOTE, "citation": claim.citations.get().public_id, "reason": "So."}
    url = f"/api/v1/desk/claims/{claim.public_id}/exceptions"
    return client.post(url, said | body, content_type="application/json")


def checks(client, claim):
    draft = client.get(f"/api/v1/desk/claims/{claim.public_id}").json()
    return {row["name"]: row for row in draft["checks"]}


def test_is_granted_shown_and_taken_back(client, claim):
    client.force_login(cast.editor())
    answer = post(client, claim, until="2999-01-01")
    assert answer.status_code == 201
    row = checks(client, claim)[QUOTE]
    assert (row["status"], row["found"]) == ("exception", "violation")
    assert row["exception"]["by"] == "editor"
    assert row["exception"]["until"] == "2999-01-01"
    assert row["citation"] == claim.citations.get().public_id
    url = f"/api/v1/desk/exceptions/{answer.json()['id']}"
    assert client.delete(url).status_code == 204
    assert checks(client, claim)[QUOTE]["status"] == "violation"
    assert client.delete(url).status_code == 409


def test_of_the_claim_itself(client, claim):
    client.force_login(cast.editor())
    url = f"/api/v1/desk/claims/{claim.public_id}/exceptions"
    body = {"check_name": "origins", "reason": "There is one count."}
    assert client.post(url, body, content_type="application/json").status_code == 201
    row = checks(client, claim)["origins"]
    assert (row["status"], row["citation"]) == ("exception", None)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param({"reason": " "}, 400, id="no reason"),
        pytest.param({"check_name": "none such"}, 400, id="no such check"),
        pytest.param({"until": "soon"}, 400, id="no day"),
        pytest.param({"until": "2001-01-01"}, 400, id="a day that is over"),
        pytest.param({"citation": "nothing"}, 404, id="no such citation"),
    ],
)
def test_refuses(client, claim, body, status):
    client.force_login(cast.editor())
    assert post(client, claim, **body).status_code == status
    assert not CheckException.objects.exists()


def test_only_editors_do_it(client, claim):
    client.force_login(cast.person("other", "contributors"))
    assert post(client, claim).status_code == 403
    client.logout()
    assert post(client, claim).status_code == 401


def test_the_draft_costs_as_many_queries_whatever_its_checks(
    client, claim, django_assert_max_num_queries
):
    client.force_login(cast.editor())
    with django_assert_max_num_queries(26):  # ten for the evidence, four to be up to date
        client.get(f"/api/v1/desk/claims/{claim.public_id}")
