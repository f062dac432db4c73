"""Sources whose page lives on a server of the tests, and time that passes as the test says."""

from datetime import timedelta

from django.db.models import F
from django.utils import timezone

from sources.extraction import extract
from sources.fetching import Exchange, fetch_page
from sources.models import Archiving, Capture, Host, Source, Visit
from sources.services import capture, keep_exchange, scheduling, visiting
from tests.sources.misbehaving import answer, page

STATIONS = (
    b"<!doctype html><title>Stations</title><article><h1>Stations</h1>"
    b"<p>There are 54 stations in 30 countries, the report of the office says.</p>"
    b"<p>It counts them every year in September, and it names each of them.</p></article>"
)
MORE = STATIONS.replace(b"54 stations", b"61 stations")
GONE = answer(status="404 Not Found")


def opened(server, settings):
    """Lets the door go to the server, without a pause between two looks."""
    settings.FETCH_ALLOWED_HOSTS = ["127.0.0.1"]
    settings.FETCH_ALLOWED_PORTS = [server.port]
    settings.LINK_PACE = 0


def captured(server, path="/page", body=STATIONS, **headers):
    """A source with one capture, fetched as a reading does."""
    server.paths[path] = page(body, **headers)
    exchange = fetch_page(server.url(path))
    made = capture(keep_exchange(exchange), extract(body, media_type="text/html"), exchange)
    return Source.objects.get(pk=made.source_id)


def exchanged(asked, final="", body=STATIONS):
    """A page as it was fetched, without a server."""
    return Exchange(
        requested_url=asked,
        final_url=final or asked,
        status=200,
        reason="OK",
        headers=(("Content-Type", "text/html"),),
        body=body,
        media_type="text/html",
        fetched_at=timezone.now(),
    )


def entered(server, path="/page", **fields):
    """A source as an editor enters it: an address, and nothing captured."""
    return Source.objects.create(title="Stations", url=server.url(path), **fields)


def pass_days(days):
    """All that was remembered was so many days sooner."""
    ago = timedelta(days=days)
    moments = ["link_checked_at", "link_alive_at", "link_failed_since", "link_failed_at"]
    for model, names in (
        (Source, [*moments, "next_check_at"]),
        (Visit, ["due", "leased_until", "created_at", "ended_at"]),
        (Archiving, ["due", "leased_until"]),
        (Host, ["next_at", "asked_until"]),
    ):
        model.objects.update(**{name: F(name) - ago for name in names})


def visited(source):
    """The source after the visit that is owed to it, however long that takes to be due."""
    Source.objects.filter(pk=source.pk).update(next_check_at=timezone.now())
    Visit.objects.filter(source=source, state="wanted").update(due=timezone.now())
    Host.objects.update(next_at=timezone.now(), asked_until=None)
    scheduling.plan(timezone.now())
    assert visiting.work(Visit.objects.get(source=source, state="wanted").pk)
    source.refresh_from_db()
    return source


def last_visit(source):
    return Visit.objects.filter(source=source).first()


def asked_for(server, path="/page"):
    return [head for head in server.asked if head.split()[1] == path]


def captures(source):
    return Capture.objects.filter(source=source).count()
