"""No shape of quote and text makes a check long: anybody may ask for one."""

import time

import pytest

from claims.evidence.quotes import check_quote

REPEATED = "a b " * 49_999
MARKED = "".join(f"a{mark} b " for mark in "'’‘´’'´‘" * 4_000)
TURNED = f"start {'word, who word ' * 30} might end, " * 2_000
QUOTED = '"{}."'
MOST = 1.0  # seconds of computing; they take a tenth, and took up to forty


@pytest.mark.parametrize(
    ("quote", "text", "status"),
    [
        pytest.param("a b " * 1200, REPEATED, "ambiguous", id="places that overlap"),
        pytest.param(QUOTED.format("a b " * 1200), REPEATED, "missing", id="in four variants"),
        pytest.param(QUOTED.format("a' b " * 900), MARKED, "missing", id="each passage another"),
        pytest.param("a … b " * 39, REPEATED, "elided", id="many pieces, each everywhere"),
        pytest.param("start … end … " * 19, TURNED, "altered", id="every gap turns"),
        pytest.param("x … " * 39 + "y z", "x-\nx " * 30_000, "missing", id="broken words"),
    ],
)
def test_should_be_done_soon(quote, text, status):
    begun = time.process_time()
    assert check_quote(quote, text).status == status
    assert time.process_time() - begun < MOST


def test_of_places_that_do_not_overlap_every_one_is_judged():
    text = " ".join(f"It’s {mark}so{mark}, he said." for mark in ("'", "’", "´") * 30)
    found = check_quote("It's 'so', he said.", text.replace("It’s 'so'", "It’s ´so´"))
    assert "90 places" in found.message
