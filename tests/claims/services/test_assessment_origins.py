import pytest

from claims.services import drafting
from claims.services.assessment import assess
from sources.models import Party, Source
from tests import cast

pytestmark = pytest.mark.django_db
PAPER = (
    "A paper saw 54 stations in 30 countries abroad. It counted 80 stations at home. It was sunny."
)


@pytest.mark.parametrize(
    ("quote", "override", "at_most", "agree"),
    [
        pytest.param("54 stations in 30 countries abroad", "", 2, True, id="the words stand there"),
        pytest.param("A paper saw 54 stations", "", 2, False, id="but with one number of two"),
        pytest.param("It was sunny", "", 2, False, id="nor with none"),
        pytest.param("", "", 2, False, id="nor where no words are quoted"),
        pytest.param("never heard of in the text", "", 1, False, id="nobody said so"),
        pytest.param("nowhere in the text", "high", 1, False, id="nobody said so, set by hand"),
        pytest.param(
            "It counted 80 stations at home", "high", 1, False, id="another number, set by hand"
        ),
        pytest.param("54 stations", "very low", 1, False, id="very low, set by hand"),
    ],
)
def test_only_what_is_said_is_an_origin(quote, override, at_most, agree):
    writer = cast.contributor()
    claim = cast.claim(writer)
    told = {"override": override, "override_reason": "So." if override else ""}
    drafting.cite(claim, cast.source(PAPER, title="A paper"), writer, quote, **told)
    claim.refresh_from_db()
    assert claim.confidence_reasons["origins"]["at_most"] == at_most
    assert ("independent origins agree" in factors(claim)) == agree


def factors(rated):
    return {factor["name"]: factor["why"] for factor in rated.confidence_reasons["factors"]}


def test_quotes_of_anything_else_raise_nothing():
    writer = cast.contributor()
    claim = cast.claim(writer, statement="There are 777 lighthouses.", quote="More may exist.")
    drafting.cite(claim, cast.source(PAPER, title="A paper"), writer, "It was sunny.")
    claim.refresh_from_db()
    assert claim.confidence_reasons["origins"]["agreeing"] == 0
    assert factors(claim) == {}


@pytest.mark.parametrize("captured", [True, False])
def test_one_document_is_one_origin_however_often_it_is_cited(captured):
    writer = cast.contributor()
    claim = cast.claim(writer)
    source = claim.citations.get().source
    if not captured:
        drafting.uncite(claim.citations.get(), writer)
        source = Source.objects.create(title="An interview", degree="primary")
        drafting.cite(claim, source, writer, "54 stations in 30 countries")
    drafting.cite(claim, source, writer, "It counts 54 stations in 30 countries")
    claim.refresh_from_db()
    origins = claim.confidence_reasons["origins"]
    assert (origins["at_most"], origins["folded"][0]["reason"]) == (1, "same source")
    assert "at most one independent origin" in factors(claim)


def test_our_own_page_is_no_evidence_and_closes_a_circle(settings):
    writer = cast.contributor()
    claim = cast.claim(writer)
    Source.objects.update(url=f"{settings.SITE_URL}/claims/a/")
    assess(claim)
    citation = claim.citations.get()
    assert (citation.confidence, list(factors(citation))) == ("very low", ["our own page"])
    assert factors(claim)["circular chain"] == "a chain of relays comes back to our own pages"
    assert not {"primary source verbatim", "independent origins agree"} & factors(claim).keys()


def test_an_error_page_is_no_capture():
    writer = cast.contributor()
    claim = drafting.draft(writer, statement="There are 54 stations in 30 countries.")
    source = Source.objects.create(title="A report", degree="primary")
    cast.capture(source, cast.TEXT, http_status=404)
    citation = drafting.cite(claim, source, writer, "54 stations in 30 countries")
    citation.refresh_from_db()
    assert factors(citation).keys() == {"no capture", "no quote"}
    claim.refresh_from_db()
    assert "primary source verbatim" not in factors(claim)


@pytest.mark.parametrize(
    ("claimant", "interested", "lowered"),
    [
        ("A paper", "A paper", True),
        ("A group", "A group", True),
        ("A paper", "A group", True),
        ("A paper", None, False),
        ("A stranger", "A group", False),
        ("A group", "A stranger", False),
    ],
)
def test_the_interest_of_a_house_is_that_of_its_papers(claimant, interested, lowered):
    names = ("A paper", "A house", "A group", "A stranger")
    parties = {name: Party.objects.create(name=name) for name in names}
    for name, owner in (("A paper", "A house"), ("A house", "A group")):
        Party.objects.filter(name=name).update(owner=parties[owner])
    Party.objects.filter(name=interested).update(interests="It sells them.")
    claim = cast.claim(cast.contributor(), claimant=parties[claimant])
    Source.objects.update(publisher=parties["A paper"])
    assess(claim)
    assert ("self-published interest" in factors(claim.citations.get())) == lowered
