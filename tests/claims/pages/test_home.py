import pytest

from claims.models import Edition
from claims.pages import views
from claims.services.overriding import override_confidence
from claims.services.publication import submit
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def editions(monkeypatch):
    monkeypatch.setattr(views, "SHOWN", 2)
    writer, editor = cast.contributor(), cast.editor()
    for count in range(5):
        claim = cast.claim(writer, statement=f"Northwick has 54 stations of kind {count}.")
        cast.approve(submit(claim, writer), editor)
    return list(Edition.objects.current())


def test_older_claims_are_a_page_further_and_none_is_left_out(client, editions):
    seen, address = [], "/"
    while address:
        page = client.get(address)
        shown = page.context["editions"]
        assert len(shown) <= 2
        seen += shown
        older = page.context["older"]
        link = f'<a href="?before={older}" rel="next">Older claims</a>'
        assert (link in page.content.decode()) == (older is not None)
        address = f"/?before={older}" if older is not None else ""
    assert seen == editions


def test_a_page_is_one_query_and_no_offset(client, editions, django_assert_num_queries):
    with django_assert_num_queries(1) as asked:
        client.get(f"/?before={editions[1].ledger_index}")
    assert "OFFSET" not in asked[0]["sql"]


@pytest.mark.parametrize("before", ["zz", "²", "9" * 30, "-1"])
def test_what_is_no_place_in_the_ledger_shows_the_newest(client, editions, before):
    assert client.get("/", {"before": before}).context["editions"] == editions[:2]


def test_before_the_first_there_is_nothing(client, editions):
    assert "There is nothing older." in client.get("/?before=0").content.decode()


def test_a_level_that_an_editor_set_is_marked(client):
    writer, editor = cast.contributor(), cast.editor()
    claim = cast.claim(writer)
    assert "set by an editor" not in shown_with(client, claim, writer, editor)
    override_confidence(claim, "low", "One author only.", writer)
    assert "confidence low (set by an editor) ·" in shown_with(client, claim, writer, editor)


def shown_with(client, claim, writer, editor):
    cast.approve(submit(claim, writer), editor)
    claim.refresh_from_db()
    return client.get("/").content.decode()
