import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from sources.text.anchoring import Selectors, describe, find, find_all

PAGES = Path(__file__).resolve().parents[4] / "shared/data/anchoring/hypothesis_client"
TEXT = (
    "The group counted 54 stations.\nIt isn’t “clear” — not yet. Inter-\nnational ﬁgures follow, "
    "z.\u2009B. in Plan B. We."
)


@pytest.mark.parametrize(
    ("quote", "match", "stands"),
    [
        ("54 stations", "exact", "54 stations"),
        ("the group counted", "typographic", "The group counted"),
        ('isn\'t "clear" - not yet', "typographic", "isn’t “clear” — not yet"),
        ("stations. It", "typographic", "stations.\nIt"),
        ("International figures", "typographic", "Inter-\nnational ﬁgures"),
        ("inter\u00adnational figures", "typographic", "Inter-\nnational ﬁgures"),
        ("follow, z.B. in", "typographic", "follow, z.\u2009B. in"),
        ("Plan B.We", "approximate", "Plan B. We"),
        ("The group counted 45 stations", "approximate", "The group counted 54 stations"),
    ],
)
def test_should_find(quote, match, stands):
    place = find(TEXT, quote)
    assert (place.match, TEXT[place.start : place.end]) == (match, stands)


@pytest.mark.parametrize("quote", ["", "volcanoes erupt in winter", "ξένος λόγος"])
def test_should_not_find_what_is_not_there(quote):
    assert find(TEXT, quote) is None


def test_context_should_choose_among_places():
    text = "one word here, two word there, three word everywhere"
    assert find(text, "word", prefix="two ").start == text.index("word there")
    assert find(text, "word", suffix=" everywhere").start == text.rindex("word")
    assert find(text, "word", hint=20).start == text.index("word there")
    assert len(find_all(text, "word")) == 3


def test_should_describe_only_what_lies_in_the_text():
    with pytest.raises(ValueError, match="no span"):
        describe("abc", 2, 9)


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_what_was_described_is_found_where_it_stood(text, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    selectors = describe(text, start, end)
    assert Selectors.from_json(selectors.as_json()) == selectors
    if start < end:
        place = find(text, selectors.exact, selectors.prefix, selectors.suffix, start)
        assert (place.start, place.end) == (start, end)


@given(st.text(max_size=300), st.text(max_size=60))
def test_every_place_lies_in_the_text(text, quote):
    place = find(text, quote)
    assert place is None or 0 <= place.start < place.end <= len(text)


@pytest.mark.skipif(not PAGES.exists(), reason="the pages of ../shared/data are not here")
@pytest.mark.parametrize("name", ["minimal", "wikipedia-regression-testing"])
def test_should_find_every_stored_selector(name):
    page = html.parse(str(PAGES / f"{name}.html")).getroot().find("body").text_content()
    rows = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))["rows"]
    stored = [s for row in rows for target in row["target"] for s in target["selector"]]
    quotes = [s for s in stored if s["type"] == "TextQuoteSelector"]
    assert quotes
    for selector in quotes:
        place = find(page, selector["exact"], selector["prefix"], selector["suffix"])
        assert place is not None
        assert place.match in ("exact", "typographic"), selector
