import xml.etree.ElementTree as ET

import pytest

from claims.evidence.chain import draw
from claims.evidence.hops import Hop

SVG = "{http://www.w3.org/2000/svg}"
CHAIN = [
    Hop("c", "A paper", "An article", "supporting", ("dozens",), ("b",)),
    Hop("b", "An agency", "A dispatch", "supporting", ("over 50",), ("a",)),
    Hop("a", "An institute", "A report", "supporting", ("54",)),
]


def words_of(hops):
    return "\n".join(ET.fromstring(draw(hops)).itertext())  # noqa: S314


def tops(hops):
    """The height at which each party's box begins."""
    found = {}
    for group in ET.fromstring(draw(hops)).iter(f"{SVG}g"):  # noqa: S314
        name = group.find(f"{SVG}text").text
        found[name] = int(group.find(f"{SVG}rect").get("y"))
    return found


def test_should_say_where_a_figure_changed():
    words = words_of(CHAIN)
    assert "54 → over 50" in words
    assert "over 50 → dozens" in words


def test_but_not_when_it_came_through_as_it_was():
    hops = [Hop("a", "A", "s", figures=("54",)), Hop("b", "B", "t", figures=("54",), relays=("a",))]
    assert "→" not in words_of(hops)


def test_should_put_origins_on_top_and_what_relays_them_below():
    at = tops(CHAIN)
    assert at["An institute"] < at["An agency"] < at["A paper"]


def test_should_mark_an_origin_but_not_a_relay():
    groups = ET.fromstring(draw(CHAIN)).iter(f"{SVG}g")  # noqa: S314
    marks = {g.findall(f"{SVG}text")[0].text: g.findall(f"{SVG}text")[-1].text for g in groups}
    assert marks["An institute"] == "origin, supporting"
    assert marks["A paper"] == "supporting"


def test_should_tell_it_in_sentences_for_those_who_do_not_see_it():
    description = ET.fromstring(draw(CHAIN)).find(f"{SVG}desc").text  # noqa: S314
    assert "A paper (dozens) relays An agency (over 50); the figure changed" in description
    assert "B relays no other." in words_of([Hop("b", "B", "s")])


def test_should_say_a_circle_in_words_and_dashes():
    picture = draw([Hop("d", "D", "s", relays=("e",)), Hop("e", "E", "t", relays=("d",))])
    assert "in a circle" in picture
    assert "stroke-dasharray" in picture
    assert ">origin" not in picture


def test_should_name_our_own_page_and_not_call_it_an_origin():
    words = words_of([Hop("a", "We", "s", ours=True)])
    assert "our own page" in words
    assert "origin" not in words


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "a\x00b\u202ec", "&amp;\"'", "x" * 9999]
)
def test_should_stay_well_formed_whatever_the_names(words):
    picture = draw(
        [Hop("a", words, words, words, (words,)), Hop("b", words, "", relays=("a", "gone"))]
    )
    ET.fromstring(picture)  # noqa: S314
    assert "<script" not in picture


def test_should_need_no_style_that_a_policy_could_block():
    assert "style" not in draw(CHAIN)


def test_should_give_the_same_bytes_for_the_same_hops():
    assert draw(CHAIN) == draw(list(CHAIN))


def test_should_not_exhaust_the_stack_on_a_long_chain():
    hops = [Hop(str(n), "P", "s", relays=(str(n + 1),)) for n in range(3000)]
    ET.fromstring(draw([*hops, Hop("3000", "P", "s")]))  # noqa: S314


def test_should_draw_nothing_for_nothing():
    assert draw([]) == ""
