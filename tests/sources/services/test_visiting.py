from datetime import timedelta
from functools import partial

import pytest
from django.utils import timezone

from sources.fetching import Limits, Robots, fetch_page
from sources.models import Source, Visit
from sources.refusals import Forbidden, Refused
from sources.services import addressing, bring, looking, scheduling, visiting
from tests import cast
from tests.sources.linked import (
    GONE,
    MORE,
    STATIONS,
    asked_for,
    captured,
    captures,
    entered,
    last_visit,
    pass_days,
    visited,
)
from tests.sources.misbehaving import (
    answer,
    bomb,
    endless_body,
    large_header,
    page,
    silent,
    to,
)

pytestmark = pytest.mark.django_db
OTHER = (
    b"<!doctype html><title>%s</title><p>Here you find the news of the day, and the weather.</p>"
)


def test_a_captured_page_is_alive_and_due_within_days(server):
    source = captured(server, ETag='"1"')
    assert (source.link_state, source.link_failures) == ("alive", 0)
    assert source.link_alive_at == source.link_checked_at
    assert source.etag == '"1"'
    assert timedelta(days=3) < source.next_check_at - timezone.now() < timedelta(days=11)
    assert scheduling.plan(timezone.now()) == 0


def test_an_entered_source_is_visited_at_once_and_captured(server):
    source = visited(entered(server))
    assert (source.link_state, captures(source)) == ("alive", 1)
    visit = last_visit(source)
    assert (visit.state, visit.finding, visit.http_status) == ("done", "alive", 200)
    assert visit.capture == source.captures.get()
    assert visit.final_url == server.url("/page")


def test_a_page_that_is_gone_is_dying_and_dead_after_three_failures_three_days_apart(server):
    source = captured(server)
    server.paths["/page"] = GONE
    states = []
    for _ in range(7):
        pass_days(1)
        states.append(visited(source).link_state)
    assert states == ["dying"] * 6 + ["dead"]
    assert source.link_note == "The server answered 404 Not Found."
    assert source.link_failures == 3
    server.paths["/page"] = page(STATIONS)
    assert visited(source).link_state == "alive"
    assert (source.link_failures, source.link_failed_since, source.link_note) == (0, None, "")


@pytest.mark.parametrize(
    ("answered", "state", "words"),
    [
        (answer(status="410 Gone"), "dying", "410"),
        (answer(status="503 Busy"), "dying", "503"),
        (answer(status="402 Payment Required"), "paywalled", "402"),
        (answer(status="403 Forbidden"), "unknown", "403"),
        (answer(status="451 Unavailable"), "unknown", "451"),
        (answer(status="429 Too Many"), "alive", "429"),
        (to("/"), "unknown", "front page"),
        (to("/login?next=page"), "paywalled", "log in"),
        (to("/page"), "dying", "circle"),
        (to("/page", Set_Cookie="seen=1"), "unknown", "cookies"),
        (answer(STATIONS, Content_Encoding="br"), "unknown", "did not ask for: 'br'"),
        (page(STATIONS, status="206 Partial Content"), "unknown", "a part of the page"),
        (answer(status="103 Early Hints") + page(STATIONS), "alive", ""),
        (answer(STATIONS, **{f"X{n}": n for n in range(200)}), "alive", ""),
        (to("http://10.0.0.1/"), "unknown", "10.0.0.1"),
        (page(OTHER % b"Page not found"), "unknown", "title"),
        (page(b""), "unknown", "no page"),
        (page(b"\0\1\2" * 500), "alive", "not read"),
        (b"HTTP/1.1 nonsense\r\n\r\n", "dying", "none that a web server gives"),
        (answer(b"short", Content_Type="text/html", Content_Length=500), "dying", "breaks off"),
        (silent, "dying", "silent for"),
        (endless_body, "unknown", "larger than"),
        (bomb(megabytes=30), "unknown", "larger than"),
        (large_header, "unknown", "larger than"),
    ],
)
def test_an_answer_brings_the_link_to_a_state(server, monkeypatch, answered, state, words):
    hasty = partial(fetch_page, limits=Limits(silence=1))
    monkeypatch.setattr(looking, "fetch_page", hasty)
    server.paths |= {"/": page(OTHER % b"News"), "/login?next=page": page(OTHER % b"Log in")}
    source = captured(server)
    server.paths["/page"] = answered
    assert visited(source).link_state == state
    assert words in source.link_note
    assert captures(source) == 1


@pytest.mark.parametrize("given", [to("/robots.txt"), large_header], ids=["circle", "header"])
def test_trouble_with_a_robots_txt_is_no_failure_of_the_page(server, monkeypatch, given):
    source = captured(server)
    server.paths["/robots.txt"] = given
    forget_robots(monkeypatch)
    monkeypatch.setattr(visiting, "ATTEMPTS", 3)
    for _ in range(3):
        pass_days(4)
        visited(source)
    assert (source.link_state, source.link_failures) == ("unknown", 0)
    assert "robots.txt" in source.link_note
    assert len(asked_for(server)) == 1


def test_a_closed_robots_txt_is_no_death(server, monkeypatch):
    source = captured(server)
    server.paths["/robots.txt"] = answer(b"User-agent: *\nDisallow: /\n")
    forget_robots(monkeypatch)
    pass_days(10)
    assert visited(source).link_state == "unknown"
    assert "robots.txt" in source.link_note
    assert len(asked_for(server)) == 1


def test_a_robots_txt_that_is_not_given_is_asked_for_again_later(server, monkeypatch):
    source = captured(server)
    server.paths["/robots.txt"] = answer(status="503 Busy")
    forget_robots(monkeypatch)
    assert visited(source).link_state == "alive"
    assert last_visit(source).state == "wanted"


def forget_robots(monkeypatch):
    monkeypatch.setattr("sources.fetching.page._ROBOTS", Robots())


def test_a_server_that_gives_one_page_for_any_address_is_suspected(server, settings, monkeypatch):
    source = captured(server)
    anything = page(OTHER % b"News")

    class Any(dict):
        def get(self, path, default):
            return default if path == "/robots.txt" else anything

    server.paths = Any()
    settings.LINK_PACE = 3600
    pauses = []
    monkeypatch.setattr(looking, "sleep", lambda seconds: pauses.append((seconds, len(asked))))
    asked = server.asked
    before = len(asked)
    assert visited(source).link_state == "unknown"
    assert "nobody made" in source.link_note
    assert pauses == [(30, before + 1)]
    assert len(asked) == before + 2
    assert captures(source) == 1


@pytest.mark.parametrize(
    ("path", "state"),
    [
        pytest.param("/page", "unknown", id="should suspect it at the first visit"),
        pytest.param("/index.php?id=5", "unknown", id="should suspect it of any number"),
        pytest.param("/", "alive", id="but not of the front page"),
    ],
)
def test_a_server_that_gives_one_page_for_any_address_is_suspected_at_once(server, path, state):
    anything = page(OTHER % b"News")

    class Any(dict):
        def get(self, asked, _):
            folder = path.partition("?")[0].removesuffix("page")
            given = asked.startswith(folder) and asked != "/robots.txt"
            return anything if given else answer(status="404 Not Found")

    server.paths = Any()
    source = visited(entered(server, path))
    assert (source.link_state, captures(source)) == (state, int(state == "alive"))
    assert ("nobody made" in source.link_note) is (state == "unknown")


def test_a_first_visit_asks_one_page_more_and_the_next_ones_none(server):
    source = visited(entered(server))
    assert captures(source) == 1
    asked = len(server.asked)
    pass_days(7)
    visited(source)
    assert len(server.asked) == asked + 1


def test_a_page_that_says_something_else_is_captured(server, no_bound):
    source = captured(server)
    pass_days(7)
    server.paths["/page"] = page(MORE, ETag='"2"')
    visited(source)
    assert captures(source) == 2
    newest = source.captures.newest_first().first()
    assert "61 stations" in newest.text
    assert (last_visit(source).capture, source.etag) == (newest, '"2"')


@pytest.fixture
def no_bound(monkeypatch):
    """As if the newest capture were old; the row itself can't be changed."""
    monkeypatch.setattr(visiting, "CAPTURES_APART", timedelta(0))


def test_captures_of_a_restless_page_are_bounded_but_not_for_a_person(server):
    source = captured(server)
    server.paths["/page"] = page(MORE)
    visited(source)
    assert captures(source) == 1
    Source.objects.update(link_checked_at=timezone.now() - timedelta(minutes=5))
    source.refresh_from_db()
    scheduling.request_visit(source, cast.editor())
    visited(source)
    assert captures(source) == 2


def test_the_same_page_makes_no_capture(server, no_bound):
    source = captured(server)
    before = source.link_checked_at
    visited(source)
    assert captures(source) == 1
    assert source.link_checked_at > before


def test_other_bytes_of_the_same_text_make_no_capture(server, no_bound):
    source = captured(server, ETag='"1"')
    server.paths["/page"] = page(STATIONS + b"<!-- served in 3 ms -->", ETag='"2"')
    visited(source)
    assert (captures(source), source.etag) == (1, '"2"')


def test_a_page_is_asked_for_news_only(server):
    source = captured(server, ETag='"1"', Last_Modified="Mon, 05 Jul 2021 12:00:00 GMT")
    server.paths["/page"] = answer(status="304 Not Modified")
    visited(source)
    assert 'If-None-Match: "1"' in asked_for(server)[-1]
    assert "If-Modified-Since: Mon, 05 Jul 2021 12:00:00 GMT" in asked_for(server)[-1]
    assert (source.link_state, captures(source), source.etag) == ("alive", 1, '"1"')


def test_a_page_that_moved_is_not_alive_because_its_new_address_did_not_change(server):
    source = captured(server, ETag='"1"', Last_Modified="Mon, 05 Jul 2021 12:00:00 GMT")
    server.paths |= {"/page": to("/"), "/": answer(status="304 Not Modified")}
    assert visited(source).link_state == "unknown"
    assert "304" in source.link_note
    assert "If-" not in asked_for(server, "/")[-1]


def test_what_another_address_compares_by_is_not_kept(server):
    source = captured(server, ETag='"1"')
    server.paths |= {"/page": to("/new"), "/new": page(STATIONS, ETag='"2"')}
    assert visited(source).link_state == "alive"
    assert source.etag == '"1"'


def test_a_page_that_was_uploaded_last_is_asked_for_in_full(server):
    source = captured(server, ETag='"1"')
    bring(source, cast.editor(), STATIONS.replace(b"54", b"55"))
    visited(source)
    assert "If-" not in asked_for(server)[-1]


def test_a_lease_that_ran_out_is_owed_again_and_the_late_worker_saves_nothing(server):
    source = entered(server)
    scheduling.plan(timezone.now())
    late = visiting.queue.take(Visit, Visit.objects.get().pk, visiting.LEASE)
    seen = looking.look(source, None)
    assert visiting.work(late.pk) is False
    pass_days(1)
    assert visiting.work(late.pk)
    visiting._finish(late, None, seen)
    assert captures(source) == 1
    assert Visit.objects.get().attempts == 2


def test_a_page_that_kills_its_worker_every_time_ends_failed_and_is_not_owed_at_once(server):
    source = captured(server)
    Source.objects.update(next_check_at=timezone.now())
    scheduling.plan(timezone.now())
    pk = Visit.objects.get().pk
    for _ in range(visiting.ATTEMPTS):
        assert visiting.queue.take(Visit, pk, visiting.LEASE)
        pass_days(1)
    assert visiting.work(pk)
    source.refresh_from_db()
    assert (last_visit(source).state, source.link_state) == ("failed", "alive")
    assert "Tried 5 times. The worker was stopped" in last_visit(source).note
    assert scheduling.plan(timezone.now()) == 0


def test_a_page_that_breaks_our_reader_ends_failed(server, monkeypatch):
    def broken(*_, **__):
        raise RecursionError

    monkeypatch.setattr(looking, "read_page", broken)
    source = visited(entered(server))
    assert last_visit(source).state == "failed"
    assert "RecursionError" in last_visit(source).note
    assert source.link_state == "unknown"


def test_a_fault_of_the_machine_is_no_fault_of_the_page(server, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(looking, "read_page", full)
    source = entered(server)
    with pytest.raises(OSError, match="No space"):
        visited(source)
    assert last_visit(source).state == "working"


def test_an_address_that_is_none_is_unclear_and_says_so(server):
    source = visited(Source.objects.create(title="A file", url="ftp://files.example/a"))
    assert source.link_state == "unknown"
    assert "ftp" in source.link_note


def test_a_person_hurries_the_visit_that_is_open(server, sent, django_capture_on_commit_callbacks):
    source, editor = entered(server), cast.editor()
    with django_capture_on_commit_callbacks(execute=True):
        first = scheduling.request_visit(source, editor)
        assert scheduling.request_visit(source, editor) == first
    assert sent == [("sources.visit", first.pk)] * 2
    Visit.objects.update(due=timezone.now() + timedelta(days=1))
    scheduling.request_visit(source, editor)
    assert Visit.objects.get().due <= timezone.now()


def test_refuses_who_may_not_what_has_no_address_and_what_was_just_seen(server):
    with pytest.raises(Forbidden):
        scheduling.request_visit(entered(server), cast.person("outsider"))
    with pytest.raises(Refused, match="no address"):
        scheduling.request_visit(cast.source(), cast.editor())
    source = visited(entered(server, "/page"))
    with pytest.raises(Refused, match="a minute ago"):
        scheduling.request_visit(source, cast.editor("second"))


def test_owed_visits_are_run_here_and_now(server):
    for number in range(3):
        entered(server, f"/{number}")
    scheduling.plan(timezone.now())
    assert [visit.finding for visit in scheduling.run(2)] == ["failure"] * 2
    assert [visit.finding for visit in scheduling.run(9)] == ["failure"]
    assert list(scheduling.run(9)) == []


def test_an_address_that_is_changed_meanwhile_is_looked_at_anew(server, monkeypatch):
    source = entered(server, "/gone")
    look = looking.look

    def slow(*given):
        seen = look(*given)
        source.url = server.url("/page")
        source.save(update_fields=["url"])
        addressing.moved(source)
        return seen

    monkeypatch.setattr(visiting, "look", slow)
    visited(source)
    assert (source.link_state, source.link_checked_at) == ("unknown", None)
    monkeypatch.setattr(visiting, "look", look)
    assert visited(source).link_state == "alive"
    assert Visit.objects.count() == 1


def test_a_page_is_read_in_the_charset_that_its_server_names(server):
    words = "<title>Станции</title><p>В стране 54 станции, пишет газета.</p>"
    body = words.encode("koi8-r")
    headers = {"Content_Type": "text/html; charset=koi8-r", "Content_Length": len(body)}
    server.paths["/page"] = answer(body, **headers)
    assert "В стране 54 станции" in visited(entered(server)).captures.get().text
