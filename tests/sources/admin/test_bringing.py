import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile

from claims.services import drafting
from sources.models import Capture, Source
from tests import cast
from tests.sources import documents

pytestmark = pytest.mark.django_db


@pytest.fixture
def source():
    return Source.objects.create(title="A report", degree="primary")


def brought(client, source, content=b"", name="a.txt"):
    file = {"file": SimpleUploadedFile(name, content)} if name else {}
    url = f"/admin/sources/source/{source.pk}/bring/"
    return client.post(url, file, follow=True).content.decode()


def test_a_file_becomes_a_capture_in_which_a_quote_is_found(client, source):
    writer = cast.contributor()
    client.force_login(writer)
    claim = drafting.draft(writer, statement="There are 54 stations.")
    form = {"claim": claim.pk, "source": source.pk, "stance": "supporting", "quote": "54 stations"}
    page = client.post("/admin/claims/citation/add/", form, follow=True).content.decode()
    assert "Nothing is captured of this source yet" in page
    assert "not found" not in page
    assert (
        "Upload a capture"
        in client.get(f"/admin/sources/source/{source.pk}/change/").content.decode()
    )
    page = brought(client, source, documents.pdf([documents.SENTENCE, cast.TEXT]), "a.pdf")
    assert "The file is captured" in page
    assert source.captures.get().media_type == "application/pdf"
    citation = claim.citations.get()
    client.post(f"/admin/claims/citation/{citation.pk}/change/", form)
    citation.refresh_from_db()
    assert citation.selectors["exact"] == "54 stations"


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "a.txt", "The file is empty."),
        (documents.png(), "a.png", "a PNG picture"),
        (documents.locked("x"), "a.pdf", "locked with a password"),
        (b"", "", "Choose a file"),
        (b"<div>" * 200_000, "a.html", "hundreds deep"),
    ],
)
def test_a_file_without_a_text_is_refused_in_words(client, source, content, name, words):
    client.force_login(cast.contributor())
    assert words in brought(client, source, content, name)
    assert not Capture.objects.exists()


def test_who_may_only_look_brings_nothing(client, source):
    reader = cast.person("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_source"))
    client.force_login(reader)
    assert "not allowed" in brought(client, source, b"54 stations.")
    assert not Capture.objects.exists()
