import pytest

from claims.checks import registry
from claims.checks.check import Check, Finding
from claims.models import CheckResult, Claim
from claims.services import checking
from claims.services.checklist import checklist
from claims.services.publication import submit
from claims.services.rechecking import recheck
from tests import cast

pytestmark = pytest.mark.django_db


def broken(_):
    raise RuntimeError("a secret")


def faulty(monkeypatch, run, needs=("quote",)):
    added = Check("of the tests", 1, "citation", needs, run)
    one = {"citation": (added,), "claim": ()}
    monkeypatch.setattr(checking, "checks_of", lambda of: (*registry.checks_of(of), *one[of]))
    monkeypatch.setattr(checking, "all_checks", lambda: (*registry.all_checks(), added))


@pytest.mark.parametrize(
    ("run", "why"),
    [
        pytest.param(broken, "it broke, and the log says how", id="it breaks"),
        pytest.param(lambda _: None, "it answered NoneType", id="it answers nothing"),
        pytest.param(lambda _: Finding("exception", "Fine."), "no check gives", id="it excuses"),
        pytest.param(
            lambda _: Finding("so-so", "Fine."), "no check gives", id="a status of its own"
        ),
        pytest.param(lambda _: Finding("violation", "\0"), "no text has", id="a message with NUL"),
    ],
)
def test_a_faulty_check_should_be_said_to_have_failed_and_stop_nobody(monkeypatch, run, why):
    faulty(monkeypatch, run)
    writer = cast.contributor()
    claim = submit(cast.claim(writer), writer)
    result = CheckResult.objects.get(check_name="of the tests")
    assert result.status == "unverifiable"
    assert result.message.startswith("The check itself failed: ")
    assert why in result.message
    assert "secret" not in result.message
    assert cast.approve(claim, cast.editor()).number == 1
    assert [line.status for line in checklist(claim) if line.result.pk == result.pk]


def test_one_that_needs_what_there_is_not_fails_too(monkeypatch):
    faulty(monkeypatch, lambda citation: Finding("warning", citation.nothing), ("nothing.at_all",))
    cast.claim(cast.contributor())
    assert CheckResult.objects.get(check_name="of the tests").status == "unverifiable"


def test_once_it_is_mended_its_failure_is_forgotten(monkeypatch):
    faulty(monkeypatch, broken)
    cast.claim(cast.contributor())
    faulty(monkeypatch, lambda _: Finding("compliance", "Well."))
    Claim.objects.update(checked_digest="")
    recheck(Claim.objects.all())
    assert CheckResult.objects.get(check_name="of the tests").status == "compliance"
