import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from claims.models import Claim, Reading
from claims.services import reading as readings
from claims.services.publication import submit
from tests import cast

pytestmark = pytest.mark.django_db
ARTICLE = (
    "The report counts 54 stations in 30 countries, its authors say.\n\n"
    "Prices rose by 12% in 2021, the ministry says. It rained a little <b>today</b>."
)


ODD = "Déjà 54 cafés fermés à Évry, dit le préfet."


@pytest.fixture
def desk(client):
    client.force_login(cast.contributor())
    return client


def asked(desk, **form):
    answer = desk.post("/admin/claims/reading/add/", form, follow=True)
    return answer, answer.content.decode()


@pytest.fixture
def done(desk):
    asked(desk, text=ARTICLE)
    row = Reading.objects.get()
    readings.work(row.pk)
    return row


def decide(desk, row, number, act, **more):
    candidate = row.candidates.all()[number]
    body = {"candidate": candidate.public_id, "act": act} | more
    answer = desk.post(f"/admin/claims/reading/{row.pk}/decide/", body, follow=True)
    candidate.refresh_from_db()
    return candidate, answer.content.decode()


def test_a_pasted_text_is_shown_on_its_way(desk):
    _, page = asked(desk, text=ARTICLE)
    assert "<progress" in page
    assert "waiting for a worker" in page
    row = Reading.objects.get()
    assert desk.get(f"/admin/claims/reading/{row.pk}/progress/").json()["state"] == "wanted"


def test_a_file_and_a_url_are_taken(desk):
    asked(desk, file=SimpleUploadedFile("a.txt", ARTICLE.encode(), "text/plain"))
    asked(desk, url="https://example.org/article")
    assert set(Reading.objects.values_list("name", "url")) == {
        ("a.txt", ""),
        ("", "https://example.org/article"),
    }


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({}, "one of them"),
        ({"text": "x", "url": "https://example.org/"}, "one of them"),
        ({"url": "javascript:alert(1)"}, "valid URL"),
        ({"text": "x", "published_on": "soon"}, "Write a year"),
    ],
)
def test_bad_input_is_said_beside_the_form(desk, form, said):
    _, page = asked(desk, **form)
    assert said in page
    assert not Reading.objects.exists()


def test_an_empty_file_fails_with_its_reason_and_can_be_tried_again(desk):
    asked(desk, file=SimpleUploadedFile("a.txt", b""))
    row = Reading.objects.get()
    readings.work(row.pk)
    page = desk.get(f"/admin/claims/reading/{row.pk}/change/").content.decode()
    assert "The file is empty." in page
    desk.post(f"/admin/claims/reading/{row.pk}/again/")
    row.refresh_from_db()
    assert row.state == "wanted"


def test_the_desk_marks_candidates_values_and_dates_in_the_text(desk, done):
    page = desk.get(f"/admin/claims/reading/{done.pk}/change/").content.decode()
    assert '<mark class="quantity">54</mark>' in page
    assert '<mark class="date">in 2021</mark>' in page or '<mark class="date">2021</mark>' in page
    assert 'rows="3" maxlength="1000"' in page
    assert "&lt;b&gt;today" in page
    assert "<b>today" not in page


def test_the_desk_shows_all_that_was_found(desk):
    asked(desk, text="Ada Brook spoke. “She said 22 schools may not open last May,” Hill said.")
    row = Reading.objects.get()
    readings.work(row.pk)
    page = desk.get(f"/admin/claims/reading/{row.pk}/change/").content.decode()
    assert '<mark class="cue" title="not simply asserted">may</mark>' in page
    assert '<mark class="context" title="stands for something else">She</mark>' in page
    assert '<mark class="date" title="a date">last May</mark>' in page
    assert 'data-word="She" data-instead="Ada Brook"' in page
    assert "<dt>negation</dt>" in page
    assert "exactly 22 school" in page
    assert "&lt;- this article" in page
    assert "It gives a figure" in page
    assert "What made its worth" in page


def test_a_decision_goes_back_to_what_was_shown(desk, done):
    candidate = done.candidates.all()[1]
    body = {"candidate": candidate.public_id, "act": "dismiss", "worth": "40", "open": "<script>"}
    answer = desk.post(f"/admin/claims/reading/{done.pk}/decide/", body)
    assert answer["Location"].endswith("?from=0&worth=40&open=0#candidate-1")


def test_the_desk_costs_as_many_queries_for_many_candidates_as_for_few(
    desk, done, django_assert_max_num_queries
):
    asked(desk, text="\n\n".join(f"The town has {n} schools and {n} parks." for n in range(2, 250)))
    row = Reading.objects.first()
    readings.work(row.pk)
    with django_assert_max_num_queries(9):
        page = desk.get(f"/admin/claims/reading/{row.pk}/change/").content.decode()
    assert page.count('class="candidate proposed"') == 100
    assert "Further candidates" in page
    later = desk.get(f"/admin/claims/reading/{row.pk}/change/?from=200").content.decode()
    assert "249 schools" in later
    assert "Earlier candidates" in later


def test_accepts_in_other_words(desk, done):
    candidate, page = decide(desk, done, 0, "accept", statement="There are 54 stations.")
    assert candidate.state == "accepted"
    claim = Claim.objects.get()
    assert claim.statement == "There are 54 stations."
    assert claim.citations.get().selectors == candidate.selectors
    assert "Accepted:" in page


def test_merges_into_a_claim_that_the_editor_names(desk, done):
    claim = cast.claim(cast.editor())
    _, page = decide(desk, done, 0, "merge", claim="nothing")
    assert "no" in page
    candidate, page = decide(desk, done, 0, "merge", claim=f"{claim.public_id} {claim.statement}")
    assert candidate.claim == claim
    assert claim.citations.count() == 2


def test_merging_into_a_published_claim_says_that_it_is_a_draft_again(desk, done):
    writer = cast.editor("writer")
    claim = submit(cast.claim(writer), writer)
    cast.approve(claim, cast.editor())
    _, page = decide(desk, done, 0, "merge", claim=claim.public_id)
    assert "It is a draft again, to be approved anew" in page


def test_dismisses_and_takes_it_back(desk, done):
    assert decide(desk, done, 0, "dismiss")[0].state == "dismissed"
    assert decide(desk, done, 0, "restore")[0].state == "proposed"


def test_a_second_decision_is_refused_in_words(desk, done):
    decide(desk, done, 0, "accept")
    assert "already accepted" in decide(desk, done, 0, "accept")[1]
    assert Claim.objects.count() == 1


def test_an_outsider_sees_and_does_nothing(client, done):
    client.force_login(cast.person("outsider", is_staff=True))
    page = f"/admin/claims/reading/{done.pk}/"
    assert client.get(f"{page}change/").status_code == 403
    assert client.get(f"{page}progress/").status_code == 403
    assert client.get("/admin/claims/reading/add/").status_code == 403
    decide(client, done, 0, "accept")
    assert not Claim.objects.exists()


@pytest.mark.parametrize("typed", [{"statement": "There are 54 stations. " * 50}, {}])
def test_a_statement_that_is_too_long_is_told(desk, typed):
    long = "The report counts " + "very " * 230 + "many stations in 30 countries."
    asked(desk, text=long)
    row = Reading.objects.get()
    readings.work(row.pk)
    candidate, page = decide(desk, row, 0, "accept", **typed)
    assert "Statement: Ensure this value has at most 1000 characters" in page
    assert candidate.state == "proposed"
    assert not Claim.objects.exists()


@pytest.mark.parametrize("number", ["%C2%B2", "zz", "9" * 30])
def test_what_is_no_number_names_no_reading(desk, done, number):
    assert desk.get(f"/admin/claims/reading/{number}/change/").status_code == 404
    answer = desk.get(f"/admin/claims/reading/{done.pk}/change/?from={number}")
    assert "54 stations" in answer.content.decode()


@pytest.mark.parametrize(
    ("content", "guessed"),
    [
        (ARTICLE.encode() + b"<p>Updated on 5 July 2021.</p>", ["2021-07-05", "is a guess"]),
        (ODD.encode("cp1252"), ["names no character set"]),
        (ARTICLE.encode(), []),
    ],
)
def test_what_was_guessed_is_said_above_the_text(desk, content, guessed):
    kind = "text/html" if b"<p>" in content else "text/plain"
    asked(desk, file=SimpleUploadedFile("article", content, kind))
    row = Reading.objects.get()
    readings.work(row.pk)
    page = desk.get(f"/admin/claims/reading/{row.pk}/change/").content.decode()
    assert ("Guessed:" in page) is bool(guessed)
    assert [words for words in guessed if words not in page] == []
