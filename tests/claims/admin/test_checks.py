import pytest

from claims.models import CheckException
from claims.services.exceptions import grant
from claims.services.overriding import override_confidence
from claims.services.publication import submit
from tests import cast

pytestmark = pytest.mark.django_db
QUOTE = "quote in capture"


@pytest.fixture
def claim():
    writer = cast.contributor()
    return submit(cast.claim(writer, quote="54 stations within 30 countries"), writer)


def page(client, claim):
    return client.get(f"/admin/claims/claim/{claim.pk}/change/").content.decode()


def post(client, claim, act, **body):
    return client.post(f"/admin/claims/claim/{claim.pk}/exceptions/{act}/", body, follow=True)


def test_the_panel_says_in_words_what_holds_and_what_not(client, claim):
    client.force_login(cast.editor())
    shown = page(client, claim)
    for words in ("✕</span> violation", "✓</span> holds", "–</span> does not apply", "Evidence"):
        assert words in shown
    assert shown.index("violation") < shown.index("holds")


def test_an_exception_is_granted_shown_and_taken_back(client, claim):
    client.force_login(cast.editor())
    citation = claim.citations.get().public_id
    said = {
        "check_name": QUOTE,
        "citation": citation,
        "reason": "As printed.",
        "until": "2999-01-31",
    }
    shown = post(client, claim, "grant", **said).content.decode()
    assert "Exception by editor: As printed. (until 31 January 2999)" in shown
    assert "The check says: violation" in shown
    exception = CheckException.objects.get().public_id
    shown = post(client, claim, "revoke", exception=exception).content.decode()
    assert "✕</span> violation" in shown
    assert "Exception by" not in shown


@pytest.mark.parametrize(
    ("change", "words"),
    [
        pytest.param({"reason": " "}, "Say why", id="no reason"),
        pytest.param({"until": "soon"}, "Write the last day", id="no day"),
        pytest.param({"check_name": "x"}, "no check", id="no check"),
    ],
)
def test_refuses_in_words(client, claim, change, words):
    client.force_login(cast.editor())
    said = {"check_name": "origins", "reason": "So.", "until": ""} | change
    assert words in post(client, claim, "grant", **said).content.decode()
    assert not CheckException.objects.exists()


def test_a_contributor_sees_but_grants_nothing(client, claim):
    client.force_login(cast.person("other", "contributors", is_staff=True))
    assert "Grant exception" not in page(client, claim)
    post(client, claim, "grant", check_name="origins", reason="So.")
    granted = grant(claim, "origins", "So.", cast.editor())
    post(client, claim, "revoke", exception=granted.public_id)
    granted.refresh_from_db()
    assert (CheckException.objects.count(), granted.revoked_at) == (1, None)


def test_who_sends_it_to_review_is_warned_of_what_will_block_it(client):
    writer = cast.contributor()
    claim = cast.claim(writer, quote="54 stations within 30 countries")
    client.force_login(writer)
    url = f"/admin/claims/claim/{claim.pk}/decide/"
    shown = client.post(url, {"act": "submit"}, follow=True).content.decode()
    assert "Sent to review" in shown
    assert "It can&#x27;t be published yet. quote in capture (citation 1" in shown


def test_an_overridden_level_stands_beside_the_computed_one(client, claim):
    editor = cast.editor()
    other = cast.claim(editor)
    override_confidence(other, "low", "One author only.", editor)
    client.force_login(editor)
    assert "low (set by editor: One author only.); computed: " in page(client, other)
    listed = client.get("/admin/claims/claim/").content.decode()
    assert f"low (computed: {other.confidence})" in listed


def test_lists_of_citations_show_both_levels_too(client, claim):
    editor = cast.editor()
    other = cast.claim(editor)
    citation = other.citations.get()
    override_confidence(citation, "very low", "A forgery.", editor)
    client.force_login(editor)
    both = f"very low (computed: {citation.confidence})"
    assert both in page(client, other)
    assert both in client.get("/admin/claims/citation/").content.decode()


def test_the_panel_costs_as_many_queries_for_many_citations(client, claim):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from claims.services import drafting

    editor = cast.editor()
    client.force_login(editor)
    other = cast.claim(editor)

    def queries():
        with CaptureQueriesContext(connection) as asked:
            page(client, other)
        return len(asked)

    queries()
    few = queries()
    for _ in range(4):
        drafting.cite(other, cast.source(), editor, "54 stations")
    assert queries() == few
