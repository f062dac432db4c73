"""What all checks of a claim say, with the exceptions that stand: for desk, API and edition."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from claims.models import CheckException, CheckResult, Citation, Claim

Status = CheckResult.Status
A_PAGE = 200
PASSED = (Status.COMPLIANCE, Status.NOT_IN_SCOPE)
WORST_FIRST = (
    Status.VIOLATION,
    Status.WARNING,
    Status.EXCEPTION,
    Status.UNVERIFIABLE,
    Status.COMPLIANCE,
    Status.NOT_IN_SCOPE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One check of one subject. `found` is what the check says, `status` what holds: they differ
    where an exception stands. `where` names the citation, "" for the claim. `lapsed` is an
    exception to another fault than the check finds now.
    """

    subject: Claim | Citation
    where: str
    result: CheckResult
    exception: CheckException | None
    lapsed: CheckException | None = None

    @property
    def found(self) -> str:
        return self.result.status

    @property
    def status(self) -> str:
        return Status.EXCEPTION if self.exception else self.found

    @property
    def rank(self) -> int:
        return WORST_FIRST.index(Status(self.status))

    @property
    def may_be_excused(self) -> bool:
        return self.found not in PASSED

    @property
    def why_lapsed(self) -> str:
        """What the exception was granted for instead; "" where none has lapsed."""
        if self.lapsed is None:
            return ""
        if self.lapsed.said in ("", self.result.message):
            return "The words or numbers that it was granted for have changed."
        return f"It was granted when the check said: {self.lapsed.said}"

    @property
    def citation_id(self) -> str:
        return "" if isinstance(self.subject, Claim) else self.subject.public_id

    @property
    def told_evidence(self) -> str:
        return json.dumps(self.result.evidence, ensure_ascii=False, indent=1)

    def as_json(self) -> dict[str, Any]:
        """As editions and the API tell it; evidence is left to the desk."""
        result = self.result
        told = {
            "name": result.check_name,
            "version": result.version,
            "status": self.status,
            "message": result.message,
        }
        if self.exception:
            told |= {"found": self.found, "exception": exception_as_json(self.exception)}
        return told


def exception_as_json(exception: CheckException) -> dict[str, Any]:
    return {
        "reason": exception.reason,
        "by": name_of(exception.person),
        "until": exception.until.isoformat() if exception.until else None,
    }


def name_of(person: User | None) -> str:
    """As readers see it."""
    return (person.get_full_name() or person.get_username()) if person else ""


def standing_exceptions(today: datetime.date | None = None) -> Prefetch[Any]:
    """For `prefetch_related`: those of a claim or a citation that hold today."""
    day = today or timezone.now().date()
    rows = CheckException.objects.standing(day).select_related("person")
    return Prefetch("exceptions", queryset=rows, to_attr="standing")


def lines_of(subject: Any, where: str = "") -> list[Line]:
    """The lines of one claim or citation whose checks and standing exceptions are at hand, the
    worst first.
    """
    excused = {exception.check_name: exception for exception in subject.standing}
    lines = (
        Line(subject, where, result, *_excuse(result, excused.get(result.check_name)))
        for result in subject.checks.all()
    )
    return sorted(lines, key=lambda line: (line.rank, line.result.check_name))


def checklist(claim: Claim, today: datetime.date | None = None) -> list[Line]:
    """Every line of a claim and its citations, the worst first."""
    ((_, lines),) = checklists(Claim.objects.filter(pk=claim.pk), today)
    return lines


def checklists(
    claims: QuerySet[Claim], today: datetime.date | None = None
) -> Iterator[tuple[Claim, list[Line]]]:
    """The claims with their lines, read in pages: as many queries a page, whatever is on it."""
    about = ("checks", standing_exceptions(today))
    cited = Citation.objects.select_related("source").prefetch_related(*about)
    rows = claims.prefetch_related(*about, Prefetch("citations", queryset=cited))
    for claim in rows.order_by("pk").iterator(chunk_size=A_PAGE):
        lines = lines_of(claim)
        for number, citation in enumerate(claim.citations.all(), start=1):
            lines += lines_of(citation, f"citation {number}, {citation.source.title}")
        yield claim, sorted(lines, key=lambda line: line.rank)


def objections(lines: list[Line], status: str = Status.VIOLATION) -> list[str]:
    """A sentence for each line of this status: what stands between a claim and its edition."""
    return [
        f"{line.result.check_name}{f' ({line.where})' if line.where else ''}: {line.result.message}"
        for line in lines
        if line.status == status
    ]


def _excuse(
    result: CheckResult, exception: CheckException | None
) -> tuple[CheckException | None, CheckException | None]:
    """What stands, and what has lapsed. Only what a check objects to has to be excused."""
    if exception is None or result.status in PASSED:
        return None, None
    return (exception, None) if exception.answers_for(result) else (None, exception)
