import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sources import extraction
from sources.extraction import Extracted, ExtractionFailed, extract, extractor_of
from sources.text.plain import read_plain
from sources.text.versions import PLAIN
from tests.sources import documents
from tests.sources.documents import SENTENCE


@pytest.mark.parametrize(
    ("body", "called", "media_type"),
    [
        pytest.param(SENTENCE.encode(), {"name": "a.txt"}, "text/plain", id="a text"),
        pytest.param(documents.html(), {"name": "a.html"}, "text/html", id="a page"),
        pytest.param(documents.pdf([SENTENCE]), {"name": "a.pdf"}, "application/pdf", id="a PDF"),
        pytest.param(documents.pdf([SENTENCE]), {"media_type": "text/html"}, "application/pdf",
                     id="a PDF called a page"),
        pytest.param(documents.html(), {"media_type": "application/pdf"}, "text/html",
                     id="a page called a PDF"),
        pytest.param(SENTENCE.encode("utf-16"), {}, "text/plain", id="a text in UTF-16"),
    ],
)  # fmt: skip
def test_should_be_read_as_what_it_is(body, called, media_type):
    found = extract(body, **called)
    assert SENTENCE in found.text
    assert found.media_type == media_type
    assert found.extractor == extractor_of(media_type)


def test_the_sender_should_be_believed_about_the_character_set():
    page = "<p>Κύπρος, 54 σταθμοί".encode("iso8859-7")
    assert "Κύπρος" in extract(page, media_type="text/html; charset=iso-8859-7").text


def test_the_address_should_give_the_date_that_the_page_does_not():
    found = extract(documents.html(), url="https://news.example/2021/07/05/stations")
    assert found.published_on == "2021-07-05"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param(b"", "file is empty", id="nothing"),
        pytest.param(documents.png(), "a PNG picture", id="a picture"),
        pytest.param(documents.zip_bomb(), "a ZIP archive", id="a ZIP bomb"),
        pytest.param(b"%PDF-1.7\nnothing", "damaged or cut off", id="a PDF cut off"),
        pytest.param(b"<div>" * 200_000, "hundreds deep", id="a deep page"),
        pytest.param(b"<p>x</p>" * 200_000, "150,000 elements", id="a crowded page"),
        pytest.param(documents.pdf_bomb(), "PDF|memory|seconds", id="a PDF bomb"),
    ],
)
def test_should_be_refused_in_words(body, words):
    with pytest.raises(ExtractionFailed, match=words) as refused:
        extract(body)
    assert refused.value.reason.endswith(".")


def in_this_process(body, *, kind, charset="", url=""):
    """The child's work without a child, which would take a second for each example."""
    from sources.extraction.child import _read

    assert kind != PLAIN
    return _read(body, kind=kind, charset=charset, url=url)


STARTS = st.sampled_from(
    [b"", b"%PDF-1.4\n", b"<html>", b"\xff\xfe", b"PK\x03\x04", b"\0\0\0\x18ftyp",
     b"<!--", b"\xef\xbb\xbf"]
)  # fmt: skip


@settings(
    deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    STARTS,
    st.binary(max_size=300),
    st.text(max_size=40),
    st.text(max_size=20),
    st.text(max_size=40),
)
def test_any_bytes_under_any_name_should_be_read_or_refused(
    monkeypatch, start, rest, media_type, name, url
):
    monkeypatch.setattr(extraction, "read_apart", in_this_process)
    try:
        found = extract(start + rest, media_type=media_type, name=name, url=url)
    except ExtractionFailed as failed:
        assert failed.reason.endswith(".")  # noqa: PT017 - both ends are good
    else:
        assert isinstance(found, Extracted)
        assert Extracted.from_json(found.as_json()) == found


def test_a_text_should_need_no_child(monkeypatch):
    monkeypatch.setattr(extraction, "read_apart", None)
    assert extract(SENTENCE.encode()) == read_plain(SENTENCE.encode())
