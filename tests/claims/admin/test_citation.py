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


def test_a_quote_that_stands_twice_shows_its_places_and_one_is_chosen(client, writer):
    text = "He resigned. A minister <b>denied</b> it all. Later he resigned again."
    claim = cast.claim(writer)
    cited = drafting.cite(claim, cast.source(text), writer, "resigned")
    url = f"{LIST}{cited.pk}/change/"
    page = client.get(url).content.decode()
    beside_the_field = page[page.index("id_place_helptext") :]
    for told in (
        "1: “He resigned. A minister &lt;b&gt;denied&lt;/b&gt; it all.",
        "&lt;b&gt;denied&lt;/b&gt; it all. Later he resigned again.”",
    ):
        assert told in beside_the_field[:600]
    assert "<b>denied" not in page
    claim.refresh_from_db()
    form = {"stance": "supporting", "quote": "resigned", "seen_revision": claim.revision}
    refused = client.post(url, form | {"place": 3}).content.decode()
    assert "there is no place 3" in refused
    answer = client.post(url, form | {"place": 2}, follow=True)
    assert answer.redirect_chain
    cited.refresh_from_db()
    assert cited.selectors["start"] == text.rindex("resigned")
    assert cited.checks.get(check_name="quote in capture").status == "compliance"
    page = client.get(url).content.decode()
    assert 'name="place" value="2"' in page
    assert "the places are listed here" in page
