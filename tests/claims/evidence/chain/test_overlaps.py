"""Nothing in the picture lies over anything else, whoever relays whom."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.evidence.chain import Hop
from tests.claims.evidence.chain.drawn import Drawn

NAMES = (
    "Institute",
    "The Royal Institute for the Study of Everything There Is",
    "新华社国际部",
    "",
)
FIGURES = ("54", "over 50", "dozens", "", "two hundred and twenty-nine thousand", "五十か国以上")
FEW = settings(max_examples=25, deadline=None)


@st.composite
def chains(draw):
    """Up to twelve hops: chains, fans, rings, and several at once."""
    ids = [str(n) for n in range(draw(st.integers(1, 12)))]
    figures = st.tuples(st.sampled_from(FIGURES), st.sampled_from(FIGURES))
    return [
        Hop(
            id=name,
            party=draw(st.sampled_from(NAMES)),
            source=draw(st.sampled_from(NAMES)) * draw(st.integers(1, 4)),
            stance="supporting",
            figures=draw(figures),
            relays=tuple(draw(st.lists(st.sampled_from(ids), max_size=3, unique=True))),
            origin=draw(st.sampled_from(("", "origin", "no origin: quote missing"))),
            as_quoted=draw(st.booleans()),
        )
        for name in ids
    ]


@FEW
@given(chains())
def test_no_two_boxes_or_labels_overlap(hops):
    pairs = combinations(Drawn(hops).rects, 2)
    assert [(one, other) for one, other in pairs if one.overlaps(other)] == []


@FEW
@given(chains())
def test_everything_is_inside_of_the_picture(hops):
    drawn = Drawn(hops)
    outside = [rect for rect in drawn.rects if not drawn.canvas.holds(rect)]
    assert outside == []
    ways = [point for line in drawn.lines for point in line]
    assert all(0 <= x <= drawn.canvas.right and 0 <= y <= drawn.canvas.bottom for x, y in ways)


@FEW
@given(chains())
def test_no_word_leaves_its_box(hops):
    boxes = Drawn(hops).boxes
    assert [text for box, texts in boxes for text in texts if not box.holds(text)] == []


@FEW
@given(chains())
def test_no_line_runs_through_a_box_or_a_label(hops):
    drawn = Drawn(hops)
    struck = [rect for rect in drawn.rects for line in drawn.lines if rect.crossed_by(line)]
    assert struck == []


@FEW
@given(chains())
def test_every_relay_has_an_arrowhead_at_a_box(hops):
    drawn = Drawn(hops)
    pairs = {(hop.id, relay) for hop in hops for relay in hop.relays if relay != hop.id}
    edges = {edge for box, _ in drawn.boxes for edge in (box.top, box.bottom)}
    assert all(arrow[-1][1] in edges for arrow in drawn.arrows)
    assert len(drawn.arrows) <= len(pairs)
    assert bool(drawn.arrows) == bool(pairs)


@pytest.mark.parametrize("many", [1, 2, 5, 12, 60])
def test_is_no_wider_than_a_few_boxes_however_many_citations(many):
    apart = [Hop(str(n), f"Paper {n}", "s", figures=(str(n),)) for n in range(many)]
    fan = [
        apart[0],
        *(Hop(f"r{n}", f"P{n}", "s", figures=("54",), relays=("0",)) for n in range(many)),
    ]
    for hops in (apart, fan):
        drawn = Drawn(hops)
        assert drawn.canvas.right < 1000
        assert not any(one.overlaps(other) for one, other in combinations(drawn.rects, 2))
