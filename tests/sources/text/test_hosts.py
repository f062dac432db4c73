import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.text.hosts import NotAHost, host

CASES = Path(__file__).parents[3] / "../shared/data/web/toascii.json"


LOOPBACK = ["127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "017700000001",
            "0177.0.0.1", "0177.0x0.1", "0X7F.0.0.1", "127.0.0.1.", "１２７.0.0.1", "127。0。0。1",
            "%31%32%37.0.0.1", "①②⑦.0.0.1", "00000177.0.0.1"]  # fmt: skip


@pytest.mark.parametrize("written", LOOPBACK)
def test_an_odd_spelling_should_be_the_address_that_it_means(written):
    assert host(written) == "127.0.0.1"


@pytest.mark.parametrize(
    "written",
    ["256.1.1.1", "127.0.0.256", "425.510.425.510", "4294967296", "7147006462", "1.2.3.4.5",
     "0x41414141A9FEA9FE", "08.1.1.1", "1..1", "o177.0.0.1", "0o177.0.0.1", "9" * 5000,
     "[::1", "[::1%25eth0]", "[127.0.0.1]", "[]", "[::ffff:127.0.0.1.]"],
)  # fmt: skip
def test_a_spelling_that_programs_read_differently_should_be_refused(written):
    with pytest.raises(NotAHost):
        host(written)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("EXAMPLE.com", "example.com"),
        ("example.com.", "example.com"),
        ("a_b.example", "a_b.example"),
        ("ⓔⓧⓐⓜⓟⓛⓔ.ⓒⓞⓜ", "example.com"),
        ("exa\u00admple.com", "example.com"),
        ("exam%70le.com", "example.com"),
        ("BÜCHER.example", "xn--bcher-kva.example"),
        ("bu\u0308cher.example", "xn--bcher-kva.example"),
        ("fa%C3%9F.de", "xn--fa-hia.de"),
        ("FAẞ.de", "xn--fa-hia.de"),
        ("i❤.ws", "xn--i-7iq.ws"),
        ("نامه\u200cای.com", "xn--mgba3gch31f060k.com"),
        ("[0:0:0:0:0:FFFF:127.0.0.1]", "[::ffff:7f00:1]"),
    ],
)
def test_a_name_should_have_one_form(written, name):
    assert host(written) == name


@pytest.mark.parametrize(
    "written",
    ["", ".", "a..b", "a b", "a/b", "a@b", "a:b", "a%00b", "a%zzb", "%ff", "a\ufffd",
     "exa\u200dmple", "xn--é", "a" * 64, "é" * 64, "a." * 127 + "com", "a\ue000b"],
)  # fmt: skip
def test_what_no_name_server_holds_should_be_refused(written):
    with pytest.raises(NotAHost):
        host(written)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_should_be_a_host_in_its_one_form_or_refused(text):
    try:
        found = host(text)
    except NotAHost:
        return
    assert found.isascii()
    assert host(found) == found


def test_names_should_be_written_as_the_url_standard_writes_them():
    """A name that the standard knows is ours or refused; it is never another."""
    if not CASES.exists():
        pytest.skip("../shared/data/web is absent")
    agreed = 0
    for case in json.loads(CASES.read_text()):
        if isinstance(case, str) or case["output"] is None:
            continue
        try:
            found = host(case["input"])
        except NotAHost:
            continue
        assert found == case["output"].removesuffix("."), case
        agreed += 1
    assert agreed >= 20
