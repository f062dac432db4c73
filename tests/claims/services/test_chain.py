import pytest

from claims.services import drafting
from claims.services.chain import chain_of, hops_of
from claims.services.document import document_of
from tests import cast

SITE = "https://facts.example"


def citation(number, url="", **fields):
    source = {"title": f"Source {number}", "url": url, "authors": [], "publisher": None}
    return {
        "id": str(number),
        "stance": "supporting",
        "figures": ["54"],
        "relays": [],
        "source": source,
    } | fields


def document(*citations, **origins):
    return {"citations": list(citations), "confidence": {"reasons": {"origins": origins}}}


@pytest.mark.parametrize(
    ("url", "ours"),
    [
        pytest.param("https://facts.example/claims/a/", True, id="our own page"),
        pytest.param("https://facts.example.evil.test/", False, id="a host that begins alike"),
        pytest.param("", False, id="no address"),
    ],
)
def test_should_know_our_own_pages(url, ours):
    picture = chain_of({"citations": [citation(1, url)]}, SITE)["svg"]
    assert ("our own page" in picture) == ours


def test_an_author_should_stand_before_the_publisher():
    row = citation(1)
    row["source"] |= {"authors": [{"name": "An author"}], "publisher": {"name": "A paper"}}
    assert hops_of({"citations": [row]}, SITE)[0].party == "An author"


def rated(level, *factors):
    reasons = {"factors": [{"name": name} for name in factors]}
    return {"level": level, "reasons": reasons}


@pytest.mark.parametrize(
    ("fields", "origins", "standing"),
    [
        pytest.param({}, {"roots": ["1"]}, "origin", id="a root"),
        pytest.param(
            {},
            {"roots": ["1", "2"], "folded": [{"ids": ["1", "2"], "reason": "same owner"}]},
            "origin, one of 2 that count as one",
            id="a root that is folded",
        ),
        pytest.param({"relays": ["2"]}, {"roots": ["2"]}, "", id="a relay"),
        pytest.param(
            {"relays": ["2"]}, {"roots": ["1"]}, "counted as one origin", id="the root of a ring"
        ),
        pytest.param(
            {"confidence": rated("very low", "quote missing")},
            {"roots": []},
            "no origin: quote missing",
            id="nothing like its quote in the source",
        ),
        pytest.param(
            {"confidence": rated("moderate", "number contradicts the claim")},
            {"roots": []},
            "no origin: number contradicts the claim",
            id="another number, whatever level a person set",
        ),
        pytest.param(
            {"confidence": rated("very low")},
            {"roots": []},
            "no origin: very low confidence",
            id="too weak",
        ),
        pytest.param(
            {"stance": "contrasting"}, {"roots": []}, "no origin: contrasting", id="against it"
        ),
        pytest.param({}, {}, "relays no other", id="an old edition, which kept no roots"),
    ],
)
def test_should_say_of_a_citation_what_the_check_of_origins_makes_of_it(fields, origins, standing):
    made = document(citation(1, **fields), citation(2), **origins)
    assert hops_of(made, SITE)[0].origin == standing


def test_our_own_page_should_be_called_no_more_than_that():
    made = document(citation(1, "https://facts.example/claims/a/"), roots=[])
    assert hops_of(made, SITE)[0].origin == ""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("quote", "standing"),
    [
        pytest.param("54 stations in 30 countries", "origin", id="it bears"),
        pytest.param("no such words anywhere", "no origin: quote missing", id="it does not"),
    ],
)
def test_picture_and_caption_should_agree(quote, standing):
    writer = cast.contributor()
    claim = drafting.draft(writer, statement="There are 54 stations in 30 countries.")
    drafting.cite(claim, cast.source(), writer, quote)
    claim.refresh_from_db()
    shown = chain_of(document_of(claim), SITE)
    assert standing in shown["svg"]
    at_most = int(standing == "origin")
    assert shown["caption"].startswith(f"At most {at_most} independent origin")


def test_should_draw_an_old_edition_as_it_always_was():
    old = citation(1)
    del old["figures"]
    made = {"citations": [old, citation(2, relays=["1"])]}
    shown = chain_of(made, SITE)
    assert shown == chain_of(made, SITE)
    assert shown["told"] == [
        "an unknown party, “Source 2” (54) relays an unknown party, “Source 1”."
    ]
    assert (shown["caption"], "as quoted" in shown["svg"]) == ("", False)
