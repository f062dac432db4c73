import pytest
from django.core.exceptions import ValidationError

from claims.models import limits
from claims.services import drafting
from claims.services.exceptions import grant
from claims.services.publication import send_back, submit
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("field", "most"),
    [("explanation", 50_000), ("no_primary_why", 5_000), ("contrast_sought", 5_000)],
)
def test_a_text_of_a_claim_should_end_somewhere(field, most):
    writer = cast.contributor()
    claim = drafting.draft(writer, statement="One.", **{field: "x" * most})
    with pytest.raises(ValidationError, match=f"at most {most} characters"):
        drafting.change(claim, writer, **{field: "x" * (most + 1)})


def test_so_should_a_quote_a_note_and_a_reason():
    writer, editor = cast.contributor(), cast.editor()
    claim = cast.claim(writer)
    with pytest.raises(ValidationError, match="at most 10000"):
        drafting.cite(claim, cast.source(), writer, "x" * (limits.QUOTE + 1))
    with pytest.raises(ValidationError, match="at most 2000"):
        drafting.change(claim, writer, override="low", override_reason="x" * 2_001)
    claim = submit(claim, writer)
    with pytest.raises(ValidationError, match="at most 2000"):
        grant(claim, "origins", "x" * (limits.REASON + 1), editor)
    with pytest.raises(ValidationError, match="at most 5000"):
        send_back(claim, editor, claim.revision, "x" * (limits.NOTE + 1))


@pytest.mark.parametrize("topics", [["a" * 101], ["a"] * 51, [1], {"a": 1}, "a"])
def test_topics_are_words_and_not_too_many(topics):
    with pytest.raises(ValidationError, match=r"[Tt]opics"):
        drafting.draft(cast.contributor(), statement="One.", topics=topics)


def test_the_admin_says_so_beside_the_form(client):
    claim = submit(cast.claim(cast.contributor()), cast.person("other", "contributors"))
    client.force_login(cast.editor())
    url = f"/admin/claims/claim/{claim.pk}/"
    said = {"act": "send back", "revision": claim.revision, "note": "x" * 5_001}
    assert "at most 5000" in client.post(f"{url}decide/", said, follow=True).content.decode()
    said = {"check_name": "origins", "reason": "x" * 2_001}
    page = client.post(f"{url}exceptions/grant/", said, follow=True).content.decode()
    assert "at most 2000" in page


@pytest.mark.parametrize("reason", ["", " "])
def test_a_level_without_a_reason_is_refused_in_words(client, reason):
    writer = cast.contributor()
    client.force_login(writer)
    citation = cast.claim(writer).citations.get()
    form = {"stance": "supporting", "quote": "x", "override": "low", "override_reason": reason}
    url = f"/admin/claims/citation/{citation.pk}/change/"
    page = client.post(url, form).content.decode()
    assert "Say why the level should be another one than the rules give." in page
    assert "Constraint" not in page
