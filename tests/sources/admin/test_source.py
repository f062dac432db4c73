import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone

from sources.models import Address, Archiving, Source, Visit
from tests import cast

pytestmark = pytest.mark.django_db
URL = "https://news.example/stations"


def page(source):
    return f"/admin/sources/source/{source.pk}/change/"


def shown(client, source):
    return client.get(page(source)).content.decode()


def asked(client, source, act):
    url = f"/admin/sources/source/{source.pk}/ask/"
    return client.post(url, {"act": act}, follow=True).content.decode()


def form(**fields):
    given = {"title": "Stations", "kind": "article", "degree": "primary", "language": "en"}
    rows = {"captures-TOTAL_FORMS": 0, "captures-INITIAL_FORMS": 0}
    return given | rows | fields


def seen(source, *findings):
    for finding in findings:
        now = timezone.now()
        Visit.objects.create(source=source, state="done", finding=finding, ended_at=now, note="So.")


@pytest.mark.parametrize("state", Source.LinkState.values)
def test_the_state_is_a_word_with_an_icon_on_list_and_page(client, state):
    source = cast.source(url=URL, link_state=state)
    client.force_login(cast.contributor())
    for answer in (shown(client, source), client.get("/admin/sources/source/").content.decode()):
        assert f'class="link-state {state}"><span aria-hidden="true">' in answer
        assert f"</span> {state}</span>" in answer


def test_the_list_can_be_narrowed_to_the_dead(client):
    dead, alive = (
        cast.source(f"{word}.", title=word, link_state=word) for word in ("dead", "alive")
    )
    client.force_login(cast.contributor())
    answer = client.get("/admin/sources/source/?link_state__exact=dead").content.decode()
    assert page(dead) in answer
    assert page(alive) not in answer


def test_the_visits_are_a_strip_and_a_table(client):
    source = cast.source(url=URL)
    seen(source, "alive", "failure", "alive")
    client.force_login(cast.contributor())
    answer = shown(client, source)
    assert 'aria-label="Of 3 visits, oldest first: 2 alive, 1 failure"' in answer
    assert answer.count("<td>So.</td>") == 3


def test_a_note_from_outside_is_shown_as_words(client):
    source = cast.source(url=URL)
    Visit.objects.create(source=source, state="done", finding="unclear", note="<script>alert(1)")
    client.force_login(cast.contributor())
    assert "&lt;script&gt;alert(1)" in shown(client, source)


def test_the_page_asks_the_database_no_more_for_many_visits(client, django_assert_max_num_queries):
    source = cast.source(url=URL)
    seen(source, *["alive"] * 100)
    client.force_login(cast.contributor())
    with django_assert_max_num_queries(16):
        shown(client, source)


def test_the_button_opens_a_visit(client):
    source, person = cast.source(url=URL), cast.contributor()
    client.force_login(person)
    assert "as soon as its host may be asked" in asked(client, source, "check")
    assert Visit.objects.get().requested_by == person


def test_the_other_asks_for_a_copy(client, settings):
    settings.ARCHIVE_URL = "https://archive.example/save/{url}"
    source = cast.source(url=URL)
    client.force_login(cast.contributor())
    assert "Nothing was captured from the address" in asked(client, source, "copy")


def test_copies_are_shown_and_so_is_why_there_is_none(client):
    source = cast.source(url=URL)
    row = Archiving.objects.create(capture=source.captures.get(), reason="The archive is away.")
    client.force_login(cast.contributor())
    assert "The archive is away." in shown(client, source)
    Archiving.objects.filter(pk=row.pk).update(state="done", address="https://archive.example/1")
    assert '<a href="https://archive.example/1" rel="noreferrer nofollow">' in shown(client, source)


@pytest.mark.parametrize(
    ("act", "words"),
    [("check", "no address"), ("copy", "No archive is named"), ("other", "Choose one")],
)
def test_a_refusal_is_said(client, act, words):
    client.force_login(cast.contributor())
    assert words in asked(client, cast.source(), act)


def test_who_may_only_look_is_refused(client):
    reader = cast.person("reader", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_source"))
    client.force_login(reader)
    source = cast.source(url=URL)
    assert "Check now" not in shown(client, source)
    assert "not allowed" in asked(client, source, "check")
    assert not Visit.objects.exists()


def test_an_outsider_is_not_let_in(client):
    source = cast.source(url=URL)
    url = f"/admin/sources/source/{source.pk}/ask/"
    assert client.post(url, {"act": "check"}).status_code == 302
    client.force_login(cast.person("outsider"))
    assert client.post(url, {"act": "check"}).status_code == 302
    assert not Visit.objects.exists()


def test_a_get_changes_nothing(client):
    client.force_login(cast.contributor())
    assert client.get(f"/admin/sources/source/{cast.source().pk}/ask/").status_code == 405


def test_an_entered_address_is_brought_to_its_key(client):
    client.force_login(cast.contributor())
    client.post("/admin/sources/source/add/", form(url=f"{URL}?utm_source=letter"))
    assert Source.objects.get().canonical_url == URL


def test_one_document_is_one_source(client):
    cast.source(url=URL, canonical_url=URL, title="The first")
    client.force_login(cast.contributor())
    answer = client.post("/admin/sources/source/add/", form(url=f"{URL}#top"))
    assert "already: The first" in answer.content.decode()
    assert Source.objects.count() == 1


def test_a_new_address_begins_anew(client):
    source = cast.source(url=URL, link_state="dead", link_failures=3, etag='"1"')
    client.force_login(cast.contributor())
    client.post(page(source), form(url=f"{URL}/2"))
    source.refresh_from_db()
    assert (source.link_state, source.link_failures, source.etag) == ("unknown", 0, "")
    assert source.canonical_url == f"{URL}/2"


def test_but_another_title_does_not(client):
    source = cast.source(url=URL, link_state="dead", link_failures=3)
    client.force_login(cast.contributor())
    client.post(page(source), form(url=URL, title="Renamed"))
    source.refresh_from_db()
    assert (source.title, source.link_state) == ("Renamed", "dead")


def test_the_addresses_that_lead_to_a_source_are_shown(client):
    source = cast.source(url=URL)
    client.force_login(cast.contributor())
    assert "No other address." in shown(client, source)
    Address.objects.create(canonical_url="https://x.example/short", source=source)
    assert "<div>https://x.example/short</div>" in shown(client, source)
