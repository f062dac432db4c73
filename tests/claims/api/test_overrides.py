import pytest

from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim():
    return cast.claim(cast.contributor())


def put(client, subject, **body):
    kind = "claims" if hasattr(subject, "statement") else "citations"
    url = f"/api/v1/desk/{kind}/{subject.public_id}/override"
    return client.put(url, body, content_type="application/json")


def test_both_levels_are_told_with_who_and_why(client, claim):
    client.force_login(cast.editor())
    told = put(client, claim, level="low", reason="One author only.").json()
    assert (told["level"], told["confidence"]) == ("low", claim.confidence)
    assert (told["override_by"], told["override_reason"]) == ("editor", "One author only.")


def test_a_citation_s_level_moves_its_claim(client, claim):
    client.force_login(cast.editor())
    told = put(client, claim.citations.get(), level="very low", reason="A forgery.").json()
    assert told["confidence"] == "very low"
    (row,) = told["citations"]
    assert (row["level"], row["confidence"], row["override_by"]) == ("very low", "high", "editor")


def test_it_is_given_back(client, claim):
    client.force_login(cast.editor())
    put(client, claim, level="low", reason="One author only.")
    told = put(client, claim, level="").json()
    assert (told["level"], told["override_by"]) == (claim.confidence, "")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param({"level": "low"}, id="no reason"),
        pytest.param({"level": "low", "reason": "  "}, id="a blank reason"),
        pytest.param({"level": "excellent", "reason": "So."}, id="no such level"),
        pytest.param({"level": "", "reason": "So."}, id="a reason for nothing"),
        pytest.param({}, id="nothing"),
    ],
)
def test_refuses(client, claim, body):
    client.force_login(cast.editor())
    assert put(client, claim, **body).status_code == 400
    claim.refresh_from_db()
    assert claim.override == ""


def test_an_outsider_does_nothing(client, claim):
    client.force_login(cast.person("outsider"))
    assert put(client, claim, level="low", reason="So.").status_code == 403


def test_costs_as_many_queries_as_a_change(client, claim, django_assert_max_num_queries):
    client.force_login(cast.editor())
    with django_assert_max_num_queries(48):
        put(client, claim, level="low", reason="One author only.")
