import json
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.core.cache import cache

from claims.api.quote_checks import LARGEST_BODY, SEATS, Pace

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
        pytest.param({"quote": 54, "text": TEXT}, "quote", id="a number"),
        pytest.param({"quote": True, "text": TEXT}, "quote", id="a truth"),
        pytest.param({"quote": "54", "text": 54}, "text", id="a number for a text"),
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


def test_a_number_that_no_number_can_hold_is_no_word_either(client):
    assert post(client, '{"quote": 1e400, "text": "inf"}').status_code == 400


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


@pytest.mark.parametrize(
    ("proxies", "statuses"),
    [
        pytest.param(0, [200, 200, 429], id="what a client writes there is not believed"),
        pytest.param(1, [200, 200, 200], id="but the name that our proxy added"),
        pytest.param(2, [200, 200, 429], id="of two proxies, the one that the outer one added"),
    ],
)
def test_who_asks_is_known_by_his_address(client, settings, monkeypatch, proxies, statuses):
    monkeypatch.setattr(Pace, "rate", "2/min")
    settings.REST_FRAMEWORK = settings.REST_FRAMEWORK | {"NUM_PROXIES": proxies}
    body = {"quote": "54", "text": TEXT}
    asked = [f"192.0.2.1, 198.51.100.{n}" for n in range(3)]
    found = [
        client.post(URL, body, content_type="application/json", headers={"x-forwarded-for": name})
        for name in asked
    ]
    assert [answer.status_code for answer in found] == statuses


def test_by_itself_it_believes_no_forwarded_address(settings):
    assert settings.REST_FRAMEWORK["NUM_PROXIES"] == 0


def test_answers_few_at_once_and_reads_no_more_bodies(client):
    with ExitStack() as seats:
        for _ in range(2):
            seats.enter_context(SEATS.taken())
        answer = post(client, "{")
        assert answer.status_code == 503
        assert answer["Content-Type"] == "application/problem+json"
        assert answer["Retry-After"] == "1"
    assert [post(client, "{").status_code for _ in range(3)] == [400] * 3  # each left its seat
    assert post(client, {"quote": "54 stations", "text": TEXT}).status_code == 200


@pytest.mark.django_db
def test_asks_nothing_of_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        post(client, {"quote": "54 stations", "text": TEXT})


@pytest.mark.django_db
def test_is_documented_with_every_refusal(client):
    paths = client.get("/api/schema/?format=json").json()["paths"]
    told = paths[URL]["post"]["responses"]
    assert set(told) == {"200", "400", "411", "413", "415", "429", "503"}
    assert list(told["429"]["content"]) == ["application/problem+json"]


def test_what_is_no_json_by_its_type_is_refused(client):
    assert client.post(URL, {"quote": "54", "text": TEXT}).status_code == 415
