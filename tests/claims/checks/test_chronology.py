import pytest

from claims.checks.chronology import CHECK
from tests.claims.checks import given

QUOTE = "54 stations in 30 countries"


def cited(published_on, **fields):
    return given.citation(QUOTE, source={"published_on": published_on}, **fields)


@pytest.mark.parametrize(
    ("citation", "status", "words"),
    [
        pytest.param(cited("2022-09-12"), "compliance", "in order", id="older than the claim"),
        pytest.param(cited("2022"), "compliance", "in order", id="of the same year"),
        pytest.param(cited("2022-10-02"), "warning", "newer", id="newer than the claim"),
        pytest.param(
            cited("2022-10-02", stance="contrasting"), "compliance", "", id="but may contradict it"
        ),
        pytest.param(
            cited("2023-05"), "violation", "before it was", id="cited before there was any"
        ),
        pytest.param(cited(""), "unverifiable", "No source says", id="no dates, no pass"),
    ],
)
def test_should_order(citation, status, words):
    found = CHECK.run(given.claim(citation, claimed_on="2022-10-01"))
    assert found.status == status
    assert words in found.message


def test_should_allow_a_day_for_the_time_of_other_places():
    assert CHECK.run(given.claim(cited("2022-10-02", stance="mentioning"))).status == "compliance"
    assert CHECK.run(given.claim(cited("2022-10-03", stance="mentioning"))).status == "violation"


@pytest.mark.parametrize(
    ("statement", "claimed_on", "status"),
    [
        pytest.param("There are 54 stations.", "", "warning", id="a figure as of no day"),
        pytest.param("There were 54 stations in 2022.", "", "compliance", id="but with one"),
        pytest.param("There are 54 stations.", "2022-12-01", "compliance", id="or with a claim's"),
        pytest.param("Stations exist.", "", "compliance", id="or no figure"),
    ],
)
def test_should_ask_for_the_day_of_a_figure(statement, claimed_on, status):
    claim = given.claim(cited("2022-09-12"), statement=statement, claimed_on=claimed_on)
    assert CHECK.run(claim).status == status
