import pytest

from claims.evidence.chain.hops import Hop, changes


def hop(*figures, meanings=()):
    return Hop("a", "A", "s", figures=figures, meanings=meanings)


@pytest.mark.parametrize(
    ("origin", "relay", "changed"),
    [
        pytest.param(hop("54"), hop("over 50"), ("54 → over 50",), id="another figure"),
        pytest.param(hop("54"), hop("54"), (), id="the same"),
        pytest.param(hop("54", "30"), hop("54", "dozens"), ("30 → dozens",), id="the second"),
        pytest.param(hop("54"), hop(""), (), id="not stated there"),
        pytest.param(hop("54"), hop(), (), id="nothing read there"),
        pytest.param(
            hop("54", meanings=("exactly 54",)),
            hop("vierundfünfzig", meanings=("exactly 54",)),
            (),
            id="the same in other words",
        ),
        pytest.param(
            hop("54"),
            hop("fifty-four", meanings=("exactly 54",)),
            ("54 → fifty-four",),
            id="an old edition, whose meaning is not known",
        ),
    ],
)
def test_should_tell_what_changed_and_nothing_else(origin, relay, changed):
    assert changes(origin, relay) == changed
