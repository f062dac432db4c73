import pytest

from claims.models import Citation
from claims.services import drafting
from claims.services.publication import submit
from tests import cast

pytestmark = pytest.mark.django_db
LIST = "/admin/claims/citation/"


@pytest.fixture
def writer(client):
    made = cast.contributor()
    client.force_login(made)
    return made


def ticked(*citations):
    rows = [row.pk for row in citations]
    return {"action": "delete_selected", "_selected_action": rows, "post": "yes"}


def test_a_citation_of_a_claim_in_review_is_not_deleted_and_the_page_says_so(client, writer):
    citation = submit(cast.claim(writer), writer).citations.get()
    free = drafting.cite(cast.claim(writer), cast.source(), writer, "More may exist")
    for url, body in (
        (f"{LIST}{citation.pk}/delete/", {"post": "yes"}),
        (LIST, ticked(free, citation)),
    ):
        answer = client.post(url, body, follow=True)
        assert "The claim is in review" in answer.content.decode()
        assert Citation.objects.filter(pk__in=[citation.pk, free.pk]).count() == 2


def test_but_one_of_a_draft_is(client, writer):
    citation = cast.claim(writer).citations.get()
    client.post(f"{LIST}{citation.pk}/delete/", {"post": "yes"})
    assert not Citation.objects.exists()
