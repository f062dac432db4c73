import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from claims.models import Candidate, Reading
from claims.services import reading as readings
from claims.services.refusals import Forbidden, Refused
from sources.models import Blob, Capture, Source
from sources.storage import WholeFiles
from tests import cast

pytestmark = pytest.mark.django_db
ARTICLE = b"The report counts 54 stations in 30 countries, its authors say.\n\nIt rained a little."


def wanted(content=ARTICLE, **fields):
    return readings.request_reading(cast.contributor(), content, **fields)


def worked(content=ARTICLE, **fields):
    reading = wanted(content, **fields)
    assert readings.work(reading.pk)
    reading.refresh_from_db()
    return reading


def test_bytes_become_a_source_a_capture_and_candidates():
    reading = worked(title="On stations", published_on="2022-09")
    assert (reading.state, reading.percent, reading.reason) == ("done", 100, "")
    capture = reading.capture
    assert bytes(capture.blob.content) == ARTICLE
    assert (capture.source.title, capture.source.published_on) == ("On stations", "2022-09")
    candidate = reading.candidates.first()
    start, end = candidate.selectors["start"], candidate.selectors["end"]
    assert capture.text[start:end] == candidate.sentence
    assert [row["value"] for row in candidate.quantities] == ["54", "30"]


def test_work_that_is_done_is_not_done_again():
    reading = worked()
    assert readings.work(reading.pk) is False
    assert reading.candidates.count() == 1


def test_work_that_another_holds_is_left_to_it():
    reading = wanted()
    assert readings._take(reading.pk)
    assert readings.work(reading.pk) is False


def test_a_lease_that_ran_out_is_owed_again_and_the_late_worker_saves_nothing():
    reading = wanted()
    late = readings._take(reading.pk)
    past = timezone.now() - datetime.timedelta(seconds=1)
    Reading.objects.filter(pk=reading.pk).update(leased_until=past)
    assert readings.sweep() == 1
    assert readings.work(reading.pk)
    readings._read(late)
    assert Capture.objects.count() == 1
    assert Candidate.objects.count() == 1


def test_a_reading_that_kills_its_worker_every_time_ends_failed():
    reading = wanted()
    past = timezone.now() - datetime.timedelta(seconds=1)
    for _ in range(readings.ATTEMPTS):
        readings._take(reading.pk)
        Reading.objects.filter(pk=reading.pk).update(leased_until=past)
    readings.work(reading.pk)
    reading.refresh_from_db()
    assert reading.state == "failed"
    assert reading.reason == "Tried 3 times. The worker was stopped while it read this."


def test_a_failed_reading_can_be_tried_again():
    reading = worked(b"")
    assert reading.state == "failed"
    readings.try_again(reading, reading.requested_by)
    reading.refresh_from_db()
    assert (reading.state, reading.reason, reading.attempts) == ("wanted", "", 0)


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"", "", "empty"),
        (b" \n\t ", "", "empty"),
        (b"words and more words\n" * 500_000, "", "1,000,000 characters"),
        (bytes(range(256)) * 400, "junk.txt", ""),
        (b"%PDF-1.7\nnothing more", "paper.pdf", ""),
        (b"<div>" * 200_000, "bomb.html", ""),
    ],
)
def test_what_cannot_be_read_fails_with_a_sentence_and_leaves_nothing(content, name, said):
    reading = worked(content, name=name)
    assert reading.state == "failed"
    assert reading.reason.endswith(".")
    assert said in reading.reason
    assert not Source.objects.exists()
    assert not Capture.objects.exists()


def test_an_article_that_breaks_the_reader_fails_and_the_worker_goes_on(monkeypatch):
    def broken(*_, **__):
        raise RecursionError

    monkeypatch.setattr(readings, "read", broken)
    reading = worked()
    assert "broke on this text (RecursionError)" in reading.reason
    assert not Capture.objects.exists()


def test_a_fault_of_the_machine_is_no_fault_of_the_article(monkeypatch):
    monkeypatch.setattr(readings, "extract", full)
    reading = wanted()
    with pytest.raises(OSError, match="No space"):
        readings.work(reading.pk)
    reading.refresh_from_db()
    assert (reading.state, reading.reason) == ("working", "No space left on device.")
    reading.leased_until = reading.created_at
    reading.attempts = readings.ATTEMPTS
    reading.save()
    readings.work(reading.pk)
    reading.refresh_from_db()
    assert reading.reason == "Tried 3 times. No space left on device."


def full(*_, **__):
    raise OSError(28, "No space left on device")


def test_what_broke_off_once_and_was_read_at_last_names_no_trouble(monkeypatch):
    reading = wanted()
    with monkeypatch.context() as broken:
        broken.setattr(readings, "extract", full)
        with pytest.raises(OSError, match="No space"):
            readings.work(reading.pk)
    Reading.objects.filter(pk=reading.pk).update(leased_until=reading.created_at)
    readings.work(reading.pk)
    reading.refresh_from_db()
    assert (reading.state, reading.reason) == ("done", "")


def test_nothing_is_asked_for_where_nothing_can_be_kept(monkeypatch):
    def away(*_):
        raise ConnectionError("the bucket is away")

    monkeypatch.setattr(WholeFiles, "save", away)
    with pytest.raises(Refused, match=r"the bucket is away\. Nothing was saved"):
        wanted(b"Bytes that nobody has brought yet: 54.")
    assert not Reading.objects.exists()


def test_a_broker_that_is_away_loses_nothing(
    monkeypatch, caplog, django_capture_on_commit_callbacks
):
    def away(*_, **__):
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(readings.current_app, "send_task", away)
    with django_capture_on_commit_callbacks(execute=True):
        reading = wanted()
    assert "No broker took the message" in caplog.text
    assert Reading.objects.owed(timezone.now()).get() == reading


def test_the_same_bytes_are_one_blob_and_one_source():
    first = worked()
    second = readings.request_reading(first.requested_by, ARTICLE)
    readings.work(second.pk)
    second.refresh_from_db()
    assert Blob.objects.count() == 1
    assert first.capture.source == second.capture.source


def test_an_address_that_may_not_be_dialled_is_refused_in_words():
    reading = readings.request_reading(cast.contributor(), url="http://169.254.169.254/latest/")
    readings.work(reading.pk)
    reading.refresh_from_db()
    assert reading.state == "failed"
    assert "169.254.169.254" in reading.reason


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "one of them"),
        ({"content": b"x", "url": "https://example.org/"}, "one of them"),
        ({"content": b"x" * (readings.LARGEST + 1)}, "at most"),
    ],
)
def test_refuses_nothing_both_and_too_much(fields, said):
    with pytest.raises(Refused, match=said):
        readings.request_reading(cast.contributor(), **fields)


def test_refuses_a_date_that_is_none():
    with pytest.raises(ValidationError, match="year"):
        readings.request_reading(cast.contributor(), b"x", published_on="soon")


def test_refuses_an_outsider():
    with pytest.raises(Forbidden):
        readings.request_reading(cast.person("outsider"), ARTICLE)
    reading = wanted()
    with pytest.raises(Forbidden):
        readings.try_again(reading, cast.person("other"))
