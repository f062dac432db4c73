import pytest

from claims.services import drafting
from claims.services.publication import send_back, submit
from tests import cast

pytestmark = pytest.mark.django_db
APPROVE, TAKE_BACK = "Approve and publish", "Take it back"


def page(client, who, claim, part="change"):
    client.force_login(who)
    return client.get(f"/admin/claims/claim/{claim.pk}/{part}/").content.decode()


def test_buttons_are_for_whom_they_serve(client):
    writer, other = cast.editor("writer"), cast.person("other", "contributors", is_staff=True)
    claim = submit(cast.claim(writer), writer)
    mine = page(client, writer, claim)
    assert "another editor has to decide on it" in mine
    assert TAKE_BACK in mine
    assert APPROVE not in mine
    theirs = page(client, cast.editor(), claim)
    assert APPROVE in theirs
    assert TAKE_BACK not in theirs
    assert not {word for word in (APPROVE, TAKE_BACK) if word in page(client, other, claim)}


def test_a_writer_takes_it_back(client):
    writer = cast.contributor()
    claim = submit(cast.claim(writer), writer)
    client.force_login(writer)
    url = f"/admin/claims/claim/{claim.pk}/decide/"
    shown = client.post(url, {"act": "withdraw"}, follow=True).content.decode()
    assert "Taken back from review." in shown
    assert 'name="_save"' in shown
    again = client.post(url, {"act": "withdraw"}, follow=True).content.decode()
    assert "This claim is not in review" in again


def test_the_edition_is_named_while_the_draft_goes_on(client):
    writer = cast.contributor()
    claim = submit(cast.claim(writer), writer)
    assert "is public" not in page(client, writer, claim)
    cast.approve(claim, cast.editor())
    drafting.change(claim, writer, explanation="Better said.")
    shown = page(client, writer, claim)
    assert f'<a href="/claims/{claim.public_id}/">Edition 1 is public</a>' in shown


def test_the_history_tells_decisions_and_editions(client):
    writer, editor = cast.contributor(), cast.editor()
    claim = submit(cast.claim(writer), writer)
    send_back(claim, editor, claim.revision, "Which <report>?")
    cast.approve(submit(claim, writer), editor, "Now it is clear.")
    shown = page(client, writer, claim, "history")
    told = ("edition 1 published", "Now it is clear.", "sent back", "Which &lt;report&gt;?")
    places = [shown.index(words) for words in told]
    assert places == sorted(places)
    client.force_login(cast.person("outsider", is_staff=True))
    assert client.get(f"/admin/claims/claim/{claim.pk}/history/").status_code == 403
