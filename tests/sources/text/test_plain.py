import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.text.extracted import MAX_CHARACTERS, ExtractionFailed
from sources.text.plain import MAX_BYTES, looks_binary, read_plain
from tests.sources.documents import SENTENCE


@pytest.mark.parametrize(
    ("body", "charset", "text"),
    [
        pytest.param(SENTENCE.encode(), "", SENTENCE, id="ASCII"),
        pytest.param("Zürich zählt 54".encode(), "", "Zürich zählt 54", id="UTF-8"),
        pytest.param("Zürich zählt".encode("cp1252"), "latin1", "Zürich zählt", id="declared"),
        pytest.param(b"\xef\xbb\xbfone", "", "one", id="a byte order mark"),
        pytest.param("one\ntwo".encode("utf-16"), "", "one\ntwo", id="UTF-16"),
        pytest.param(b"one\r\ntwo\rthree", "", "one\ntwo\nthree", id="line ends"),
        pytest.param(b"  one\ttwo \n", "", "one\ttwo", id="white space at its ends"),
        pytest.param(b"one\n\n\n\ntwo", "", "one\n\n\n\ntwo", id="empty lines as they stand"),
        pytest.param("Zu\u0308rich".encode(), "", "Zürich", id="accents composed"),
        pytest.param(b"a" + "\u0308".encode() * 40, "", "a" + "\u0308" * 40, id="a pile"),
        pytest.param(b"\x07" + b"stations" * 20, "", "stations" * 20, id="a bell"),
    ],
)  # fmt: skip
def test_should_be_read(body, charset, text):
    found = read_plain(body, charset)
    assert (found.text, found.warnings) == (text, ())
    assert found.media_type == "text/plain"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param(b"", "text is empty", id="nothing"),
        pytest.param(b" \t\r\n\x0c ", "text is empty", id="white space"),
        pytest.param("\ufeff\u2028\u3000".encode(), "text is empty", id="what nobody sees"),
        pytest.param(bytes(range(256)) * 50, "binary data, not text", id="junk"),
        pytest.param(bytes(range(256)) * 20_000, "binary data, not text", id="much junk"),
        pytest.param("é ".encode("utf-16") * 900_000, "MB long; at most", id="long UTF-16"),
        pytest.param(b"\x00" * 1000, "binary data, not text", id="zeros"),
        pytest.param(b"a" * (MAX_CHARACTERS + 1), "1,000,001 characters long", id="one too many"),
        pytest.param(b"a" * (MAX_BYTES + 1), "4.0 MB long; at most 1,000,000", id="far too many"),
    ],
)
def test_should_be_refused_in_words(body, words):
    with pytest.raises(ExtractionFailed, match=words):
        read_plain(body)


def test_but_not_the_longest_that_may_be():
    longest = "é" * MAX_CHARACTERS
    assert read_plain(longest.encode()).text == longest
    assert read_plain(b"a" * MAX_CHARACTERS + b"\n" * 100).text == "a" * MAX_CHARACTERS


@pytest.mark.parametrize(
    ("text", "binary"),
    [
        ("", False),
        ("Words.\n\tMore words.\x0c", False),
        ("\x1b[1mbold\x1b[0m", False),
        ("a" * 100 + "\x00\x01", False),
        ("a" * 100 + "\x00\x01\x02", True),
        ("\ufffd" * 10, True),
        ("a" * 100_000 + "\x00" * 100_000, False),
    ],
)
def test_a_few_controls_should_be_text_but_not_many(text, binary):
    assert looks_binary(text) is binary


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode), st.text(max_size=10))
def test_any_bytes_should_be_read_or_refused_in_words(body, charset):
    try:
        found = read_plain(body, charset)
    except ExtractionFailed as failed:
        said = failed.reason
    else:
        said = "It was read."
        assert found.text.strip()
        assert "\0" not in found.text
        found.text.encode()
    assert said.endswith(".")
