import pytest

from claims.templatetags.numbers import rungs, steps


@pytest.mark.parametrize(
    ("level", "dots"), [("high", "●●●●"), ("very low", "●○○○"), ("unassessed", "○○○○")]
)
def test_should_show_a_level_as_dots(level, dots):
    assert steps(level) == dots


@pytest.mark.parametrize(("value", "dots"), [(5, "●●●●●"), (1, "●○○○○"), (None, "")])
def test_should_show_a_verdict_as_dots_but_not_one_off_the_scale(value, dots):
    assert rungs(value) == dots
