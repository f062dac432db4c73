import pytest

from claims.services.chain import chain_of, figures_of

STATEMENT = "There are 54 stations in 30 countries."


@pytest.mark.parametrize(
    ("quote", "figures"),
    [
        pytest.param("It counts 54 stations in 30 countries", ["54", "30"], id="as claimed"),
        pytest.param("more than 50 stations", ["over 50", ""], id="a bound, and one not stated"),
        pytest.param("dozens of stations", ["dozens", ""], id="a word that is loose by itself"),
        pytest.param("nothing of the kind", ["", ""], id="neither"),
        pytest.param("", [], id="no quote"),
    ],
)
def test_should_give_each_number_of_the_claim_as_it_stands_in_the_quote(quote, figures):
    assert figures_of(STATEMENT, quote) == figures


def test_should_give_percentages_and_no_years():
    found = figures_of("Inflation was 3.5% in 2020.", "in 2021 inflation was 7.5%")
    assert found == ["7.5%"]


def citation(number, url="", **fields):
    source = {"title": f"Source {number}", "url": url, "authors": [], "publisher": None}
    return {
        "id": str(number),
        "stance": "supporting",
        "figures": ["54"],
        "relays": [],
        "source": source,
    } | fields


@pytest.mark.parametrize(
    ("url", "ours"),
    [
        pytest.param("https://facts.example/claims/a/", True, id="our own page"),
        pytest.param("https://facts.example.evil.test/", False, id="a host that begins alike"),
        pytest.param("", False, id="no address"),
    ],
)
def test_should_know_our_own_pages(url, ours):
    picture = chain_of({"citations": [citation(1, url)]}, "https://facts.example")
    assert ("our own page" in picture) == ours


def test_an_author_should_stand_before_the_publisher():
    row = citation(1)
    row["source"] |= {"authors": [{"name": "An author"}], "publisher": {"name": "A paper"}}
    assert "An author" in chain_of({"citations": [row]}, "https://facts.example")
