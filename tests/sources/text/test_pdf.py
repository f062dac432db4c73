import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.text import pdf
from sources.text.extracted import ExtractionFailed
from sources.text.pdf import read_pdf
from tests.sources import documents
from tests.sources.documents import SENTENCE

INFO = "/Title(On  stations)/Author(A. Writer; B. Writer; A. Writer)/CreationDate(D:20210705101500)"


def test_pages_should_come_out_with_the_places_where_they_begin():
    found = read_pdf(documents.pdf([SENTENCE], ["A second page, which is here."], info=INFO))
    assert found.text == f"{SENTENCE}\n\nA second page, which is here."
    assert [found.text[start:][:8] for start in found.pages] == ["The repo", "A second"]
    assert (found.title, found.authors) == ("On stations", ("A. Writer", "B. Writer"))
    assert (found.published_on, found.media_type) == ("2021-07-05", "application/pdf")
    assert "pypdf" in found.extractor


def test_lines_of_a_paragraph_should_be_joined_and_divided_words_too():
    lines = [
        "The report of the group counts 54 stations in thirty different coun-",
        "tries, and its authors say that they expect to find some more of them",
        "in the years to come.",
        "Another paragraph begins here.",
    ]
    text = read_pdf(documents.pdf(lines)).text
    assert "thirty different countries, and its authors" in text
    assert text.endswith("to come.\nAnother paragraph begins here.")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param(documents.pdf(None), "no text: its pages are pictures", id="a scan"),
        pytest.param(documents.pdf([]), "no text", id="an empty page"),
        pytest.param(documents.pdf(), "no pages", id="no pages"),
        pytest.param(documents.locked("secret"), "locked with a password", id="a password"),
        pytest.param(documents.locked_with_aes(), "encrypted in a way that cannot be", id="AES"),
        pytest.param(documents.pdf([SENTENCE])[:150], "damaged", id="cut in the middle"),
        pytest.param(documents.pdf([SENTENCE])[:-60], "cut off", id="cut at the end"),
        pytest.param(b"%PDF-1.7\nnothing more", "damaged", id="a header alone"),
        pytest.param(b"", "damaged", id="nothing"),
        pytest.param(SENTENCE.encode(), "damaged", id="a text"),
    ],
)
def test_should_refuse_in_words(body, words):
    with pytest.raises(ExtractionFailed, match=words) as refused:
        read_pdf(body)
    assert refused.value.reason.endswith(".")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(documents.locked(""), id="an empty password, that only forbids printing"),
        pytest.param(documents.pdf([SENTENCE], None), id="a picture on one page of two"),
        pytest.param(b"junk\n" + documents.pdf([SENTENCE]), id="junk before the header"),
    ],
)
def test_but_not_when_the_text_can_be_had(body):
    found = read_pdf(body)
    assert found.text == SENTENCE
    assert all(start <= len(found.text) for start in found.pages)


def test_too_many_pages_should_be_refused_but_not_as_many_as_may_be(monkeypatch):
    monkeypatch.setattr(pdf, "MAX_PAGES", 3)
    assert len(read_pdf(documents.pdf(*[[SENTENCE]] * 3)).pages) == 3
    with pytest.raises(ExtractionFailed, match="has 4 pages"):
        read_pdf(documents.pdf(*[[SENTENCE]] * 4))


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("D:20210705101500+02'00'", "2021-07-05"),
        ("D:202107", "2021-07"),
        ("2021", "2021"),
        ("D:20211305", "2021"),
        ("D:20210732", "2021-07"),
        ("D:00010101", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_a_date_should_be_as_exact_as_it_is_given(written, date):
    assert (
        read_pdf(documents.pdf([SENTENCE], info=f"/CreationDate({written})")).published_on == date
    )


@pytest.mark.parametrize(("lang", "language"), [("(de-CH)", "de-CH"), ("17", ""), ("(<x>)", "")])
def test_a_language_should_be_a_tag_or_nothing(lang, language):
    assert read_pdf(documents.pdf([SENTENCE], root=f"/Lang {lang}")).language == language


GOOD = documents.pdf([SENTENCE], None, info=INFO)


@settings(deadline=None, max_examples=150)
@given(place=st.integers(0, len(GOOD) - 1), new=st.binary(max_size=12), gone=st.integers(0, 60))
def test_a_damaged_pdf_should_be_read_or_refused_in_words(place, new, gone):
    try:
        found = read_pdf(GOOD[:place] + new + GOOD[place + gone :])
    except ExtractionFailed as failed:
        said = failed.reason
    else:
        said = "It was read."
        assert found.text.strip()
        assert "\0" not in found.text + found.title + found.language
    assert said.endswith(".")
