import pytest

from bench import links


@pytest.mark.django_db
def test_the_figures_are_of_what_was_asked_for():
    found = links.figures(200)
    assert (found["sources"], found["visits_open"]) == (200, 20)
    assert found["planning_ms"] > 0
    assert found["choosing_ms"] > 0
