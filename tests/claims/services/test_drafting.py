"""Changes of a draft: what is one, and what is none."""

import datetime

import pytest

from claims.models import Claim
from claims.services import drafting
from claims.services.publication import submit
from claims.services.refusals import Conflict, Forbidden, Refused
from tests import cast

pytestmark = pytest.mark.django_db


def published(**fields):
    writer = cast.contributor()
    claim = submit(cast.claim(writer, **fields), writer)
    cast.approve(claim, cast.editor())
    claim.refresh_from_db()
    return claim, writer


def standing(claim):
    claim.refresh_from_db()
    return claim.state, claim.revision, set(claim.writers.all())


@pytest.mark.parametrize(
    "save",
    [
        pytest.param(drafting.change, id="no value"),
        pytest.param(
            lambda claim, by: drafting.change(
                claim, by, statement=claim.statement, verdict=claim.verdict, override=""
            ),
            id="the same values",
        ),
        pytest.param(
            lambda claim, by: drafting.change(claim, by, review_by="2031-01-01"),
            id="the same day in words",
        ),
        pytest.param(
            lambda claim, by: drafting.change(claim, by, override_reason="So."),
            id="a reason for no level",
        ),
        pytest.param(
            lambda claim, by: drafting.revise(
                claim.citations.get(), by, quote=claim.citations.get().quote, credibility=None
            ),
            id="the same citation",
        ),
        pytest.param(
            lambda claim, by: drafting.set_relays(claim.citations.get(), set(), by),
            id="the same relays",
        ),
    ],
)
def test_saving_without_a_change_changes_nothing(save):
    claim, writer = published(review_by=datetime.date(2031, 1, 1))
    before = standing(claim)
    save(claim, writer)
    assert standing(claim) == before
    assert claim.state == Claim.State.PUBLISHED


def test_but_a_change_of_one_value_begins_the_next_revision():
    claim, writer = published()
    revision = claim.revision
    drafting.revise(claim.citations.get(), writer, credibility=2)
    assert standing(claim) == (Claim.State.DRAFT, revision + 1, {writer})


def test_a_quote_without_a_place_is_looked_up_again_and_one_with_its_place_stays():
    writer = cast.contributor()
    claim = cast.claim(writer)
    placed = claim.citations.get()
    bare = cast.source("Nothing of it.", title="A paper")
    lost = drafting.cite(claim, bare, writer, "54 stations")
    revision = standing(claim)[1]
    drafting.revise(lost, writer, quote="54 stations")
    assert standing(claim)[1] == revision
    for source, text in ((bare, "It has 54 stations."), (placed.source, cast.TEXT + " More.")):
        cast.capture(source, text)
    lost = drafting.revise(lost, writer, quote="54 stations")
    assert lost.selectors["exact"] == "54 stations"
    assert drafting.revise(placed, writer).capture_id == placed.capture_id


def test_who_may_not_write_is_told_so_whatever_he_saves():
    claim, _writer = published()
    with pytest.raises(Forbidden):
        drafting.change(claim, cast.person("outsider"))


def test_in_review_a_change_is_refused_and_no_change_is_none():
    writer = cast.contributor()
    claim = submit(cast.claim(writer), writer)
    before = standing(claim)
    drafting.revise(claim.citations.get(), writer, stance="supporting")
    assert standing(claim) == before
    with pytest.raises(Conflict, match="in review"):
        drafting.revise(claim.citations.get(), writer, stance="mentioning")


def test_a_level_without_a_reason_is_refused():
    writer = cast.contributor()
    claim = cast.claim(writer)
    with pytest.raises(Refused, match="Say why"):
        drafting.change(claim, writer, override="low")


def test_the_same_words_of_a_source_are_cited_once():
    writer = cast.contributor()
    claim = cast.claim(writer)
    cited = claim.citations.get()
    before = standing(claim)
    with pytest.raises(Conflict, match="already"):
        drafting.cite(claim, cited.source, writer, f" {cited.quote} ")
    assert standing(claim) == before
    drafting.cite(claim, cited.source, writer, cited.quote, locator="p. 3")
    drafting.cite(claim, cited.source, writer, "More may exist")
    assert claim.citations.count() == 3


def said(claim):
    """What is kept of the statement, and what stands there."""
    rows = [*claim.quantities, *claim.dates]
    at = [claim.statement[row["start"] : row["end"]] for row in rows]
    assert at == [row["text"] for row in rows]
    return at


def test_values_and_dates_are_those_of_the_statement_as_it_stands():
    writer = cast.contributor()
    claim = drafting.draft(writer, statement="In 2021 there were 54 stations.")
    assert said(claim) == ["54", "2021"]
    claim = drafting.change(claim, writer, statement="There are 22 schools, since last May.")
    assert said(claim) == ["22", "since last May"]
    assert claim.dates[0]["first"] == ""
    claim = drafting.change(claim, writer, claimed_on="2022-12-01")
    assert claim.dates[0]["first"] == "2022-05"
    claim = drafting.change(claim, writer, language="de", statement="Es sind 1.500 Schulen.")
    assert [row["value"] for row in claim.quantities] == ["1500"]
    with pytest.raises(Refused, match="no field quantities"):
        drafting.change(claim, writer, quantities=[])
