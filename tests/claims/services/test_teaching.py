import pytest
from django.core.management import CommandError, call_command

from claims.models import Candidate, Reading
from claims.reading import worth
from claims.services import teaching, triage
from claims.services.refusals import Refused
from tests import cast

pytestmark = pytest.mark.django_db
YES = "The council of town {} planted {} trees along the river."
NO = "The minister of {} visited {} schools along the coast."


@pytest.fixture
def folder(tmp_path, settings):
    settings.DATA = tmp_path / "data"
    worth.use(teaching.model_path())
    yield settings.DATA
    worth.use(None)


@pytest.fixture
def editor():
    return cast.editor()


def decided(editor, texts=6, each=6, yes=YES, no=NO):
    """Readings of texts of their own, each with as many dismissed candidates as merged ones."""
    for text in range(texts):
        capture = cast.source(f"Text {text}.").captures.get()
        reading = Reading.objects.create(
            blob=capture.blob, capture=capture, requested_by=editor, state=Reading.State.DONE
        )
        for position in range(2 * each):
            sentence = (no if position % 2 else yes).format(text, 100 * text + position)
            state = Candidate.State.DISMISSED if position % 2 else Candidate.State.ACCEPTED
            Candidate.objects.create(
                reading=reading,
                position=position,
                sentence=sentence,
                worth=0.5,
                selectors={},
                state=state,
                decided_by=editor,
                decided_at="2026-01-01T00:00:00Z",
            )


def test_what_editors_accept_should_gain_and_what_they_dismiss_should_lose(folder, editor):
    decided(editor)
    kept, left = YES.format("Ulm", 12), NO.format("Ulm", 12)
    before = worth.judge(kept).score - worth.judge(left).score
    lesson = teaching.teach()
    assert (lesson.yes, lesson.no, lesson.texts, lesson.taken) == (36, 36, 6, True)
    assert lesson.trial.f1_after > lesson.trial.f1_before
    assert worth.judge(kept).score - worth.judge(left).score > before
    assert worth.judge(kept).model == lesson.version == worth.model_in_use().version


def test_teaching_twice_should_change_nothing(folder, editor):
    decided(editor)
    first = teaching.teach()
    judged = worth.judge(YES.format("Ulm", 12))
    assert teaching.teach() == first
    assert worth.judge(YES.format("Ulm", 12)) == judged


def test_should_refuse_where_there_is_too_little(folder, editor):
    decided(editor, texts=2)
    with pytest.raises(Refused, match="12 accepted or merged and 12 dismissed"):
        teaching.teach()
    assert not teaching.model_path().exists()


def test_a_restored_candidate_should_teach_nothing_and_a_dismissed_one_should(folder, editor):
    decided(editor, texts=1, each=1)
    candidate = Candidate.objects.get(state="dismissed")
    assert [d.yes for d in teaching.decisions()] == [True, False]
    triage.restore(candidate, editor)
    assert [d.yes for d in teaching.decisions()] == [True]
    triage.dismiss(candidate, editor)
    assert [d.yes for d in teaching.decisions()] == [True, False]


def test_a_decision_should_outlive_the_claim_that_was_made(folder, editor):
    decided(editor, texts=1, each=1)
    accepted = Candidate.objects.get(state="accepted")
    accepted.claim = cast.claim(editor)
    accepted.save()
    accepted.claim.delete()
    assert teaching.decisions()[0].yes


def test_of_two_decisions_on_one_sentence_of_a_source_the_later_should_count(folder, editor):
    decided(editor, texts=1, each=1)
    reading = Reading.objects.get()
    again = Reading.objects.create(
        blob=reading.blob, capture=reading.capture, requested_by=editor, state="done"
    )
    old = Candidate.objects.get(state="accepted")
    Candidate.objects.create(
        reading=again,
        position=0,
        sentence=old.sentence.upper(),
        worth=0.5,
        selectors={},
        state="dismissed",
        decided_by=editor,
        decided_at="2026-02-01T00:00:00Z",
    )
    assert [d.yes for d in teaching.decisions()] == [False, False]


def test_a_worse_model_should_be_taken_only_by_force(folder, editor, monkeypatch):
    decided(editor)
    worse = worth.Trial(0.9, 0.5, 0.9, 0.5)
    monkeypatch.setattr(worth, "try_out", lambda *_: worse)
    with pytest.raises(CommandError, match="worse"):
        call_command("train_worth")
    assert worth.model_in_use() is worth.shipped()
    call_command("train_worth", "--force")
    assert "+" in worth.model_in_use().version


def test_reset_should_bring_the_shipped_model_back(folder, editor, capsys):
    decided(editor)
    call_command("train_worth")
    assert "F1 of yes" in capsys.readouterr().out
    assert worth.model_in_use() is not worth.shipped()
    call_command("train_worth", "--reset")
    assert worth.model_in_use() is worth.shipped()
    call_command("train_worth", "--reset")
    assert "already" in capsys.readouterr().out


def test_the_command_should_refuse_in_words(folder):
    with pytest.raises(CommandError, match="To teach the reader takes 50"):
        call_command("train_worth")
