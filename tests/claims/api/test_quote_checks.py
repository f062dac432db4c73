import json
from pathlib import Path

import pytest
from django.core.cache import cache

from claims.api.quote_checks import LARGEST_BODY, Pace

URL = "/api/v1/quote-checks"
TEXT = "It counts 54 stations in 30 countries, its authors write."
GOLDEN = Path(__file__).parents[2] / "responses" / "quote_check.json"


@pytest.fixture(autouse=True)
def _nobody_asked_before():
    cache.clear()


def post(client, body):
    return client.post(URL, body, content_type="application/json")


def test_answers_as_agreed(client):
    answer = post(client, {"quote": "45 stations in 30 countries", "text": TEXT})
    assert answer.status_code == 200
    assert answer.json() == json.loads(GOLDEN.read_text())


@pytest.mark.parametrize(
    ("quote", "kind", "status"),
    [
        pytest.param("54 stations", "verbatim", "compliance", id="verbatim"),
        pytest.param("It counts […] its authors", "elided", "compliance", id="elided"),
        pytest.param("Nothing of the kind was said", "missing", "violation", id="missing"),
    ],
)
def test_says(client, quote, kind, status):
    answer = post(client, {"quote": quote, "text": TEXT}).json()
    assert (answer["kind"], answer["status"]) == (kind, status)


def test_what_stands_around_it_chooses_among_several_places(client):
    body = {"quote": "54", "text": "At first 54 were found; then, much later, 54 again."}
    assert post(client, body).json()["kind"] == "ambiguous"
    found = post(client, body | {"prefix": "then, much later, ", "suffix": " again."}).json()
    assert (found["kind"], found["spans"][0]["start"]) == ("verbatim", 42)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        pytest.param({"text": TEXT}, "quote", id="no quote"),
        pytest.param({"quote": "54"}, "text", id="no text"),
        pytest.param({"quote": " ", "text": TEXT}, "quote", id="a blank quote"),
        pytest.param({"quote": ["54"], "text": TEXT}, "quote", id="a list"),
        pytest.param({"quote": "5" * 5_001, "text": TEXT}, "quote", id="a long quote"),
        pytest.param({"quote": "54", "text": "5" * 200_001}, "text", id="a long text"),
        pytest.param({"quote": "54", "text": TEXT, "prefix": "x" * 501}, "prefix", id="context"),
        pytest.param({"quote": "5\x004", "text": TEXT}, "quote", id="a null character"),
        pytest.param({"quote": "\ud800", "text": TEXT}, "quote", id="half a character"),
    ],
)
def test_refuses_and_names_the_field(client, body, field):
    answer = post(client, json.dumps(body))
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert list(answer.json()["errors"]) == [field]


@pytest.mark.parametrize("body", ["{", "[]", "5", '"text"', ""])
def test_refuses_what_is_no_object(client, body):
    assert post(client, body).status_code == 400


def test_refuses_what_is_too_large_before_it_is_read(client):
    answer = post(client, "x" * (LARGEST_BODY + 1))
    assert answer.status_code == 413
    assert str(LARGEST_BODY) in answer.json()["detail"]


def test_takes_one_minute_s_share_and_says_when_to_come_back(client, monkeypatch):
    monkeypatch.setattr(Pace, "rate", "2/min")
    body = {"quote": "54", "text": TEXT}
    assert [post(client, body).status_code for _ in range(3)] == [200, 200, 429]
    assert int(post(client, body)["Retry-After"]) > 0


@pytest.mark.django_db
def test_asks_nothing_of_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        post(client, {"quote": "54 stations", "text": TEXT})


@pytest.mark.django_db
def test_is_documented(client):
    assert b"/api/v1/quote-checks" in client.get("/api/schema/").content
