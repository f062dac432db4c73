import pytest

from claims.models import CheckResult
from claims.services import drafting
from claims.services.places import choose_place
from claims.services.refusals import Refused
from sources.models import Capture
from tests import cast

TEXT = "He resigned. A minister denied it all. Later he resigned again."


def test_should_describe_the_place_of_that_number():
    found = choose_place("resigned", TEXT, 2)
    assert (found["start"], found["place"]) == (TEXT.rindex("resigned"), 2)
    with pytest.raises(Refused, match="there is no place 3"):
        choose_place("resigned", TEXT, 3)


def cited(**fields):
    by = cast.contributor()
    claim = cast.claim(by)
    source = claim.citations.get().source
    old = Capture.objects.get(source=source)
    Capture.objects.create(
        source=source, blob=old.blob, media_type="text/plain", text=TEXT, text_sha256="twice"
    )
    return drafting.cite(claim, source, by, "resigned", **fields), by


def said(citation):
    return CheckResult.objects.get(citation=citation, check_name="quote in capture")


@pytest.mark.django_db
def test_a_quote_that_stands_twice_is_no_longer_ambiguous_once_a_place_is_chosen():
    citation, by = cited()
    assert said(citation).status == "warning"
    assert "Give the number of the place" in said(citation).message
    citation = drafting.revise(citation, by, place=2)
    assert said(citation).status == "compliance"
    assert said(citation).evidence["places"][0]["start"] == TEXT.rindex("resigned")
    citation = drafting.revise(citation, by, stance="mentioning")
    assert citation.selectors["place"] == 2
    citation = drafting.revise(citation, by, quote="he resigned")
    assert "place" not in citation.selectors


@pytest.mark.django_db
def test_a_place_may_be_named_at_once():
    citation, _ = cited(place=1)
    assert (said(citation).status, citation.selectors["start"]) == ("compliance", 3)
