import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from claims.api.readings import SEATS
from claims.models import Candidate, Claim, Reading
from claims.services import reading as readings
from sources.models import Party
from sources.text.extracted import GUESSED_DATE
from tests import cast

pytestmark = pytest.mark.django_db
TEXT = "The report counts 54 stations in 30 countries, its authors say."
URL = "/api/v1/desk/readings"


@pytest.fixture
def api(client):
    client.force_login(cast.contributor())
    return client


def post(client, url, /, **body):
    return client.post(url, body, content_type="application/json")


def test_from_text_to_draft(api):
    answer = post(api, URL, text=TEXT, title="On stations")
    assert answer.status_code == 202
    readings.work(Reading.objects.get().pk)
    row = api.get(answer["Location"]).json()
    assert (row["state"], row["title"]) == ("done", "On stations")
    found = api.get(row["candidates"]).json()["results"]
    assert [value["value"] for value in found[0]["quantities"]] == ["54", "30"]
    assert found[0]["selectors"]["exact"] == TEXT
    decisions = f"/api/v1/desk/candidates/{found[0]['id']}/decisions"
    decided = post(api, decisions, decision="accept", statement="There are 54 stations.")
    assert decided.status_code == 201
    assert decided.json()["claim"] == Claim.objects.get().public_id
    assert post(api, decisions, decision="dismiss").status_code == 409


def test_a_file_is_taken(api):
    assert api.post(URL, {"file": SimpleUploadedFile("a.txt", TEXT.encode())}).status_code == 202
    assert Reading.objects.get().name == "a.txt"


def test_an_empty_text_is_a_reading_that_fails_with_its_reason(api):
    place = post(api, URL, text="")["Location"]
    readings.work(Reading.objects.get().pk)
    assert api.get(place).json()["state"] == "failed"
    assert "empty" in api.get(place).json()["reason"]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": "x", "url": "https://example.org/"},
        {"url": "nowhere"},
        {"text": "x", "published_on": "soon"},
        {"text": ["x"]},
    ],
)
def test_refuses_bad_input_as_a_problem(api, body):
    answer = post(api, URL, **body)
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert not Reading.objects.exists()


def test_refuses_a_stranger_and_an_outsider(client):
    assert post(client, URL, text=TEXT).status_code == 401
    client.force_login(cast.person("outsider"))
    assert post(client, URL, text=TEXT).status_code == 403
    assert post(client, "/api/v1/read", text=TEXT).status_code == 403


def test_a_page_of_candidates_is_as_many_queries_whatever_its_size(
    api, django_assert_max_num_queries
):
    text = "\n\n".join(f"The town has {n} schools and {n} parks." for n in range(2, 150))
    row = readings.request_reading(cast.editor(), text.encode())
    readings.work(row.pk)
    with django_assert_max_num_queries(7):
        page = api.get(f"{URL}/{row.public_id}/candidates").json()
    assert len(page["results"]) == 100
    assert len(api.get(page["next"]).json()["results"]) == 48


@pytest.mark.parametrize(
    ("decision", "state"), [("dismiss", "dismissed"), ("merge", "merged"), ("accept", "accepted")]
)
def test_every_decision(api, decision, state):
    claim = cast.claim(cast.editor())
    row = readings.request_reading(cast.editor("other"), TEXT.encode())
    readings.work(row.pk)
    url = f"/api/v1/desk/candidates/{row.candidates.get().public_id}/decisions"
    assert post(api, url, decision=decision, claim=claim.public_id).json()["state"] == state


def test_reads_without_keeping(api):
    answer = post(api, "/api/v1/read", text=TEXT)
    (found,) = answer.json()["candidates"]
    assert found["quantities"][0]["value"] == "54"
    assert 0 < found["worth"] <= 1
    kept = readings.request_reading(cast.editor(), TEXT.encode())
    readings.work(kept.pk)
    page = api.get(f"{URL}/{kept.public_id}/candidates").json()["results"][0]
    assert {**found, "worth": round(found["worth"], 3)} == {key: page[key] for key in found}
    kept.delete()
    assert not Candidate.objects.exists()
    assert not Reading.objects.exists()
    assert post(api, "/api/v1/read", text="x" * 200_001).status_code == 400


def test_one_text_is_read_at_a_time(api):
    with SEATS.taken():
        answer = post(api, "/api/v1/read", text=TEXT)
        assert (answer.status_code, answer["Retry-After"]) == (503, "10")
        assert post(api, URL, text=TEXT).status_code == 202  # the worker reads that
    assert post(api, "/api/v1/read", text=TEXT).status_code == 200


GERMAN = "3,125 Prozent mehr, 12.500."


@pytest.mark.parametrize(
    ("said", "language", "values"),
    [
        ({"language": "de"}, "de", ["3.125", "12500"]),
        ({"language": "en"}, "en", ["3125", "12.5"]),
    ],
)
def test_reads_in_the_language_that_is_said(api, said, language, values):
    answer = post(api, "/api/v1/read", text=GERMAN, **said).json()
    assert answer["language"] == language
    assert [row["value"] for row in answer["candidates"][0]["quantities"]] == values


def test_refuses_a_language_without_a_grammar(api):
    assert post(api, "/api/v1/read", text=GERMAN, language="sv").status_code == 400
    assert post(api, URL, text=GERMAN, language="sv").status_code == 400


def test_recognises_the_language_of_a_lone_sentence(api):
    text = "Am 5. Juli 2018 starben zweiundzwanzig Menschen."
    answer = post(api, "/api/v1/read", text=text).json()
    assert answer["language"] == "de"
    assert answer["candidates"][0]["quantities"][0]["value"] == "22"


def test_reading_source_and_claim_keep_the_language_that_was_said(api):
    answer = post(api, URL, text=GERMAN, language="de")
    reading = Reading.objects.get()
    readings.work(reading.pk)
    assert api.get(answer["Location"]).json()["language"] == "de"
    candidate = Candidate.objects.get()
    decisions = f"/api/v1/desk/candidates/{candidate.public_id}/decisions"
    assert post(api, decisions, decision="accept").status_code == 201
    reading.refresh_from_db()
    assert (reading.capture.source.language, Claim.objects.get().language) == ("de", "de")


def test_a_candidate_names_the_party_on_whose_word_it_stands(api):
    party = Party.objects.create(name="Northwick Trust", aliases=["NT"])
    answer = post(api, URL, text="The Northwick Trust said that 54 schools are open.")
    readings.work(Reading.objects.get().pk)
    place = api.get(answer["Location"]).json()["candidates"]
    (row,) = api.get(place).json()["results"]
    assert row["party"] == {"id": party.public_id, "name": "Northwick Trust"}


def test_what_was_guessed_of_a_document_is_said(api):
    page = f"<p>{TEXT}</p><p>Updated on 5 July 2021.</p>".encode()
    api.post(URL, {"file": SimpleUploadedFile("a.html", page, "text/html")})
    reading = Reading.objects.get()
    place = f"{URL}/{reading.public_id}"
    assert (api.get(place).json()["published_on"], api.get(place).json()["warnings"]) == ("", [])
    readings.work(reading.pk)
    row = api.get(place).json()
    assert (row["published_on"], row["warnings"]) == ("2021-07-05", [GUESSED_DATE])
