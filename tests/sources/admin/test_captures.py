import pytest
from django.utils.html import escape

from sources.extraction import extract
from sources.models import Rendition
from sources.services import capture, keep_bytes, rendering
from sources.text.extracted import GUESSED_DATE
from tests import cast

pytestmark = pytest.mark.django_db


def page(capture):
    return f"/admin/sources/capture/{capture.pk}/change/"


def test_should_show_the_words_to_quote_from(client):
    capture = cast.source("First line.\n<b>54</b> stations.").captures.get()
    client.force_login(cast.contributor())
    answer = client.get(page(capture))
    assert "&lt;b&gt;54&lt;/b&gt; stations." in answer.content.decode()


def test_should_be_reached_from_its_source(client):
    source = cast.source()
    client.force_login(cast.contributor())
    answer = client.get(f"/admin/sources/source/{source.pk}/change/")
    assert page(source.captures.get()) in answer.content.decode()


def test_should_show_what_was_read_again_and_by_what(client):
    capture = cast.source("  <i>54</i> stations.  ").captures.get()
    same = cast.source("54 stations.").captures.get()
    empty = cast.source("\x01\x02\x03" * 9).captures.get()
    rendering.want([capture, same, empty])
    client.force_login(cast.contributor())
    assert ">wanted<" in client.get(page(capture)).content.decode().lower()
    for row in Rendition.objects.all():
        rendering.work(row.pk)
    for shown, words in (
        (capture, "&lt;i&gt;54&lt;/i&gt; stations.</pre></details>"),
        (same, "The same as the capture&#x27;s."),
        (empty, "The file is binary data, not text."),
    ):
        answer = client.get(page(shown)).content.decode()
        assert words in answer
        assert shown.renditions.get().extractor in answer


def test_but_nobody_should_change_or_delete_it(client):
    capture = cast.source().captures.get()
    client.force_login(cast.person("root", is_staff=True, is_superuser=True))
    assert client.post(page(capture), {"text": "other"}).status_code == 403
    assert (
        client.post(page(capture).replace("change", "delete"), {"post": "yes"}).status_code == 403
    )


def test_and_an_outsider_should_not_see_it(client):
    capture = cast.source().captures.get()
    assert client.get(page(capture)).status_code == 302
    client.force_login(cast.person("outsider"))
    assert client.get(page(capture)).status_code == 302


def test_what_was_guessed_is_shown_with_the_capture_and_beside_the_date_of_its_source(client):
    client.force_login(cast.contributor())
    html = b"<p>The office counts 54 stations.</p><p>Updated on 5 July 2021.</p>"
    made = capture(keep_bytes(html), extract(html, media_type="text/html"))
    assert made.source.published_on == "2021-07-05"
    shown = client.get(page(made)).content.decode()
    assert shown.count(escape(GUESSED_DATE)) == 2  # among the guesses, and beside the date
    assert f"2021-07-05 ({escape(GUESSED_DATE)})" in shown
    source = client.get(f"/admin/sources/source/{made.source_id}/change/").content.decode()
    beside = source.split('name="published_on"')[1].split('name="language"')[0]
    assert escape(GUESSED_DATE) in beside


def test_but_nothing_is_said_to_be_guessed_where_nothing_was(client):
    client.force_login(cast.contributor())
    made = cast.source(published_on="2021").captures.get()
    for address in (page(made), f"/admin/sources/source/{made.source_id}/change/"):
        assert "is a guess" not in client.get(address).content.decode()
