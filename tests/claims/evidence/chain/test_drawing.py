import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from claims.evidence.chain import Hop, draw
from tests.claims.evidence.chain.drawn import Drawn

SVG = "{http://www.w3.org/2000/svg}"
CHAIN = [
    Hop("c", "A paper", "An article", "supporting", ("dozens",), ("b",)),
    Hop("b", "An agency", "A dispatch", "supporting", ("over 50",), ("a",)),
    Hop("a", "An institute", "A report", "supporting", ("54",)),
]


def words_of(hops):
    return "\n".join(ET.fromstring(draw(hops)).itertext())  # noqa: S314


def test_should_say_where_a_figure_changed():
    words = words_of(CHAIN)
    assert "54 → over 50" in words
    assert "over 50 → dozens" in words


def test_but_not_when_it_came_through_as_it_was():
    hops = [Hop("a", "A", "s", figures=("54",)), Hop("b", "B", "t", figures=("54",), relays=("a",))]
    assert "→" not in words_of(hops)


def test_should_put_origins_on_top_and_what_relays_them_below():
    drawn = Drawn(CHAIN)
    at = [drawn.box_of(name).top for name in ("An institute", "An agency", "A paper")]
    assert at == sorted(set(at))


@pytest.mark.parametrize(
    ("fields", "mark"),
    [
        pytest.param({"origin": "origin"}, "origin, supporting", id="an origin"),
        pytest.param(
            {"origin": "no origin: quote missing"},
            "no origin: quote missing, supporting",
            id="an end that is none",
        ),
        pytest.param(
            {"origin": "no origin: contrasting", "stance": "contrasting"},
            "no origin: contrasting",
            id="a reason that is its stance",
        ),
        pytest.param({}, "supporting", id="a relay"),
    ],
)
def test_should_say_what_a_citation_is_to_the_origins(fields, mark):
    (box, texts), *_ = Drawn(
        [Hop(**({"id": "a", "party": "A", "source": "s", "stance": "supporting"} | fields))]
    ).boxes
    assert " ".join(text.text for text in texts[2:]) == mark
    assert box.text.endswith(mark)


def test_should_frame_an_origin_thicker_but_not_an_end_that_is_none():
    frames = {
        origin: ET.fromstring(draw([Hop("a", "A", "s", origin=origin)])).find(f".//{SVG}rect")  # noqa: S314
        for origin in ("origin", "no origin: quote missing", "")
    }
    widths = {origin: int(frame.get("stroke-width")) for origin, frame in frames.items()}
    assert widths["origin"] > widths["no origin: quote missing"] == widths[""]


def test_should_write_every_change_beside_its_own_arrow():
    first = Hop("a", "A", "s", figures=("54", "30", "12%"))
    second = Hop("b", "B", "t", figures=("60", "28", "15%"))
    relay = Hop("c", "C", "u", figures=("over 50", "dozens", "a tenth"), relays=("a", "b"))
    drawn = Drawn([first, second, relay])
    assert {label.text for label in drawn.labels} == {
        "54 → over 50\n30 → dozens\n12% → a tenth",
        "60 → over 50\n28 → dozens\n15% → a tenth",
    }
    for label in drawn.labels:
        beside = [x for line in drawn.lines for x, y in line if label.top < y < label.bottom]
        assert min(abs(label.left - x) for x in beside if x < label.left) <= 10


def test_should_break_a_long_label_and_not_cut_it():
    long = "two hundred and twenty-nine thousand eight hundred and seventy-six"
    hops = [Hop("a", "A", "s", figures=(long,)), Hop("b", "B", "t", figures=("54",), relays=("a",))]
    (label,) = Drawn(hops).labels
    assert label.text.replace("\n", " ") == f"{long} → 54"


def test_should_lead_a_line_that_skips_a_row_past_the_boxes():
    hops = [
        Hop("a", "A", "s", figures=("54",)),
        Hop("b", "B", "t", figures=("over 50",), relays=("a",)),
        Hop("c", "C", "u", figures=("54",), relays=("b", "a")),
    ]
    drawn = Drawn(hops)
    skipped = drawn.box_of("B")
    passing = [
        line for line in drawn.lines if any(skipped.top < y < skipped.bottom for _, y in line)
    ]
    assert passing
    assert not any(skipped.crossed_by(line) for line in passing)


@pytest.mark.parametrize("name", ["A very long name of an institute " * 9, "中华人民共和国" * 30])
def test_should_cut_a_long_name_in_its_box_and_keep_it_whole_in_the_title(name):
    name = name.strip()
    ((box, texts),) = Drawn([Hop("a", name, "s")]).boxes
    assert [text.text.endswith("…") for text in texts] == [False, True, False]
    assert name in box.text


def test_should_say_that_figures_are_only_quoted():
    hop = Hop("a", "A", "s", figures=("59",), as_quoted=True)
    assert "as quoted, not found in a capture" in words_of([hop])
    assert "as quoted" not in words_of([replace(hop, as_quoted=False)])
    assert "as quoted" not in words_of([replace(hop, figures=("",))])


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
