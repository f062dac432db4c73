import pytest

from claims.services import drafting
from tests import cast

pytestmark = pytest.mark.django_db
TEXT = (
    "The report names 54 Chinese police stations abroad in 30 countries. "
    "It was read widely. The report names its authors."
)


def anchored(quote, text=TEXT, **fields):
    writer = cast.contributor()
    claim = drafting.draft(writer, statement="There are 54 stations.")
    return drafting.cite(claim, cast.source(text), writer, quote, **fields)


@pytest.mark.parametrize(
    ("quote", "exact"),
    [
        pytest.param("54 Chinese police", "54 Chinese police", id="exact"),
        pytest.param(
            "54 Chinese police stations […] countries",
            "54 Chinese police stations abroad in 30 countries",
            id="elided: from the first piece to the last",
        ),
        pytest.param("Its authors", "its authors", id="typographic"),
        pytest.param("45 Chinese police stations", "54 Chinese police stations", id="altered"),
        pytest.param("The report names", "The report names", id="ambiguous: one place"),
        pytest.param("Nothing like this was ever said", None, id="missing"),
    ],
)
def test_a_quote_should_have_the_place_where_its_check_finds_it(quote, exact):
    citation = anchored(quote)
    assert (citation.selectors["exact"] if citation.selectors else None) == exact


def test_of_several_places_the_nearest_to_the_one_before_is_taken():
    second = TEXT.rindex("The report names")
    citation = anchored("The report names", selectors={"start": second})
    assert citation.selectors["start"] == second
    cast.capture(citation.source, f"News. {TEXT}")
    writer = citation.claim.writers.get()
    assert drafting.revise(citation, writer, credibility=2).selectors["start"] == second + 6
