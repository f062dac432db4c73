"""Whatever comes in, a reading ends: with a reason that a person understands, and nothing kept."""

import re
from functools import partial

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from claims.models import Candidate, Reading
from claims.services import reading as readings
from sources.fetching import Limits, fetch_page
from sources.models import Capture, Source
from sources.services import waiting
from tests import cast
from tests.sources import documents
from tests.sources.documents import SENTENCE
from tests.sources.misbehaving import Server, answer, bomb, large_header, page, silent, to

pytestmark = pytest.mark.django_db

# Name of the file, its bytes, and words of the reason.
BAD = {
    "empty": ("a.txt", b"", "The file is empty."),
    "white space": ("a.txt", b" \n\t\r\n" * 1000, "The text is empty."),
    "10 MB in one line": ("a.txt", b"words " * 1_700_000, "at most 1,000,000 characters"),
    "10 MB without a space": ("a.txt", b"w" * 10_000_000, "at most 1,000,000 characters"),
    "binary junk": ("a.txt", bytes(range(256)) * 400, "binary data, not text"),
    "junk called a page": ("a.html", bytes(range(255, 0, -1)) * 400, "binary data, not a page"),
    "junk called a PDF": ("a.pdf", bytes(range(256)) * 400, "called a PDF but is none"),
    "a PDF of pictures": ("a.pdf", documents.pdf(None, None), "its pages are pictures"),
    "a PDF with a password": ("a.pdf", documents.locked("x"), "locked with a password"),
    "a PDF cut off": ("a.pdf", documents.pdf([SENTENCE])[:-70], "damaged or cut off"),
    "a PDF bomb": ("a.pdf", documents.pdf_bomb(), "PDF|document"),
    "a page nested deep": ("a.html", b"<div>" * 200_000, "hundreds deep"),
    "a huge attribute": ("a.html", b"<p a='" + b"x" * 11_000_000 + b"'>y", "larger than 10 MB"),
    "tables in tables": ("a.html", b"<table><tr><td>" * 50_000, "hundreds deep"),
    "very many tables": ("a.html", b"<table><tr><td>x</table>" * 150_000, "150,000 elements"),
    "a page without text": ("a.html", b"<html><script>draw()</script>", "drawn by a script"),
    "a Word document": ("a.docx", documents.docx(), "a ZIP archive or an Office document"),
    "a Word document renamed": ("a.txt", documents.docx(), "a ZIP archive or an Office document"),
    "a ZIP called a PDF": ("a.pdf", documents.zip_bomb(), "a ZIP archive or an Office document"),
    "a picture": ("a.png", documents.png(), "a PNG picture"),
    "a picture called a text": ("a.txt", documents.png(), "a PNG picture"),
}

SHOWN = {name: BAD[name] for name in ("empty", "a PDF with a password", "a page nested deep")}

# What a server does, and words of the reason.
BAD_PAGES = {
    "404": (answer(b"gone", "404 Not Found"), "The server answered 404 Not Found."),
    "never answers": (silent, "The server was silent for 0.3 seconds."),
    "429": (answer(status="429 Too Many Requests", Retry_After="120"), "after 2 minutes"),
    "an empty page": (page(b""), "an empty page"),
    "a bomb": (bomb(), "larger than 20 MB"),
    "a large header": (large_header, "header of the answer is larger"),
    "a circle": (to("/"), "round in a circle"),
    "a private address": (to("http://10.0.0.1/"), "10.0.0.1 is private"),
    "a picture": (answer(documents.png(), Content_Type="text/html"), "a PNG picture"),
    "a page without text": (page(b"<script>draw()</script>"), "drawn by a script"),
}


def assert_said(reading, words):
    """Failed, with a sentence; and nothing half-saved."""
    reading.refresh_from_db()
    assert (reading.state, reading.percent) == ("failed", 100)
    assert re.search(words, reading.reason)
    assert re.fullmatch(r"[A-Z1].{10,300}\.", reading.reason), reading.reason
    assert not re.search(r"Error|Exception|Traceback|0x|None", reading.reason)
    assert reading.capture is None
    for model in (Source, Capture, Candidate):
        assert not model.objects.exists()


def assert_next_is_read():
    """The same process still reads what is good."""
    reading = readings.request_reading(None, SENTENCE.encode())
    assert readings.work(reading.pk)
    reading.refresh_from_db()
    assert (reading.state, reading.candidates.count()) == ("done", 1)


@pytest.mark.parametrize(("name", "content", "words"), BAD.values(), ids=BAD)
def test_bad_bytes_fail_with_a_sentence_and_harm_nothing(name, content, words):
    reading = readings.request_reading(cast.contributor(), content, name=name)
    assert readings.work(reading.pk)
    assert_said(reading, words)
    assert_next_is_read()


@pytest.fixture
def server(settings, monkeypatch):
    with Server() as running:
        settings.FETCH_ALLOWED_HOSTS = ["127.0.0.1"]
        settings.FETCH_ALLOWED_PORTS = [running.port]
        limits = Limits(whole=20, silence=0.3)
        monkeypatch.setattr(waiting, "fetch_page", partial(fetch_page, limits=limits))
        yield running


@pytest.mark.parametrize(("does", "words"), BAD_PAGES.values(), ids=BAD_PAGES)
def test_a_bad_page_fails_with_a_sentence_and_harms_nothing(server, does, words):
    server.paths["/"] = does
    reading = readings.request_reading(cast.contributor(), url=server.url("/"))
    assert readings.work(reading.pk)
    assert_said(reading, words)
    assert_next_is_read()


def test_a_name_that_nobody_has_fails_with_a_sentence():
    reading = readings.request_reading(cast.contributor(), url="http://nobody.invalid/")
    assert readings.work(reading.pk)
    assert_said(reading, "no host named nobody.invalid")


@pytest.mark.parametrize(("name", "content", "words"), SHOWN.values(), ids=SHOWN)
def test_the_admin_shows_the_reason_and_offers_another_try(client, name, content, words):
    client.force_login(cast.contributor())
    file = SimpleUploadedFile(name, content)
    answered = client.post("/admin/claims/reading/add/", {"file": file}, follow=True)
    assert answered.status_code == 200
    reading = Reading.objects.get()
    readings.work(reading.pk)
    assert_said(reading, words)
    shown = client.get(f"/admin/claims/reading/{reading.pk}/change/").content.decode()
    assert f"It was not read: {reading.reason}" in shown
    assert "Try again" in shown
    client.post(f"/admin/claims/reading/{reading.pk}/again/")
    reading.refresh_from_db()
    assert (reading.state, reading.reason) == ("wanted", "")


@pytest.mark.parametrize(("name", "content", "words"), SHOWN.values(), ids=SHOWN)
def test_the_api_says_the_reason(client, name, content, words):
    client.force_login(cast.contributor())
    file = SimpleUploadedFile(name, content)
    place = client.post("/api/v1/desk/readings", {"file": file})["Location"]
    readings.work(Reading.objects.get().pk)
    said = client.get(place).json()
    assert (said["state"], said["capture"]) == ("failed", None)
    assert words in said["reason"]
