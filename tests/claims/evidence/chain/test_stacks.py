from dataclasses import replace

import pytest

from claims.evidence.chain import Hop
from claims.evidence.chain.stacks import stacked
from tests.claims.evidence.chain.drawn import Drawn

ORIGIN = Hop("o", "Institute", "Report", "supporting", ("54",), origin="origin")


def relays(many, **fields):
    relay = Hop("r", "", "An article", "supporting", ("over 50",), ("o",))
    return [replace(relay, id=f"r{n}", party=f"Paper {n}", **fields) for n in range(many)]


def test_many_with_the_same_figures_should_be_one_box():
    origin, stack = stacked([ORIGIN, *relays(58)])
    assert origin == ORIGIN
    assert len(stack.stacked) == 58
    assert stack.party == "58 relays, same figures"
    assert stack.source.startswith("Paper 0, Paper 1, ")


@pytest.mark.parametrize(
    ("hops", "boxes"),
    [
        pytest.param(relays(6), 7, id="few enough to be read one by one"),
        pytest.param(
            [hop for n in range(9) for hop in relays(9, figures=(str(n),))[n : n + 1]],
            10,
            id="each with a figure of its own",
        ),
        pytest.param(
            [*relays(58)[:7], Hop("x", "X", "s", relays=("r0",))], 4, id="one that is relayed on"
        ),
        pytest.param(relays(9, ours=True), 10, id="pages of ours"),
        pytest.param([replace(hop, relays=()) for hop in relays(9)], 10, id="none of them a relay"),
    ],
)
def test_but_not_what_differs_or_matters(hops, boxes):
    assert len(stacked([ORIGIN, *hops])) == boxes


def test_a_stack_should_show_the_change_once_and_all_names_in_its_title():
    drawn = Drawn([ORIGIN, *relays(30)])
    assert [label.text for label in drawn.labels] == ["54 → over 50"]
    assert "Paper 29" in drawn.box_of("30 relays").text
