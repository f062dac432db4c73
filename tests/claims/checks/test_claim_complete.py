import pytest

from claims.checks.claim_complete import CHECK, LONGEST
from tests.claims.checks import given

SECONDARY = given.citation("54", source={"degree": "secondary"})
CONTRAST = given.citation("40", stance="contrasting")


@pytest.mark.parametrize(
    ("citations", "change", "words"),
    [
        pytest.param((), {"claimant": ""}, "who says so", id="no claimant"),
        pytest.param((), {"review_by": ""}, "no day by which", id="no review date"),
        pytest.param((), {"contrast_sought": " "}, "contrasting", id="contrast not sought"),
        pytest.param((SECONDARY,), {}, "primary source", id="no primary source"),
        pytest.param((), {"statement": "x" * (LONGEST + 1)}, "76 characters", id="too long"),
    ],
)
def test_should_miss(citations, change, words):
    found = CHECK.run(given.claim(*citations, **change))
    assert (found.status, found.evidence) == ("warning", {"missing": 1})
    assert words in found.message


@pytest.mark.parametrize(
    ("citations", "change"),
    [
        pytest.param((), {}, id="all there"),
        pytest.param((SECONDARY,), {"no_primary_why": "It is secret."}, id="a reason given"),
        pytest.param((CONTRAST,), {"contrast_sought": ""}, id="contrast found"),
        pytest.param((), {"statement": "x" * LONGEST}, id="as long as may be"),
    ],
)
def test_but_not_where(citations, change):
    assert CHECK.run(given.claim(*citations, **change)).status == "compliance"
