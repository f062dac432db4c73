import datetime
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.models import Claim, Reading
from claims.services import publication, reading, rechecking
from claims.services.exceptions import grant
from sources.extraction import extract
from sources.services import capture, keep_bytes
from tests import cast

pytestmark = pytest.mark.django_db
FRONT = "/admin/"


def front(client, who):
    client.force_login(who)
    answer = client.get(FRONT)
    assert answer.status_code == 200
    return answer.content.decode()


def section(page, heading):
    return page.split(f">{heading}</h2>")[1].split("</section>")[0]


def test_should_offer_to_read_an_article(client):
    assert "/admin/claims/reading/add/" in front(client, cast.contributor())


def test_should_show_an_editor_what_another_sent_to_review(client):
    writer, editor = cast.contributor(), cast.editor()
    claim = publication.submit(cast.claim(writer), writer)
    assert claim.statement in section(front(client, editor), "To review")


def test_but_not_what_he_wrote_himself(client):
    editor = cast.editor()
    claim = publication.submit(cast.claim(editor), editor)
    page = front(client, editor)
    assert claim.statement not in section(page, "To review")
    assert claim.statement in section(page, "Yours, with another editor")


def test_but_not_to_a_contributor_who_may_not_review(client):
    assert ">To review</h2>" not in front(client, cast.contributor())


def test_should_say_why_a_claim_came_back(client):
    writer, editor = cast.contributor(), cast.editor()
    claim = publication.submit(cast.claim(writer), writer)
    publication.send_back(claim, editor, claim.revision, "Name the report.")
    assert "Name the report." in section(front(client, writer), "Your drafts")


def test_should_name_claims_past_their_date(client):
    writer, editor = cast.contributor(), cast.editor()
    claim = publication.submit(cast.claim(writer), writer)
    cast.approve(claim, editor)
    Claim.objects.filter(pk=claim.pk).update(review_by=datetime.date(2020, 1, 2))
    assert "was due 2 January 2020" in section(front(client, editor), "To look at again")


def test_should_count_open_candidates_and_show_failed_readings(client):
    editor = cast.editor()
    done = reading.request_reading(editor, cast.TEXT.encode(), title="A count")
    reading.work(done.pk)
    broken = reading.request_reading(editor, b"", title="An empty one")
    reading.work(broken.pk)
    page = front(client, editor)
    undecided = done.candidates.undecided().count()
    assert undecided > 0
    assert f"{undecided} open" in section(page, "Candidates to decide on")
    failed = section(page, "Readings under way, and failed")
    assert Reading.objects.get(pk=broken.pk).reason[:40] in failed.replace("&#x27;", "'")


def test_should_ask_as_often_for_many_as_for_one(client, django_assert_num_queries):
    writer, editor = cast.contributor(), cast.editor()

    def fill(rows):
        for _ in range(rows):
            publication.submit(cast.claim(writer), writer)
            publication.submit(cast.claim(editor), editor)
            back = publication.submit(cast.claim(editor), editor)
            publication.send_back(back, reviewer, back.revision, "Again.")
            reading.work(reading.request_reading(editor, cast.TEXT.encode()).pk)

    reviewer = cast.editor("reviewer")
    fill(2)
    client.force_login(editor)
    with CaptureQueriesContext(connection) as few:
        client.get(FRONT)
    fill(9)
    with django_assert_num_queries(len(few)):
        page = client.get(FRONT).content.decode()
    assert "All in review" in page


def fallen(client, who):
    page = front(client, who)
    heading = "Published, and no longer holding"
    return section(page, heading) if heading in page else ""


def test_should_show_what_was_published_and_holds_no_longer(client):
    writer, editor = cast.contributor(), cast.editor()
    claim = publication.submit(cast.claim(writer), writer)
    assert not fallen(client, editor)
    cast.approve(claim, editor)
    changed(claim)
    shown = fallen(client, editor)
    assert claim.statement in shown
    assert "quote still there" in shown


def test_but_not_when_an_exception_answers_for_it(client):
    writer, editor = cast.contributor(), cast.editor()
    claim = publication.submit(cast.claim(writer), writer)
    cast.approve(claim, editor)
    changed(claim)
    grant(claim.citations.get(), "quote still there", "They moved it to an annex.", editor)
    assert not fallen(client, editor)


def changed(claim):
    """Another capture of the source, which says something else, is found by the sweep."""
    citation = claim.citations.get()
    text = b"The report was withdrawn, and nothing of it stands here any more, its authors say."
    read = replace(extract(text), extractor=citation.capture.extractor)
    capture(keep_bytes(text), read, source=citation.source)
    assert rechecking.sweep() == 1
