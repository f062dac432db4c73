import codecs
from encodings.aliases import aliases

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sources.text.decoding import charset_in_html, charset_of, decode, known_codec

GERMAN = "Zürich zählt fünf Stationen – „mehr“ als gedacht, heißt es. " * 5
GREEK = "Η έκθεση μετράει πενήντα τέσσερις σταθμούς σε τριάντα χώρες του κόσμου. " * 5
RUSSIAN = "В докладе говорится о пятидесяти четырёх станциях в тридцати странах. " * 5
JAPANESE = "報告書は三十カ国に五十四のステーションがあると数えている。" * 5


@pytest.mark.parametrize(
    ("body", "declared", "text", "codec"),
    [
        pytest.param(b"plain", "", "plain", "utf-8", id="ASCII"),
        pytest.param(GERMAN.encode(), "", GERMAN, "utf-8", id="UTF-8 undeclared"),
        pytest.param(GERMAN.encode(), "iso-8859-1", GERMAN, "utf-8", id="UTF-8 called Latin-1"),
        pytest.param(GERMAN.encode("cp1252"), "iso-8859-1", GERMAN, "cp1252", id="Latin-1"),
        pytest.param(GERMAN.encode("cp1252"), "us-ascii", GERMAN, "cp1252", id="called ASCII"),
        pytest.param(RUSSIAN.encode("koi8-r"), "KOI8-R", RUSSIAN, "koi8-r", id="KOI8"),
        pytest.param(RUSSIAN.encode("cp1251"), "windows-1251", RUSSIAN, "cp1251", id="Cyrillic"),
        pytest.param(GREEK.encode("iso8859-7"), "iso-8859-7", GREEK, "iso8859-7", id="Greek"),
        pytest.param(JAPANESE.encode("shift_jis"), "x-sjis", JAPANESE, "cp932", id="Shift JIS"),
        pytest.param(JAPANESE.encode("iso2022-jp"), "csISO2022JP", JAPANESE, "iso2022_jp", id="J"),
        pytest.param("漢字".encode("gb18030"), "gb2312", "漢字", "gb18030", id="Chinese"),
        pytest.param(codecs.BOM_UTF8 + b"x", "utf-16", "x", "utf-8", id="a mark wins"),
        pytest.param(GERMAN.encode("utf-16"), "utf-8", GERMAN, "utf-16-le", id="UTF-16 marked"),
        pytest.param(GERMAN.encode("utf-32"), "", GERMAN, "utf-32-le", id="UTF-32 marked"),
    ],
)  # fmt: skip
def test_should_be_read_without_a_guess(body, declared, text, codec):
    assert decode(body, declared) == (text, codec, "")


@pytest.mark.parametrize(
    ("body", "declared", "text", "words"),
    [
        pytest.param(GERMAN.encode("cp1252"), "", GERMAN, "names no character set", id="unnamed"),
        pytest.param(GERMAN.encode("cp1252"), "utf-8", GERMAN, "not in the", id="misnamed"),
        pytest.param(GERMAN.encode("utf-16-le"), "", GERMAN, "read as utf-16-le", id="no mark"),
        pytest.param(RUSSIAN.encode("cp1251"), "", RUSSIAN, "names no", id="Cyrillic unnamed"),
        pytest.param(b"a" * 300 + b"\xff", "", "a" * 300 + "\ufffd", "are no utf-8", id="a hole"),
    ],
)
def test_should_say_where_it_guessed(body, declared, text, words):
    found, _, warning = decode(body, declared)
    assert found == text
    assert words in warning
    assert warning.endswith((".", "\ufffd."))


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("utf-8", "utf-8"),
        (" UTF8 ", "utf-8"),
        ("latin1", "cp1252"),
        ("x-sjis", "cp932"),
        ("utf-7", ""),
        ("rot13", ""),
        ("base64", ""),
        ("punycode", ""),
        ("unicode_escape", ""),
        ("raw-unicode-escape", ""),
        ("UNDEFINED", ""),
        ("charmap", ""),
        ("nonsense", ""),
        ("a\0b", ""),
        ("", ""),
    ],
)
def test_a_label_should_name_a_character_set_or_nothing(label, codec):
    assert known_codec(label) == codec


@pytest.mark.parametrize(
    ("media_type", "label"),
    [
        ("text/html; charset=utf-8", "utf-8"),
        ('text/html; charset="Windows-1252"', "Windows-1252"),
        ("text/html;CHARSET = x", ""),
        ("text/html; charset=", ""),
        ("text/html", ""),
        ("charset" * 10_000, ""),
    ],
)
def test_a_content_type_should_give_its_charset(media_type, label):
    assert charset_of(media_type) == label


@pytest.mark.parametrize(
    ("page", "label"),
    [
        (b"<meta charset=utf-8>", "utf-8"),
        (b"<META http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><html>', "iso-8859-2"),
        (b" " * 5000 + b"<meta charset=utf-8>", ""),
        (b"<p>charset=utf-8", ""),
        (b"<meta " * 10_000, ""),
    ],
)
def test_a_page_should_name_its_character_set_at_its_beginning(page, label):
    assert charset_in_html(page) == label


LABELS = st.sampled_from(sorted(set(aliases.values()) | {"undefined", "charmap", "unicode_escape"}))


@settings(deadline=None)
@given(st.binary(max_size=60), st.text(max_size=20) | LABELS)
def test_any_bytes_should_become_characters(body, declared):
    text, codec, warning = decode(body, declared)
    assert isinstance(text, str)
    assert codecs.lookup(codec)
    assert warning == "" or warning.endswith(".")


# The mark of UTF-16 and a NUL are the mark of UTF-32; no text begins with a NUL.
TEXTS = st.text(max_size=200).filter(lambda text: not text.startswith("\0"))


@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_unicode_should_come_back_as_it_was(text, codec):
    mark = codecs.BOM_UTF8 if codec == "utf-8" else b""
    assert decode(mark + text.encode(codec))[0] == text
