from __future__ import annotations

import json
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import ProgrammingError
from django.db.models import QuerySet

from claims.management.piping import hush
from claims.models import Claim
from claims.services.checklist import Line, checklists
from claims.services.rechecking import recheck

TOLD = ("violation", "warning", "exception", "unverifiable")
UNABLE = 2  # something else than a finding stopped it, as argparse has it
FAILING = {"violation": ("violation",), "warning": ("violation", "warning")}


class Command(BaseCommand):
    help = (
        "Checks claims again whose inputs have changed, and tells what all checks say: of those "
        "that are published or in review, also where a draft goes on, of all, or of those named. "
        "Exit codes: 0 when all was told, 1 when a check found what --fail-on names, 2 when "
        "something else stopped it (an unknown id, a data folder or database that can't be used)."
    )
    requires_system_checks: list[str] = []  # one that fails would end with 1

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("ids", nargs="*", metavar="id", help="public ids of claims")
        parser.add_argument("--all", action="store_true", help="drafts too")
        parser.add_argument(
            "--fail-on", choices=sorted(FAILING), help="exit code 1 where there is one"
        )
        parser.add_argument("--json", action="store_true", help="a JSON object a line")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            counts = self._check(options)
        except ProgrammingError as error:
            said = f"The database lacks what this version keeps; `migrate` adds it. {error}"
            raise CommandError(said.strip(), returncode=UNABLE) from None
        failing = sum(counts[status] for status in FAILING.get(options["fail_on"], ()))
        if failing:
            raise CommandError(f"{failing} checks object.", returncode=1)

    def _check(self, options: dict[str, Any]) -> Counter[str]:
        """Tells all, and answers how many checks have which status."""
        claims = _chosen(options["ids"], every=options["all"])
        again, counts = recheck(claims), Counter[str]()
        told = 0
        for claim, lines in checklists(claims):
            told += 1
            counts.update(line.status for line in lines)
            counts["level changed"] += bool(claim.level_before)
            self._tell(claim, lines, as_json=options["json"])
        self._sum_up(told, again, counts, as_json=options["json"])
        return counts

    def _say(self, line: str) -> None:
        """Goes on in silence where nobody reads: the exit code is the answer all the same."""
        try:
            self.stdout.write(line)
            self.stdout.flush()
        except BrokenPipeError:
            hush()

    def _tell(self, claim: Claim, lines: list[Line], *, as_json: bool) -> None:
        if as_json:
            self._say(json.dumps(_as_json(claim, lines), ensure_ascii=False))
            return
        if claim.level_before:
            said = f"{claim.level_before} -> {claim.confidence} by new rules"
            self._say(f"{'level':13} {claim.public_id}  {said}")
        for line in lines:
            if line.status in TOLD:
                where = f" ({line.where})" if line.where else ""
                said = f"{line.result.check_name}{where}: {line.result.message}"
                self._say(f"{line.status:13} {claim.public_id}  {said}")

    def _sum_up(self, told: int, again: int, counts: Counter[str], *, as_json: bool) -> None:
        if as_json:
            summary = {
                "claims": told,
                "checked_again": again,
                "counts": dict(sorted(counts.items())),
            }
            self._say(json.dumps(summary))
            return
        found = ", ".join(f"{n} {status}" for status, n in sorted(counts.items()) if n)
        self._say(f"{told} claims, {again} of them checked again: {found or 'nothing'}.")


def _chosen(ids: list[str], *, every: bool) -> QuerySet[Claim]:
    if not ids:
        return Claim.objects.all() if every else Claim.objects.answered_for()
    claims = Claim.objects.filter(public_id__in=ids)
    unknown = set(ids) - set(claims.values_list("public_id", flat=True))
    if unknown:
        said = f"There is no claim {', '.join(sorted(unknown))}."
        raise CommandError(said, returncode=UNABLE)
    return claims


def _as_json(claim: Claim, lines: list[Line]) -> dict[str, Any]:
    checks = [{"where": line.where or "claim"} | line.as_json() for line in lines]
    level = {"confidence": claim.confidence, "level_before": claim.level_before}
    return {"id": claim.public_id, "statement": claim.statement} | level | {"checks": checks}
