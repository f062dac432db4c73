import threading

import pytest
from django.db import DatabaseError, connection, transaction

from claims.ledger.canonical import canonical, digest
from claims.models import Claim, Edition, Rating
from claims.services import drafting
from claims.services.document import document_of, evidence_sha256
from claims.services.publication import approve, send_back, submit
from claims.services.rechecking import recheck
from claims.services.refusals import Conflict, Forbidden, Refused
from sources.models import Capture, Party, Source
from tests import cast

pytestmark = pytest.mark.django_db


def published():
    writer, reviewer = cast.contributor(), cast.editor()
    claim = submit(cast.claim(writer), writer)
    return cast.approve(claim, reviewer), writer, reviewer


def test_another_editor_approves_and_an_edition_is_written():
    edition, writer, reviewer = published()
    assert (edition.number, edition.ledger_index, edition.is_current) == (1, 0, True)
    assert (edition.submitted_by, edition.approved_by) == (writer, reviewer)
    assert bytes(edition.canonical) == canonical(edition.document)
    assert edition.sha256 == digest(bytes(edition.canonical))
    quote = edition.document["citations"][0]
    assert quote["context"]["exact"] == "54 stations in 30 countries"
    assert quote["context"]["before"].endswith("It counts ")


@pytest.mark.parametrize("superuser", [False, True])
def test_nobody_approves_what_he_wrote(superuser):
    writer = cast.editor()
    writer.is_superuser = superuser
    writer.save()
    claim = submit(cast.claim(writer), writer)
    with pytest.raises(Forbidden, match="another editor"):
        cast.approve(claim, writer)
    assert not Edition.objects.exists()


def test_nobody_approves_what_he_changed_a_word_of():
    writer, other = cast.contributor(), cast.editor()
    claim = cast.claim(writer)
    drafting.change(claim, other, explanation="Better said.")
    claim = submit(claim, writer)
    with pytest.raises(Forbidden):
        cast.approve(claim, other)


def test_a_contributor_does_not_approve():
    writer, another = cast.editor(), cast.contributor()
    claim = submit(cast.claim(writer), writer)
    with pytest.raises(Forbidden, match="not allowed"):
        cast.approve(claim, another)


def test_an_outsider_does_nothing():
    claim, outsider = cast.claim(cast.editor()), cast.person("outsider")
    for act in (
        lambda: submit(claim, outsider),
        lambda: drafting.change(claim, outsider, statement="Mine"),
        lambda: drafting.draft(outsider, statement="Mine"),
    ):
        with pytest.raises(Forbidden):
            act()


def test_what_changed_since_the_editor_looked_is_not_approved():
    writer, reviewer = cast.contributor(), cast.editor()
    claim = submit(cast.claim(writer), writer)
    with pytest.raises(Conflict, match="revision"):
        approve(claim, reviewer, claim.revision - 1, evidence_sha256(claim))


def owner():
    return Party.objects.create(name="A holding")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda: Source.objects.update(title="Another"), id="title"),
        pytest.param(lambda: Source.objects.update(degree="original"), id="degree"),
        pytest.param(lambda: Source.objects.update(url="https://example.org/"), id="address"),
        pytest.param(lambda: Source.objects.update(published_on="2020"), id="day"),
        pytest.param(lambda: Source.objects.update(publisher=owner()), id="publisher"),
        pytest.param(lambda: Source.objects.get().authors.add(owner()), id="authors"),
        pytest.param(lambda: Party.objects.update(reliability="A"), id="reliability"),
        pytest.param(lambda: Party.objects.update(interests="It sells them."), id="interests"),
        pytest.param(lambda: Party.objects.update(owner=owner()), id="owner"),
        pytest.param(
            lambda: Party.objects.filter(name="A holding").update(interests="It sells them."),
            id="interests of an owner above",
        ),
        pytest.param(lambda: Party.objects.update(name="Another"), id="name"),
    ],
)
def test_evidence_that_changed_since_the_editor_looked_is_not_approved(change):
    writer, reviewer = cast.contributor(), cast.editor()
    claim = submit(cast.claim(writer), writer)
    house = Party.objects.create(name="A house", owner=owner())
    Source.objects.update(publisher=Party.objects.create(name="A paper", owner=house))
    seen = evidence_sha256(claim)
    change()
    with pytest.raises(Conflict, match="changed since you looked"):
        approve(claim, reviewer, claim.revision, seen)
    assert not Edition.objects.exists()
    assert cast.approve(claim, reviewer).approved_by == reviewer


def test_but_what_a_sweep_finds_meanwhile_is_no_change_of_evidence():
    writer, reviewer = cast.contributor(), cast.editor()
    claim = submit(cast.claim(writer), writer)
    seen = evidence_sha256(claim)
    cast.capture(Source.objects.get(), cast.TEXT + " It is out of print.")
    Source.objects.update(link_state="dead", link_note="Gone.")
    before = document_of(claim)["citations"][0]["checks"]
    assert recheck(Claim.objects.all()) == 1
    claim = Claim.objects.get()
    assert document_of(claim)["citations"][0]["checks"] != before
    assert approve(claim, reviewer, claim.revision, seen).number == 1


def test_a_claim_in_review_does_not_change():
    writer = cast.contributor()
    claim = submit(cast.claim(writer), writer)
    with pytest.raises(Conflict, match="in review"):
        drafting.change(claim, writer, statement="Another")


def test_an_unfinished_claim_is_not_sent_in():
    writer = cast.contributor()
    claim = drafting.draft(writer, statement="A bare statement.")
    with pytest.raises(Refused, match="a verdict and an explanation and a citation"):
        submit(claim, writer)


def test_sent_back_with_a_word_it_is_a_draft_again():
    writer, reviewer = cast.contributor(), cast.editor()
    claim = submit(cast.claim(writer), writer)
    with pytest.raises(Refused, match="Say what"):
        send_back(claim, reviewer, claim.revision, " ")
    claim = send_back(claim, reviewer, claim.revision, "Which report?")
    assert claim.state == Claim.State.DRAFT
    assert claim.reviews.get().note == "Which report?"


def test_the_past_stays_as_it_was_when_the_draft_goes_on():
    edition, _writer, reviewer = published()
    false = Rating.objects.get(slug="false")
    drafting.change(edition.claim, reviewer, verdict=false)
    edition.refresh_from_db()
    assert edition.document["verdict"]["slug"] == "true"
    # He wrote nothing of edition 1 and everything of this change.
    claim = submit(edition.claim, reviewer)
    second = cast.editor("second")
    assert cast.approve(claim, second).number == 2
    edition.refresh_from_db()
    assert not edition.is_current


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE claims_edition SET sha256 = ''",
        "UPDATE claims_edition SET is_current = false, slug = 'x'",
        "DELETE FROM claims_edition",
        "UPDATE sources_capture SET text = ''",
        "DELETE FROM sources_capture",
        "TRUNCATE claims_edition CASCADE",
        "TRUNCATE sources_capture CASCADE",
    ],
)
def test_the_database_itself_refuses_to_change_the_past(statement):
    published()
    connection.cursor().execute("SET CONSTRAINTS ALL IMMEDIATE; SET LOCAL factcheck.flush = 'no'")
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        connection.cursor().execute(statement)


def test_a_capture_that_only_an_edition_rests_on_is_kept_and_any_other_may_go():
    edition, writer, _reviewer = published()
    other = cast.source("Nobody cites it.", title="A paper").captures.get()
    drafting.uncite(edition.claim.citations.get(), writer)
    with pytest.raises(DatabaseError, match="rests on"), transaction.atomic():
        Capture.objects.exclude(pk=other.pk).delete()
    assert other.delete()[0] == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_approve_at_once_write_one_edition():
    writer, editors = cast.contributor(), [cast.editor("one"), cast.editor("two")]
    claim = submit(cast.claim(writer), writer)
    refusals = []

    def decide(by):
        try:
            cast.approve(claim, by)
        except Conflict as refusal:
            refusals.append(refusal)
        finally:
            connection.close()

    threads = [threading.Thread(target=decide, args=[by]) for by in editors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (Edition.objects.count(), len(refusals)) == (1, 1)


def test_an_edition_names_who_sent_it_in_and_not_who_wrote_first():
    first, second = cast.contributor(), cast.editor("second")
    claim = cast.claim(first)
    drafting.change(claim, second, explanation="Better said.")
    claim = submit(claim, second)
    assert cast.approve(claim, cast.editor()).submitted_by == second


def test_a_claim_that_nobody_sent_in_is_not_published():
    writer = cast.contributor()
    claim = submit(cast.claim(writer), writer)
    Claim.objects.update(submitted_by=None)
    with pytest.raises(Conflict, match="send it back"):
        cast.approve(claim, cast.editor())


def test_who_may_not_review_is_told_so_before_he_is_asked_for_a_note():
    writer = cast.contributor()
    claim = submit(cast.claim(writer), writer)
    with pytest.raises(Forbidden):
        send_back(claim, cast.person("outsider"), claim.revision, "")
