import pytest

from claims.checks.contradiction import CHECK
from claims.checks.inputs import Rival
from claims.reading.numbers import find_quantities
from tests.claims.checks import given


def quantity(words):
    return find_quantities(words)[0].as_json()


def rival(words, verdict=5):
    return Rival("other", words, quantity("54 stations"), quantity(words), verdict)


@pytest.mark.parametrize(
    ("rivals", "verdict", "status"),
    [
        pytest.param((rival("80 stations"),), 5, "violation", id="both are held true"),
        pytest.param((rival("80 stations"),), 3, "warning", id="one is half true"),
        pytest.param((rival("80 stations", None),), 5, "warning", id="one is not rated"),
        pytest.param((rival("80 stations", 1),), 5, "compliance", id="but not where one is false"),
        pytest.param((rival("80 stations"),), 2, "compliance", id="nor where ours is"),
        pytest.param((rival("over 50 stations"),), 5, "compliance", id="nor where both can hold"),
        pytest.param((), 5, "compliance", id="nor where there is no other"),
    ],
)
def test_should_contradict(rivals, verdict, status):
    found = CHECK.run(given.claim(rivals=rivals, verdict=verdict))
    assert found.status == status


def test_names_the_other_claim_once():
    found = CHECK.run(given.claim(rivals=(rival("80 stations"), rival("80 stations"))))
    assert found.evidence == {"claims": ["other"]}
    assert found.message.count("“80 stations”") == 1


def test_a_claim_that_counts_nothing_is_not_asked():
    assert CHECK.run(given.claim(statement="Stations exist.")).status == "not-in-scope"
