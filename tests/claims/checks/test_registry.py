import pytest
from hypothesis import given as given_any
from hypothesis import settings
from hypothesis import strategies as st

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


WORDS = st.text(max_size=300) | st.sampled_from(["54 stations […] in “30” countries", "in 2022"])
PARTIAL = st.sampled_from(["", "2022", "2022-02", "2022-02-31", "0001-01-01", "9999-12-31"])


@settings(max_examples=60, deadline=None)
@given_any(WORDS, WORDS, WORDS, PARTIAL, PARTIAL, st.sampled_from(["en", "de", "", "xx"]))
def test_no_words_and_no_dates_break_a_check(quote, text, statement, one, other, language):
    source = {"published_on": one, "language": language}
    values = {"statement": statement, "language": language, "claimed_on": other}
    cited = given.citation(quote, text, source=source, **values)
    for check in all_checks():
        inputs = given.claim(cited, **values) if check.subject == "claim" else cited
        assert check.run(inputs).status in STATUSES
        assert len(inputs_digest(check, inputs)) == 64


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
