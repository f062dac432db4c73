import pytest

from sources.text.anchoring import find
from sources.text.hyphens import same_hyphens

TEXT = "Many well-\nknown inter-\nnational firms re-sign a co-op–\ncontract."


@pytest.mark.parametrize(
    "quote",
    [
        "well-known international firms",
        "wellknown inter-national firms",
        "well–known international",
        "inter-\nnational firms re-sign",
        "international firms re-\nsign a co-op",
    ],
)
def test_should_take_each_hyphen_at_a_lines_end_for_one_or_none(quote):
    place = find(TEXT, quote)
    assert place.match in ("exact", "typographic")
    assert same_hyphens(quote, TEXT, place.start, place.end)


@pytest.mark.parametrize(
    "quote",
    [
        "international firms resign",
        "international firms re-sign a coop",
        "well-known inter-nation-al",
        "wellknown in-ternational",
    ],
)
def test_but_not_when_the_hyphen_stands_within_a_line(quote):
    assert find(TEXT, quote).match == "approximate"


def test_a_dash_at_the_edge_of_the_quote_should_not_hide_it():
    text = "Hola —dijo— inter-\nnacional"
    place = find(text, "—dijo— internacional")
    assert place.match == "typographic"
    assert text[place.start : place.end] == "dijo— inter-\nnacional"


@pytest.mark.parametrize(
    "quote", ["- wellknown inter-\nnational", "wel-\nl-known inter-", "- firms re-\nsign"]
)
def test_but_not_a_dash_that_is_not_there_nor_one_within_a_broken_word(quote):
    place = find(TEXT.replace("well-\n", "well-"), quote)
    assert place is None or place.match == "approximate"
