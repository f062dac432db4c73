import pytest

from claims.checks.check import Check, Finding, inputs_digest
from claims.checks.registry import all_checks, checks_of
from tests.claims.checks import given

STATUSES = {"compliance", "warning", "violation", "not-in-scope", "unverifiable"}


def test_finds_the_checks_by_itself_each_once():
    names = [check.name for check in all_checks()]
    assert {"quote in capture", "quantities agree", "origins"} <= set(names)
    assert names == sorted(set(names))
    assert {check.subject for check in checks_of("claim")} == {"claim"}


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.name)
def test_every_check_answers_and_the_same_twice(check):
    inputs = given.claim() if check.subject == "claim" else given.citation("54 stations")
    found = check.run(inputs)
    assert found.status in STATUSES
    assert found.message
    assert found == check.run(inputs)
    assert inputs_digest(check, inputs) == inputs_digest(check, inputs)


def made(version=1, needs=("quote",)):
    return Check("any", version, "citation", needs, lambda _: Finding("compliance", "Yes."))


@pytest.mark.parametrize(
    ("needs", "change", "same"),
    [
        pytest.param(("quote",), {"quote": "other"}, False, id="a need that changed"),
        pytest.param(("quote",), {"stance": "mentioning"}, True, id="not what it has no need of"),
        pytest.param(("source.language",), {"source": {"language": "de"}}, False, id="inside"),
        pytest.param(("source.language",), {"source": {"title": "B"}}, True, id="but not beside"),
        pytest.param(("capture.text_sha256",), {"capture": None}, False, id="nothing there"),
    ],
)
def test_the_digest_changes_with(needs, change, same):
    one = given.citation(quote="a", text="a")
    other = given.citation(**({"quote": "a", "text": "a"} | change))
    assert (inputs_digest(made(1, needs), one) == inputs_digest(made(1, needs), other)) is same


def test_the_digest_changes_with_the_version():
    one = given.citation("a")
    assert inputs_digest(made(1), one) != inputs_digest(made(2), one)
