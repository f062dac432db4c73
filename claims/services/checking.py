"""Runs the checks that are due and keeps what they say; what was said of the same inputs stands."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from claims.checks.check import Check, Finding, inputs_digest
from claims.checks.legality import objection
from claims.checks.registry import all_checks, checks_of
from claims.models import CheckResult, Citation, Claim
from claims.services.gathering import CitationCase, ClaimCase, gather, texts_of, with_texts

log = logging.getLogger(__name__)
QUOTE = "quote in capture"
Results = dict[str, CheckResult]
Rate = Callable[[CitationCase, Results], None]


def check(claims: list[Claim], rate: Rate) -> Checked:
    """Runs what is due on these claims and their citations, and keeps what it says.

    As many queries for many claims as for one. The texts of all sources of a claim that has changed
    are held at once: give few claims at a time where many have changed. `rate` is called with each
    citation once its own checks have run, before those of its claim.
    """
    checked = Checked(gather(claims))
    checked.run(rate)
    _keep(checked.new)
    _forget(checked)
    return checked


class Checked:
    """Claims beside all that their checks say, kept or new; results by row number and name."""

    def __init__(self, cases: list[ClaimCase]) -> None:
        self.cases = cases
        self.rows = [case for each in cases for case in each.citations]
        self.citations = {case.row.pk: _known(case.row) for case in self.rows}
        self.claims = {case.row.pk: _known(case.row) for case in cases}
        self.new: list[CheckResult] = []
        self._texts: dict[str, str] | None = None

    def run(self, rate: Rate) -> None:
        """Citations come before their claims, and quotes before what is read inside them."""
        checks = checks_of("citation")
        self._run_on(self.rows, self.citations, [c for c in checks if "passage" not in c.needs])
        for case in self.rows:
            quote = self.citations[case.row.pk][QUOTE]
            case.inputs = replace(case.inputs, passage=quote.evidence.get("passage", ""))
        self._run_on(self.rows, self.citations, [c for c in checks if "passage" in c.needs])
        for case in self.rows:
            rate(case, self.citations[case.row.pk])
        for each in self.cases:
            told = tuple(case.inputs for case in each.citations)
            each.inputs = replace(each.inputs, citations=told)
        self._run_on(self.cases, self.claims, checks_of("claim"))

    def _run_on(
        self, cases: Iterable[Any], known: dict[int, Results], checks: Iterable[Check]
    ) -> None:
        for check in checks:
            for case in cases:
                results, key = known[case.row.pk], _key(check, case.inputs)
                kept = results.get(check.name)
                if kept is None or not key or kept.inputs_sha256 != key:
                    results[check.name] = self._result(check, case, key)

    def _result(self, check: Check, case: CitationCase | ClaimCase, key: str) -> CheckResult:
        inputs = self._with_texts(case) if check.texts else case.inputs
        found, failed = _found(check, inputs, case.row.public_id)
        result = CheckResult(
            check_name=check.name,
            version=check.version,
            status=found.status,
            message=found.message,
            evidence=found.evidence,
            fault=found.fault,
            inputs_sha256="" if failed else key,
            **{check.subject: case.row},
        )
        self.new.append(result)
        return result

    def _with_texts(self, case: CitationCase | ClaimCase) -> Any:
        """Texts are read once for all claims at hand, and only where one of them has changed."""
        if self._texts is None:
            self._texts = texts_of(self.rows)
        if isinstance(case, CitationCase):
            return with_texts(case.inputs, self._texts)
        citations = tuple(with_texts(each.inputs, self._texts) for each in case.citations)
        return replace(case.inputs, citations=citations)


def _key(check: Check, inputs: Any) -> str:
    """The digest of what it looks at; "" where it names what there is not, and breaks on it."""
    try:
        return inputs_digest(check, inputs)
    except Exception:
        log.exception("The check %s needs what there is not", check.name)
        return ""


def _found(check: Check, inputs: Any, of: str) -> tuple[Finding, bool]:
    """What the check finds, and whether it failed: a mistake in one check must not keep an editor
    from writing, and what it answers is kept and shown only where it is a finding.
    """
    try:
        found = check.run(inputs)
        why = objection(found)
    except Exception:
        log.exception("The check %s broke on %s", check.name, of)
        why = "it broke, and the log says how"
    if not why:
        return found, False
    return Finding("unverifiable", f"The check itself failed: {why}."), True


def _known(row: Citation | Claim) -> Results:
    return {result.check_name: result for result in row.checks.all()}


def _keep(new: list[CheckResult]) -> None:
    """Writes over what the same checks said before."""
    said = ["version", "status", "message", "evidence", "fault", "inputs_sha256", "checked_at"]
    for subject in ("citation", "claim"):
        rows = [row for row in new if getattr(row, f"{subject}_id") is not None]
        CheckResult.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=[subject, "check_name"], update_fields=said
        )


def _forget(checked: Checked) -> None:
    """A check that is no more has nothing to say."""
    names = {check.name for check in all_checks()}
    every = (*checked.citations.values(), *checked.claims.values())
    gone = [results.pop(name).pk for results in every for name in results.keys() - names]
    if gone:
        CheckResult.objects.filter(pk__in=gone).delete()
