from importlib import import_module

import pytest
from django.apps import apps

from claims.models import CheckException, CheckResult, Claim
from claims.services import drafting
from claims.services.checklist import checklist
from claims.services.exceptions import grant
from claims.services.publication import submit, withdraw
from claims.services.rechecking import recheck
from tests import cast

pytestmark = pytest.mark.django_db
QUOTE = "quote in capture"


@pytest.fixture
def claim():
    writer = cast.contributor()
    return submit(cast.claim(writer, quote="54 stations within 30 countries"), writer)


def status(claim):
    return next(line.status for line in checklist(claim) if line.result.check_name == QUOTE)


MIGRATION = import_module("claims.migrations.0017_the_very_fault")


@pytest.mark.parametrize(
    ("found", "stands"),
    [
        pytest.param("violation altered", True, id="of the sort that there is now"),
        pytest.param("", True, id="from before sorts were kept"),
        pytest.param("violation missing", False, id="but not one that had lapsed"),
    ],
)
def test_those_from_before_stand_for_the_fault_of_today_alone(claim, found, stands):
    citation, writer = claim.citations.get(), claim.writers.get()
    grant(citation, QUOTE, "As printed.", cast.editor())
    CheckException.objects.update(found=found, said="")
    CheckResult.objects.update(fault="")
    MIGRATION.narrow(apps, None)
    assert status(claim) == ("exception" if stands else "violation")
    Claim.objects.update(checked_digest="")
    CheckResult.objects.update(inputs_sha256="")
    recheck(Claim.objects.all())
    assert status(claim) == ("exception" if stands else "violation")
    MIGRATION.widen(apps, None)
    assert CheckException.objects.get().found == (found or "violation altered")
    MIGRATION.narrow(apps, None)
    withdraw(claim, writer)
    drafting.revise(citation, writer, quote="55 stations within 30 countries")
    assert status(claim) == "violation"


def drifted(claim):
    text = cast.TEXT.replace("54", "102")
    cast.capture(claim.citations.get().source, text)
    return claim.citations.get(), "quote still there"


def contradicted(claim):
    by = cast.person("rival", "editors")
    drafting.draft(by, statement="There are 80 stations in 30 countries.", verdict=cast.rating())
    return claim, "contradiction"


@pytest.mark.parametrize("happens", [drifted, contradicted])
def test_the_migration_tells_faults_as_the_checks_do(happens):
    writer = cast.contributor()
    claim = submit(cast.claim(writer), writer)
    subject, name = happens(claim)
    recheck(Claim.objects.all())
    told = subject.checks.get(check_name=name)
    assert told.fault
    grant(subject, name, "So be it.", cast.editor())
    sort = f"{told.status} {told.evidence.get('status', '')}".strip()
    CheckException.objects.update(found=sort)
    CheckResult.objects.update(fault="")
    MIGRATION.narrow(apps, None)
    assert subject.checks.get(check_name=name).fault == told.fault
    assert CheckException.objects.get().answers_for(told)
