import pytest

from claims.services import drafting
from claims.services.overriding import override_confidence, told_level
from claims.services.publication import submit
from claims.services.refusals import Forbidden, Refused
from tests import cast

pytestmark = pytest.mark.django_db


def test_shows_both_with_who_and_why():
    editor = cast.editor()
    claim = cast.claim(cast.contributor())
    computed = claim.confidence
    claim = override_confidence(claim, "low", "One author only.", editor)
    assert told_level(claim) == f"low (set by editor: One author only.); computed: {computed}"
    claim = override_confidence(claim, "", "", editor)
    assert (told_level(claim), claim.override_by) == (computed, None)


def test_who_changes_something_else_does_not_answer_for_it():
    editor, other = cast.editor(), cast.editor("other")
    citation = cast.claim(editor).citations.get()
    override_confidence(citation, "low", "A draft of a report.", editor)
    everything = {"quote": citation.quote, "override": "low", "locator": "page 2"}
    drafting.revise(citation, other, **everything, override_reason="A draft of a report.")
    citation.refresh_from_db()
    assert citation.override_by == editor
    override_confidence(citation, "very low", "A forgery.", other)
    citation.refresh_from_db()
    assert citation.override_by == other


def test_the_edition_tells_both():
    writer, editor = cast.contributor(), cast.editor()
    claim = cast.claim(writer)
    override_confidence(claim, "low", "One author only.", writer)
    claim = submit(claim, writer)
    told = cast.approve(claim, editor).document["confidence"]
    assert (told["level"], told["computed"]) == ("low", claim.confidence)
    assert (told["override_by"], told["override_reason"]) == ("contributor", "One author only.")


@pytest.mark.parametrize(
    ("level", "reason"), [("low", " "), ("", "A reason.")], ids=["no reason", "no level"]
)
def test_refuses(level, reason):
    claim = cast.claim(cast.contributor())
    with pytest.raises(Refused):
        override_confidence(claim, level, reason, cast.editor())
    claim.refresh_from_db()
    assert claim.override == ""


def test_an_outsider_sets_nothing():
    with pytest.raises(Forbidden):
        override_confidence(cast.claim(cast.editor()), "low", "So.", cast.person("outsider"))
