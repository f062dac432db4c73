import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.text.extracted import ExtractionFailed
from sources.text.sniffing import HTML, PDF, PLAIN, sniff
from tests.sources import documents
from tests.sources.documents import SENTENCE


@pytest.mark.parametrize(
    ("body", "media_type", "name", "kind"),
    [
        pytest.param(b"%PDF-1.7 ...", "", "", PDF, id="a PDF"),
        pytest.param(b"%PDF-1.7 ...", "text/html", "a.html", PDF, id="a PDF called a page"),
        pytest.param(b"\xef\xbb\xbf\n%PDF-1.7", "", "", PDF, id="a PDF behind a mark"),
        pytest.param(b"junk\n%PDF-1.7\nendobj", "", "", PDF, id="a PDF behind junk"),
        pytest.param(b"what %PDF- means", "", "", PLAIN, id="but not words about PDF"),
        pytest.param(documents.html(), "", "", HTML, id="a page"),
        pytest.param(documents.html(), "text/plain", "a.txt", HTML, id="a page called a text"),
        pytest.param(b"<!-- saved -->\n<HTML>", "", "", HTML, id="a page behind a comment"),
        pytest.param(b"<?xml version='1.0'?>\n<html>", "", "", HTML, id="an XHTML page"),
        pytest.param("<p>Ü".encode("utf-16"), "", "", HTML, id="a page in UTF-16"),
        pytest.param(b"<x-tag>words", "text/html", "", HTML, id="a page by its type"),
        pytest.param(b"<x-tag>words", "", "a.HTM", HTML, id="a page by its name"),
        pytest.param(b"<x-tag>words", "application/octet-stream", "a.html", HTML, id="untyped"),
        pytest.param(b"words alone", "text/html; charset=x", "", PLAIN, id="but no tag, no page"),
        pytest.param(b"5 < 6 stations", "", "", PLAIN, id="but not a sign"),
        pytest.param(b"<parish> means", "", "", PLAIN, id="but not a tag that begins like one"),
        pytest.param(SENTENCE.encode(), "", "", PLAIN, id="a text"),
        pytest.param(SENTENCE.encode(), "application/pdf", "a.pdf", PLAIN, id="a text called PDF"),
        pytest.param(SENTENCE.encode(), "image/png", "a.png", PLAIN, id="a text called a picture"),
        pytest.param(b"", "", "", PLAIN, id="nothing"),
    ],
)
def test_should_be_known_by_its_bytes(body, media_type, name, kind):
    assert sniff(body, media_type, name) == kind


@pytest.mark.parametrize(
    ("body", "name", "words"),
    [
        pytest.param(documents.png(), "a.txt", "a PNG picture", id="PNG"),
        pytest.param(b"\xff\xd8\xff\xe0\0\x10JFIF", "a.pdf", "a JPEG picture", id="JPEG"),
        pytest.param(b"GIF89a\x01\0", "", "a GIF picture", id="GIF"),
        pytest.param(b"RIFF\0\0\0\0WEBPVP8 ", "", "a WebP picture", id="WebP"),
        pytest.param(b"\0\0\0\x18ftypmp42", "", "a film or a picture", id="MP4"),
        pytest.param(documents.docx(), "a.docx", "a ZIP archive or an Office", id="Word"),
        pytest.param(documents.docx(), "a.pdf", "a ZIP archive or an Office", id="Word as PDF"),
        pytest.param(documents.docx(), "a.html", "a ZIP archive or an Office", id="Word as page"),
        pytest.param(documents.docx(), "a.txt", "a ZIP archive or an Office", id="Word as text"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "", "an old Office document", id="DOC"),
        pytest.param(b"{\\rtf1\\ansi words}", "", "an RTF document", id="RTF"),
        pytest.param(gzip.compress(b"words"), "a.txt", "a gzip archive", id="gzip"),
        pytest.param(b"\x7fELF\x02\x01", "", "a program", id="a program"),
        pytest.param(b"\0\x01\x02" * 300, "a.pdf", "called a PDF but is none", id="junk as PDF"),
    ],
)
def test_should_say_what_it_is_where_it_cannot_be_read(body, name, words):
    with pytest.raises(ExtractionFailed, match=f"The file is {words}") as refused:
        sniff(body, "", name)
    assert refused.value.reason.endswith(".")


@given(st.binary(max_size=300), st.text(max_size=30), st.text(max_size=30))
def test_any_bytes_should_be_of_a_kind_or_refused(body, media_type, name):
    try:
        kind = sniff(body, media_type, name)
    except ExtractionFailed:
        kind = PLAIN
    assert kind in {PLAIN, HTML, PDF}
