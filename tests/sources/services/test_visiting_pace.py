"""How often a host is asked, and when again."""

from datetime import timedelta

import pytest
from django.utils import timezone

from sources.models import Host, Source, Visit
from sources.services import scheduling, visiting
from tests import cast
from tests.sources.linked import (
    captured,
    entered,
    last_visit,
    visited,
)
from tests.sources.misbehaving import (
    answer,
)

pytestmark = pytest.mark.django_db


def test_retry_after_is_honoured_for_the_whole_host(server):
    source = captured(server)
    server.paths["/page"] = answer(status="429 Too Many", Retry_After="86400")
    visited(source)
    visit = last_visit(source)
    day = timedelta(hours=24)
    assert visit.state == "wanted"
    assert timedelta(0) <= timezone.now() + day - visit.due < timedelta(minutes=1)
    assert timezone.now() + day - Host.objects.get().asked_until < timedelta(minutes=1)
    other = entered(server, "/other")
    scheduling.plan(timezone.now())
    assert visiting.work(Visit.objects.get(source=other).pk) is False
    Host.objects.update(next_at=timezone.now())  # what it asked for itself holds all the same
    assert visiting.work(Visit.objects.get(source=other).pk) is False
    assert not Visit.objects.turn_of_each_host(timezone.now() + timedelta(hours=1))


def test_a_short_wish_of_one_page_should_not_silence_its_host_for_longer(server):
    source = captured(server)
    server.paths["/page"] = answer(status="429 Too Many", Retry_After="120")
    visited(source)
    host = Host.objects.get()
    assert max(host.next_at, host.asked_until) < timezone.now() + timedelta(minutes=3)


def test_no_verdict_is_asked_for_ever_more_slowly_and_not_for_ever(server):
    source = captured(server)
    server.paths["/page"] = answer(status="429 Too Many")
    waits = []
    for _ in range(visiting.ATTEMPTS):
        visited(source)
        waits.append(round((last_visit(source).due - timezone.now()) / timedelta(hours=1)))
    assert waits[:-1] == [1, 2, 4, 8]
    assert (last_visit(source).state, last_visit(source).finding) == ("done", "unclear")
    assert source.link_state == "unknown"
    assert source.next_check_at > timezone.now()


def test_what_asks_us_to_wait_for_years_is_asked_within_a_week(server):
    source = captured(server)
    server.paths["/page"] = answer(status="503 Busy", Retry_After="999999999")
    visited(source)
    assert Host.objects.get().next_at - timezone.now() <= timedelta(days=7)


def test_the_host_rests_between_two_looks(server, settings):
    settings.LINK_PACE = 30
    first, second = entered(server, "/page"), entered(server, "/other")
    assert scheduling.plan(timezone.now()) == 2
    for source, done in ((first, True), (second, False)):
        assert visiting.work(Visit.objects.get(source=source).pk) is done
    assert Visit.objects.get(source=second).attempts == 0


def test_a_sweep_asks_one_visit_of_a_host_and_only_a_few(server, sent, monkeypatch):
    for name in "abc":
        for number in range(3):
            url = f"https://{name}.example/{number}"
            Source.objects.create(title=url, url=url)
    assert scheduling.sweep() == scheduling.AT_ONCE == 2
    monkeypatch.setattr(scheduling, "AT_ONCE", 9)
    assert scheduling.sweep() == 3
    hosts = Visit.objects.filter(pk__in=[pk for _, pk in sent[2:]]).values_list("host", flat=True)
    assert sorted(hosts) == ["a.example", "b.example", "c.example"]
    assert Visit.objects.count() == 9


def test_without_checking_links_only_what_a_person_wants_is_looked_at(server, settings, sent):
    settings.CHECK_LINKS = False
    source = entered(server)
    assert scheduling.sweep() == 0
    assert not Visit.objects.exists()
    scheduling.request_visit(source, cast.editor())
    assert scheduling.sweep() == 1
