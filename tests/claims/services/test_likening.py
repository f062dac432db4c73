"""A page is cited, its kind is read by another version, and the page is captured anew."""

from hashlib import sha256

import pytest

from claims.models import CheckResult, Citation, Claim
from claims.services import drafting, staleness
from claims.services.rechecking import recheck
from sources.models import Capture, Rendition
from sources.services import keep_bytes, rendering
from sources.text.versions import OURS, PLAIN
from tests import cast

pytestmark = pytest.mark.django_db
QUOTE = "54 stations in 30 countries"
FILLER = "The office keeps its records in order, and nobody had a question about them this year."
PAGE = f"Menu\n\n{cast.TEXT}\n\n{FILLER}\n\nVisitor number "
CHANGED = PAGE.replace("It counts 54 stations in 30 countries, its authors write. ", "")
NOTHING = "\x01\x02\x03" * 50
TODAY = f"factcheck-plain {OURS[PLAIN]}"


def said(name="quote still there"):
    return CheckResult.objects.get(check_name=name)


def captured(content, text, extractor=TODAY, media_type=PLAIN):
    """What the source of the claim says now, as this extractor reads it."""
    blob, source = keep_bytes(content.encode()), Citation.objects.get().source
    fields = {"media_type": media_type, "extractor": extractor}
    fields |= {"text": text, "text_sha256": sha256(text.encode()).hexdigest()}
    return Capture.objects.create(source=source, blob=blob, **fields)


def cited(content):
    """A claim that cites a capture which an extractor of the past read; it left the menu out."""
    writer = cast.contributor()
    claim = cast.claim(writer, quote="")
    captured(content, cast.TEXT, "plain 1")
    drafting.revise(Citation.objects.get(), writer, quote=QUOTE)
    assert said().status == "compliance"
    return claim


def checked():
    recheck(Claim.objects.all())
    return said()


def read_again():
    """The worker's part: how many it made."""
    rows = Rendition.objects.filter(state="wanted")
    return sum(rendering.work(row.pk) for row in rows)


def test_a_page_that_says_the_same_should_comply():
    cited(PAGE + "1")
    captured(PAGE + "2", PAGE + "2")
    assert checked().status == "compliance"
    assert read_again() == 1
    assert checked().status == "compliance"
    assert f"both as {TODAY} reads them" in said().message
    assert not read_again()


def test_a_page_that_does_not_should_be_a_violation_between_two_captures():
    claim = cited(PAGE + "1")
    captured(CHANGED + "2", CHANGED + "2")
    found = checked()
    assert found.status == "unverifiable"
    assert "is being read again" in found.message
    assert not list(staleness.stale(Claim.objects.all()))
    assert read_again() == 1
    assert claim.pk in staleness.stale(Claim.objects.all())
    found = checked()
    assert (found.status, found.evidence["status"]) == ("violation", "absent")
    day = found.evidence["newest"]
    assert f"Two captures of {day}, both as {TODAY} reads them" in found.message
    assert "source drifted" in str(Citation.objects.get().confidence_reasons)
    assert Rendition.objects.get().capture == Citation.objects.get().capture


def test_what_can_not_be_read_again_should_stay_unverifiable_in_words():
    cited(NOTHING)
    captured(CHANGED + "2", CHANGED + "2")
    checked()
    assert read_again() == 1
    found = checked()
    assert found.status == "unverifiable"
    assert f"{TODAY} can't read the capture of" in found.message
    assert "The file is binary data, not text." in found.message
    checked()
    assert Rendition.objects.count() == 1


def test_a_passage_that_is_not_found_again_should_stay_unverifiable():
    cited("Another reading of it.")
    captured(CHANGED + "2", CHANGED + "2")
    checked()
    read_again()
    found = checked()
    assert found.status == "unverifiable"
    assert f"not found in the cited capture as {TODAY} reads it" in found.message


def test_what_was_not_read_should_be_tried_by_the_next_version(monkeypatch):
    cited(NOTHING)
    captured(CHANGED + "2", CHANGED + "2")
    checked()
    read_again()
    checked()
    monkeypatch.setitem(OURS, PLAIN, "next")
    found = checked()
    assert "is being read again" in found.message
    wanted = Rendition.objects.filter(state="wanted", extractor="factcheck-plain next")
    assert wanted.count() == 2


def test_both_should_be_read_again_where_today_s_extractor_read_neither(monkeypatch):
    cited(PAGE + "1")
    captured(CHANGED + "2", CHANGED + "2", "plain 1.5")
    checked()
    assert read_again() == 2
    found = checked()
    assert (found.status, found.evidence["status"]) == ("violation", "absent")
    monkeypatch.setitem(OURS, PLAIN, "next")
    checked()
    assert Rendition.objects.count() == 4


def test_but_not_where_both_were_read_by_what_read_the_newest(monkeypatch):
    cited(PAGE + "1")
    captured(CHANGED + "2", CHANGED + "2")
    checked()
    read_again()
    monkeypatch.setitem(OURS, PLAIN, "next")
    assert checked().status == "violation"
    assert Rendition.objects.count() == 1


@pytest.mark.parametrize(
    "newest",
    [
        pytest.param((CHANGED, CHANGED, "plain 1"), id="what the same extractor read"),
        pytest.param((PAGE, CHANGED), id="the same bytes"),
        pytest.param((CHANGED, cast.TEXT), id="the same text"),
        pytest.param((CHANGED, CHANGED, "factcheck-html 2", "text/html"), id="another kind"),
        pytest.param((CHANGED, CHANGED, "ocr 1", "image/png"), id="what nothing reads"),
    ],
)
def test_nothing_should_be_read_again_for(newest):
    cited(PAGE)
    captured(*newest)
    checked()
    assert not Rendition.objects.exists()
    if newest[3:]:
        assert said().status == "unverifiable"
        assert "no extractor reads both" in said().message


def test_nor_for_a_source_that_is_not_quoted():
    cited(PAGE)
    Citation.objects.update(selectors=None)
    captured(CHANGED, CHANGED)
    checked()
    assert not Rendition.objects.exists()
