import io
import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from claims.models import Claim
from claims.services import drafting
from claims.services.exceptions import grant
from claims.services.publication import submit
from tests import cast

pytestmark = pytest.mark.django_db


def run(*arguments):
    out = io.StringIO()
    call_command("check_claims", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def claim():
    """In review, with one violation."""
    writer = cast.contributor()
    return submit(cast.claim(writer, quote="54 stations within 30 countries"), writer)


def test_tells_what_is_wrong_and_where(claim):
    told = run()
    line = next(line for line in told.splitlines() if line.startswith("violation"))
    assert claim.public_id in line
    assert "quote in capture (citation 1, A report on stations)" in line
    assert told.splitlines()[-1].startswith("1 claims, 0 of them checked again: ")


@pytest.mark.parametrize("level", ["violation", "warning"])
def test_fails_a_pipeline(claim, level):
    with pytest.raises(CommandError) as failure:
        run("--fail-on", level)
    assert failure.value.returncode == 1


def test_an_exception_does_not_fail_it(claim):
    grant(claim.citations.get(), "quote in capture", "As printed.", cast.editor())
    assert "exception" in run("--fail-on", "violation")


def test_drafts_are_left_out_unless_asked_for():
    claim = cast.claim(cast.contributor(), quote="Nothing of the kind")
    assert run("--fail-on", "violation").startswith("0 claims")
    for way in (["--all"], [claim.public_id]):
        with pytest.raises(CommandError, match="object"):
            run("--fail-on", "violation", *way)


def test_an_unknown_id_is_refused(claim):
    with pytest.raises(CommandError, match="no claim nothing") as failure:
        run("nothing", "--fail-on", "violation")
    assert failure.value.returncode == 2


def test_as_json_it_is_an_object_a_line(claim):
    rows = [json.loads(line) for line in run("--json").splitlines()]
    assert rows[0]["id"] == claim.public_id
    checks = {(row["where"], row["name"]): row["status"] for row in rows[0]["checks"]}
    assert checks["citation 1, A report on stations", "quote in capture"] == "violation"
    assert checks["claim", "origins"] == "warning"
    assert rows[-1]["counts"]["violation"] == 1


def test_tells_whose_level_new_rules_have_changed(claim):
    Claim.objects.update(level_before="high")
    assert "high -> " in run()


def test_costs_as_many_queries_for_many_claims_as_for_few(django_assert_max_num_queries):
    writer = cast.contributor()
    for _ in range(12):
        submit(cast.claim(writer), writer)
    run()
    with django_assert_max_num_queries(12):
        run()


def test_looks_at_a_published_claim_whose_draft_goes_on_but_at_no_other_draft():
    writer, editor = cast.contributor(), cast.editor()
    claim = submit(cast.claim(writer), writer)
    cast.approve(claim, editor)
    drafting.change(claim, writer, explanation="There is more to say.")
    other = cast.claim(writer, statement="A claim that nobody has seen.")
    told = [json.loads(line) for line in run("--json").splitlines()]
    ids = {line.get("id") for line in told}
    assert claim.public_id in ids
    assert other.public_id not in ids
