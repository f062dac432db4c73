import pytest

from claims.models import Candidate, Reading
from claims.services import triage
from claims.services.refusals import Conflict, Forbidden
from sources.models import Party
from sources.text.anchoring import describe
from tests import cast

pytestmark = pytest.mark.django_db
QUOTE = "54 stations in 30 countries"


@pytest.fixture
def editor():
    return cast.editor()


@pytest.fixture
def candidate(editor):
    capture = cast.source().captures.get()
    reading = Reading.objects.create(
        blob=capture.blob, capture=capture, requested_by=editor, state=Reading.State.DONE
    )
    start = capture.text.index(QUOTE)
    return Candidate.objects.create(
        reading=reading,
        position=0,
        sentence=QUOTE,
        worth=0.9,
        selectors=describe(capture.text, start, start + len(QUOTE)).as_json(),
        attribution={"resolved_name": "The Agency"},
    )


def test_accepted_it_is_a_claim_with_one_citation_to_the_article(candidate, editor):
    agency = Party.objects.create(name="the agency")
    claim = triage.accept(candidate, editor, "There are 54 stations.")
    assert [(row["value"], row["start"]) for row in claim.quantities] == [("54", 10)]
    citation = claim.citations.get()
    assert (claim.statement, claim.claimant) == ("There are 54 stations.", agency)
    assert citation.source == candidate.reading.capture.source
    assert citation.selectors["exact"] == QUOTE
    candidate.refresh_from_db()
    assert (candidate.state, candidate.claim, candidate.decided_by) == ("accepted", claim, editor)


def test_a_name_that_two_parties_share_is_not_guessed(candidate, editor):
    for _ in range(2):
        Party.objects.create(name="The Agency")
    assert triage.accept(candidate, editor).claimant is None


def test_merged_it_is_a_further_citation(candidate, editor):
    claim = cast.claim(cast.contributor())
    triage.merge(candidate, claim, editor)
    assert claim.citations.count() == 2


def test_dismissed_it_can_be_restored(candidate, editor):
    triage.dismiss(candidate, editor)
    assert not Candidate.objects.undecided().exists()
    triage.restore(candidate, editor)
    assert Candidate.objects.undecided().get() == candidate


def test_is_decided_once_and_by_nobody_from_outside(candidate, editor):
    with pytest.raises(Forbidden):
        triage.accept(candidate, cast.person("outsider"))
    triage.accept(candidate, editor)
    with pytest.raises(Conflict, match="already accepted"):
        triage.dismiss(candidate, editor)


def test_a_new_claimant_is_added_where_the_editor_says_so(candidate, editor):
    claim = triage.accept(candidate, editor, add_claimant=True)
    assert (claim.claimant.name, Party.objects.count()) == ("The Agency", 1)


def test_only_what_was_dismissed_is_restored(candidate, editor):
    with pytest.raises(Conflict, match="this one is proposed"):
        triage.restore(candidate, editor)
    triage.accept(candidate, editor)
    with pytest.raises(Conflict, match="this one is accepted"):
        triage.restore(candidate, editor)
