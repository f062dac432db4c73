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


def test_what_was_typed_comes_back_with_the_refusal(client, writer):
    cited = cast.claim(writer).citations.get()
    form = {
        "claim": cited.claim_id,
        "source": cited.source_id,
        "stance": "contrasting",
        "quote": cited.quote,
        "credibility": 4,
    }
    page = client.post(f"{LIST}add/", form).content.decode()
    assert "cites these words of this source already" in page
    assert f">\n{cited.quote}</textarea>" in page
    assert '<option value="contrasting" selected>' in page
    assert Citation.objects.get() == cited


def test_one_in_review_is_only_shown(client, writer):
    citation = submit(cast.claim(writer), writer).citations.get()
    url = f"{LIST}{citation.pk}/change/"
    assert 'name="_save"' not in client.get(url).content.decode()
    form = {"stance": "mentioning", "quote": "Another one"}
    page = client.post(url, form).content.decode()
    assert "The claim is in review" in page
    assert ">\nAnother one</textarea>" in page
