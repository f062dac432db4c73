import datetime

import pytest
from django.conf import settings

from claims.checks.check import Check, Finding
from claims.checks.registry import all_checks, checks_of
from claims.models import CheckResult, Citation, Claim, Rating
from claims.services import drafting, rechecking, staleness
from claims.services.publication import submit
from claims.services.rechecking import recheck
from claims.services.staleness import stale
from sources.models import Archiving, Capture, Party, Rendition, Source
from tests import cast

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 6, 1)


@pytest.fixture
def claim():
    publisher = Party.objects.create(name="The Agency")
    writer = cast.contributor()
    claim = cast.claim(writer, review_by=datetime.date(2026, 6, 1), claimant=publisher)
    Source.objects.update(publisher=publisher, url="https://example.org/report")
    recheck(Claim.objects.all(), TODAY)
    assert not list(stale(Claim.objects.all(), TODAY))
    return claim


def new_capture(extractor="plain 1"):
    old = Capture.objects.first()
    fields = {"text": "Another text.", "text_sha256": "other", "extractor": extractor}
    Capture.objects.create(source=old.source, blob=old.blob, media_type="text/plain", **fields)


def rendition():
    quoted = Capture.objects.get()
    new_capture("plain 2")
    recheck(Claim.objects.all(), TODAY)
    ended = {"state": "failed", "reason": "The file is empty."}
    Rendition.objects.create(capture=quoted, extractor="plain 2", **ended)


def a_rival():
    by = cast.person("rival", "editors")
    drafting.draft(by, statement="80 stations in 9 countries.", verdict=cast.rating())


def relay():
    one, other = Citation.objects.get(), drafted_second()
    recheck(Claim.objects.all(), TODAY)
    one.relays.add(other)


def drafted_second():
    return Citation.objects.create(claim=Claim.objects.get(), source=Source.objects.get())


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda: Claim.objects.update(statement="Others."), id="statement"),
        pytest.param(lambda: Claim.objects.update(language="de"), id="language"),
        pytest.param(lambda: Claim.objects.update(claimed_on="2020"), id="claimed on"),
        pytest.param(lambda: Claim.objects.update(claimant=None), id="claimant"),
        pytest.param(lambda: Claim.objects.update(review_by="2030-01-01"), id="review by"),
        pytest.param(lambda: Claim.objects.update(no_primary_why="So."), id="no primary why"),
        pytest.param(lambda: Claim.objects.update(contrast_sought="So."), id="contrast sought"),
        pytest.param(
            lambda: Claim.objects.update(verdict=Rating.objects.get(slug="false")), id="verdict"
        ),
        pytest.param(lambda: Citation.objects.update(quote="54"), id="quote"),
        pytest.param(lambda: Citation.objects.update(stance="contrasting"), id="stance"),
        pytest.param(lambda: Citation.objects.update(capture=None), id="capture"),
        pytest.param(lambda: Citation.objects.update(credibility=5), id="credibility"),
        pytest.param(
            lambda: Citation.objects.update(override="low", override_reason="So."), id="override"
        ),
        pytest.param(drafted_second, id="a citation more"),
        pytest.param(lambda: Citation.objects.all().delete(), id="a citation less"),
        pytest.param(relay, id="relays"),
        pytest.param(lambda: Source.objects.update(degree="tertiary"), id="degree"),
        pytest.param(lambda: Source.objects.update(title="B"), id="title"),
        pytest.param(lambda: Source.objects.update(language="de"), id="language of the source"),
        pytest.param(lambda: Source.objects.update(published_on="2020"), id="published on"),
        pytest.param(lambda: Source.objects.update(link_state="dead"), id="link state"),
        pytest.param(lambda: Source.objects.update(publisher=None), id="publisher"),
        pytest.param(lambda: Party.objects.update(reliability="E"), id="reliability"),
        pytest.param(lambda: Party.objects.update(interests="Money."), id="interests"),
        pytest.param(lambda: Party.objects.update(owner=Party.objects.get()), id="owner"),
        pytest.param(lambda: Party.objects.update(name="B"), id="name of the claimant"),
        pytest.param(new_capture, id="a newer capture"),
        pytest.param(
            lambda: Archiving.objects.create(capture=Capture.objects.get(), host="a"), id="a copy"
        ),
        pytest.param(rendition, id="what was read again"),
        pytest.param(a_rival, id="another claim that counts the same"),
    ],
)
def test_should_be_stale_after_a_change_of(claim, change):
    change()
    assert claim.pk in stale(Claim.objects.all(), TODAY)
    recheck(Claim.objects.all(), TODAY)
    assert not list(stale(Claim.objects.all(), TODAY))


def test_but_not_after_a_visit_or_a_change_of_what_no_check_looks_at(claim):
    Source.objects.update(link_note="Seen.", etag="x")
    Claim.objects.update(explanation="Better said.", topics=["a"])
    assert not list(stale(Claim.objects.all(), TODAY))


def test_should_be_stale_once_its_review_day_has_passed(claim):
    assert claim.pk in stale(Claim.objects.all(), TODAY + datetime.timedelta(days=1))


def test_should_be_stale_where_an_archive_is_set_up(claim, settings):
    settings.ARCHIVE_URL = "https://archive.example/{url}"
    assert claim.pk in stale(Claim.objects.all(), TODAY)
    recheck(Claim.objects.all(), TODAY)
    said = CheckResult.objects.get(check_name="archived elsewhere")
    assert said.status == "unverifiable"


def test_only_the_checks_that_look_at_it_are_run_again(claim):
    before = dict(CheckResult.objects.values_list("check_name", "checked_at"))
    Source.objects.update(link_state="alive")
    assert recheck(Claim.objects.all(), TODAY) == 1
    after = dict(CheckResult.objects.values_list("check_name", "checked_at"))
    assert {name for name in after if after[name] != before[name]} == {
        "quote still there",
        "source alive",
    }


@pytest.mark.parametrize("many", [3, 12])
def test_costs_as_many_queries_for_many_as_for_one(django_assert_max_num_queries, many):
    writer = cast.contributor()
    for _ in range(many):
        cast.claim(writer)
    Source.objects.update(link_state="alive")
    with django_assert_max_num_queries(30):
        assert recheck(Claim.objects.all(), TODAY) == many
    with django_assert_max_num_queries(3):
        assert recheck(Claim.objects.all(), TODAY) == 0


def test_a_new_table_of_rules_rates_again_and_marks_who_changed_level(claim, monkeypatch):
    citation = claim.citations.get()
    Claim.objects.update(level_before="")
    before = Citation.objects.get().confidence
    new = {"level": "low", "rules_version": "next", "factors": [], "would_raise": []}
    rated = type("Rated", (), {"as_json": lambda _: dict(new)})()
    monkeypatch.setattr(staleness, "RULES_VERSION", "next")
    monkeypatch.setattr("claims.services.assessment.rate_citation", lambda _: rated)
    assert recheck(Claim.objects.all(), TODAY) == 1
    citation.refresh_from_db()
    assert (citation.confidence, citation.level_before) == ("low", before)
    claim.refresh_from_db()
    assert claim.level_before == ""
    claim = submit(claim, claim.writers.get())
    cast.approve(claim, cast.editor())
    assert Citation.objects.get().level_before == ""


def test_a_new_version_of_a_check_runs_it_and_no_other(claim, monkeypatch):
    old = next(check for check in all_checks() if check.name == "captured")
    new = Check("captured", 99, "citation", old.needs, lambda _: Finding("warning", "Anew."))
    others = tuple(check for check in checks_of("citation") if check.name != "captured")
    by_subject = {"citation": (*others, new), "claim": checks_of("claim")}
    monkeypatch.setattr("claims.services.checking.checks_of", by_subject.__getitem__)
    monkeypatch.setattr(staleness, "_checks", lambda: "another table")
    before = dict(CheckResult.objects.values_list("check_name", "checked_at"))
    recheck(Claim.objects.all(), TODAY)
    after = dict(CheckResult.objects.values_list("check_name", "checked_at"))
    assert {name for name in after if after[name] != before[name]} == {"captured"}
    assert CheckResult.objects.get(check_name="captured").version == 99


def test_what_a_check_said_that_is_no_more_is_forgotten(claim):
    result = CheckResult.objects.get(check_name="captured")
    CheckResult.objects.filter(pk=result.pk).update(check_name="a check of old")
    Source.objects.update(link_state="alive")
    recheck(Claim.objects.all(), TODAY)
    assert not CheckResult.objects.filter(check_name="a check of old").exists()


def test_a_sweep_ends_after_so_many(monkeypatch):
    writer = cast.contributor()
    for _ in range(3):
        cast.claim(writer)
    Source.objects.update(link_state="alive")
    monkeypatch.setattr(rechecking, "AT_ONCE", 1)
    assert recheck(Claim.objects.all(), most=2) == 2
    assert rechecking.sweep() == 1
    assert "recheck claims" in settings.CELERY_BEAT_SCHEDULE


def test_who_decides_is_shown_levels_that_are_up_to_date(claim, client):
    client.force_login(cast.editor())
    api, page = f"/api/v1/desk/claims/{claim.public_id}", f"/admin/claims/claim/{claim.pk}/change/"
    for degree, level in (("unknown", "low"), ("primary", "high")):
        Source.objects.update(degree=degree)
        assert client.get(api).json()["citations"][0]["level"] == level
        Source.objects.update(degree="secondary")
        client.get(page)
        assert Citation.objects.get().confidence == "moderate"
