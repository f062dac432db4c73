import pytest

from claims.models import Citation, Claim
from claims.services import drafting
from claims.services.publication import submit
from tests import cast

pytestmark = pytest.mark.django_db
TWICE = "He resigned. A minister denied it all. Later he resigned again."


@pytest.fixture
def citation():
    return cast.claim(cast.contributor()).citations.get()


@pytest.fixture
def writer(client, citation):
    client.force_login(made := citation.claim.writers.get())
    return made


def url(citation):
    return f"/api/v1/desk/citations/{citation.public_id}"


def patch(client, citation, **body):
    return client.patch(url(citation), body, content_type="application/json")


def test_should_change_what_is_given_and_nothing_else(client, citation, writer):
    body = {"quote": "More may exist", "stance": "mentioning", "credibility": 4, "locator": "p. 2"}
    answer = patch(client, citation, revision=citation.claim.revision, **body)
    assert answer.status_code == 200
    told = answer.json()
    assert told["selectors"]["exact"] == told["quote"] == "More may exist"
    seen = citation.claim.revision
    citation.refresh_from_db()
    assert {name: getattr(citation, name) for name in body} == body
    patch(client, citation, locator="p. 3")
    row = Citation.objects.get()
    assert (row.locator, row.quote, row.credibility) == ("p. 3", "More may exist", 4)
    assert row.claim.revision == seen + 2


def test_should_name_the_place_that_is_meant(client, citation, writer):
    cast.capture(citation.source, TWICE)
    assert "place" not in patch(client, citation, quote="resigned").json()["selectors"]
    told = client.get(f"/api/v1/desk/claims/{citation.claim.public_id}").json()["checks"]
    (found,) = [check for check in told if check["name"] == "quote in capture"]
    assert "1: “He resigned. A minister denied" in found["message"]
    for number, start in ((1, 3), (2, TWICE.rindex("resigned"))):
        told = patch(client, citation, place=number).json()
        assert (told["selectors"]["start"], told["selectors"]["place"]) == (start, number)
    found = citation.checks.get(check_name="quote in capture")
    assert found.status == "compliance"


def test_should_say_whom_it_relays(client, citation, writer):
    origin = drafting.cite(citation.claim, cast.source(title="A paper"), writer, "54 stations")
    patch(client, citation, relays=[origin.public_id])
    assert list(citation.relays.all()) == [origin]
    patch(client, citation, stance="mentioning")
    assert list(citation.relays.all()) == [origin]
    patch(client, citation, relays=[])
    assert not citation.relays.exists()


def test_should_leave_a_claim_as_it_is_where_nothing_differs(client, citation, writer):
    assert patch(client, citation, quote=citation.quote).status_code == 200
    assert Claim.objects.get().revision == citation.claim.revision


def test_should_take_a_citation_out(client, citation, writer):
    answer = client.delete(f"{url(citation)}?revision={citation.claim.revision}")
    assert answer.status_code == 204
    assert not Citation.objects.exists()
    assert Claim.objects.get().confidence == "unassessed"
    assert client.delete(url(citation)).status_code == 404


def test_refuses_a_stranger_and_an_outsider(client, citation):
    for answer in (patch(client, citation, stance="mentioning"), client.delete(url(citation))):
        assert answer.status_code == 401
    client.force_login(cast.person("outsider"))
    for answer in (patch(client, citation, stance="mentioning"), client.delete(url(citation))):
        assert answer.status_code == 403
        assert answer["Content-Type"] == "application/problem+json"
    assert Citation.objects.get().stance == "supporting"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        pytest.param({"stance": "perhaps"}, "stance", id="no such stance"),
        pytest.param({"place": 0}, "place", id="no place"),
        pytest.param({"place": 9}, None, id="a place that there is not"),
        pytest.param({"credibility": 7}, "credibility", id="no such credibility"),
        pytest.param({"quote": "x" * 10_001}, "quote", id="too long"),
        pytest.param({"source": "abc"}, "source", id="another source"),
        pytest.param({"relays": ["zzz"]}, None, id="a relay that the claim does not cite"),
        pytest.param({"revision": "one"}, "revision", id="no revision"),
    ],
)
def test_refuses_bad_input(client, citation, writer, body, field):
    answer = patch(client, citation, **({"locator": "p. 9"} | body))
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert field is None or field in answer.json()["errors"]
    row = Citation.objects.select_related("claim").get()
    assert (row.locator, row.claim.revision) == ("", citation.claim.revision)


def test_refuses_a_revision_that_was_overtaken(client, citation, writer):
    seen = citation.claim.revision
    drafting.revise(citation, writer, locator="p. 3")
    for answer in (
        patch(client, citation, revision=seen, locator="p. 4"),
        client.delete(f"{url(citation)}?revision={seen}"),
    ):
        assert answer.status_code == 409
        assert f"you read revision {seen}, it is {seen + 1} now" in answer.json()["detail"]
    assert Citation.objects.get().locator == "p. 3"
    assert client.delete(f"{url(citation)}?revision=x").status_code == 400


def test_refuses_while_the_claim_is_in_review(client, citation, writer):
    submit(citation.claim, writer)
    for answer in (patch(client, citation, locator="p. 4"), client.delete(url(citation))):
        assert answer.status_code == 409
        assert "in review" in answer.json()["detail"]
    assert Citation.objects.get().locator == ""


def test_stands_in_the_schema(client):
    answer = client.get("/api/schema/", headers={"Accept": "application/json"})
    found = answer.json()["paths"]["/api/v1/desk/citations/{public_id}"]
    assert set(found) == {"patch", "delete"}
    assert "revision" in {each["name"] for each in found["delete"]["parameters"]}


def test_costs_as_many_queries_as_a_change(client, citation, writer, django_assert_max_num_queries):
    with django_assert_max_num_queries(50):
        patch(client, citation, quote="More may exist", stance="mentioning", relays=[])
