"""One document is one source, whichever of its addresses is asked for."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from sources.models import Source
from sources.refusals import Refused
from sources.services import addressing, capture, finding, keep_exchange, read_page
from sources.text.urls import canonicalise
from tests.sources.linked import MORE, STATIONS, exchanged

pytestmark = pytest.mark.django_db
SITE = "https://news.example"
OTHER = b"<title>Parks</title><p>The city opens nine parks this year, and closes one of them.</p>"


def at(path):
    return path if path.startswith("http") else f"{SITE}{path}"


def entered(path, title="Entered"):
    return Source.objects.create(title=title, url=at(path), canonical_url=canonicalise(at(path)))


def read(asked, final="", body=STATIONS, source=None):
    """The source of what a reading captures; of a visit, where the source is given."""
    exchange = exchanged(at(asked), at(final or asked), body)
    return capture(keep_exchange(exchange), read_page(exchange), exchange, source=source).source


def test_an_entered_address_that_redirects_is_one_source_with_where_it_ends():
    source = entered("/short")
    assert read("/short", "/final", source=source) == source
    assert read("/short", "/final") == source
    assert read("/final") == source
    assert read("/final?utm_source=letter") == source
    assert read("/shorter", "/final") == source
    assert Source.objects.count() == 1


def test_even_where_nothing_was_captured_yet():
    source = entered("/short")
    assert read("/short", "/final") == source


def test_a_source_that_moves_stays_one():
    source = read("/old")
    assert read("/old", "/new", OTHER) == source
    assert read("/new", body=OTHER) == source
    assert read("/new", "/newer", OTHER) == source
    assert read("/newer", body=OTHER) == source


def test_so_does_one_that_was_read_through_a_short_address():
    source = read("/short", "/final")
    assert source.url == at("/final")
    assert read("/short", "/moved", MORE) == source
    assert read("/moved", body=MORE) == source


def test_of_two_that_were_entered_it_is_the_one_that_was_asked_for():
    short, final = entered("/short"), entered("/final")
    assert read("/short", "/final") == short
    assert read("/final") == final
    assert read("/else", "/final") == final


def test_an_address_that_leads_elsewhere_every_day_is_no_address_of_a_document():
    first = read("/today", "/monday")
    second = read("/today", "/tuesday", OTHER)
    assert first != second
    assert (read("/monday"), read("/tuesday", body=OTHER)) == (first, second)
    assert read("/today", "/tuesday", OTHER) == second


def test_nor_where_it_was_entered_itself():
    today = entered("/today")
    assert read("/today", "/monday") == today
    assert read("/today", "/tuesday", OTHER) == today
    assert today not in {read("/monday"), read("/tuesday", body=OTHER)}


def test_pages_that_a_site_sends_to_one_notice_are_found_again_as_what_they_are():
    notice = b"<title>Back soon</title><p>We mend our site and are back in a few hours.</p>"
    first, second = (read(path, "/soon", notice) for path in ("/stations", "/parks"))
    assert first == second
    assert len({first, read("/stations"), read("/parks", body=OTHER)}) == 3


@pytest.mark.parametrize("away", ["/", "/login?next=gone", "/en/index.html"])
def test_where_pages_that_are_gone_lead_is_another_document(away):
    gone = read("/gone")
    front = read("/gone", away, OTHER)
    assert front != gone
    assert read(away, body=OTHER) == front
    assert read("/gone") == gone


def test_but_a_front_page_may_lead_to_another():
    front = read("/", "/en/")
    assert read("/en/") == front
    assert read("/", "/en/index.html") == front


def test_an_address_that_a_source_was_captured_at_is_not_entered_as_another():
    read("/short", "/final", source=entered("/short", "The first"))
    with pytest.raises(Refused, match="already: The first"):
        addressing.key(at("/final"))


def test_but_it_is_free_once_an_editor_says_that_the_source_is_elsewhere():
    source = entered("/wrong")
    read("/wrong", "/end", source=source)
    source.url = at("/right")
    source.save()
    addressing.moved(source)
    assert addressing.key(at("/end")) == canonicalise(at("/end"))
    assert read("/end") != source


def test_finding_asks_one_query_and_reads_no_table(django_assert_num_queries):
    read("/short", "/final")
    with django_assert_num_queries(1):
        finding._known("a", "b")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(
            "EXPLAIN SELECT 1 FROM sources_source WHERE canonical_url IN ('a', 'b') "
            "UNION ALL SELECT 1 FROM sources_address WHERE canonical_url IN ('a', 'b')"
        )
        assert "Seq Scan" not in str(cursor.fetchall())


@pytest.mark.django_db(transaction=True)
def test_two_at_once_do_not_make_two():
    """One is led to the address that the other asks for, and has not said so yet."""
    source = entered("/short")

    def asked():
        try:
            return read("/final")
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as other:
        with transaction.atomic():
            read("/short", "/final", source=source)
            waiting = other.submit(asked)
            with pytest.raises(TimeoutError):
                waiting.result(0.3)
        assert waiting.result(10) == source


@pytest.mark.django_db(transaction=True)
def test_nor_do_two_readings_of_what_nobody_knows():
    both = threading.Barrier(2)

    def work(asked):
        try:
            both.wait(10)
            return read(asked, "/final")
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as workers:
        assert len(set(workers.map(work, ["/short", "/final"]))) == 1
