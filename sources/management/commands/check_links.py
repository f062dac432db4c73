from __future__ import annotations

from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from sources.services import scheduling


class Command(BaseCommand):
    help = "Looks at the links that are due, here and now, and says what each shows."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--now", action="store_true", help="those that are not due as well, the next due first"
        )
        parser.add_argument("--limit", type=int, default=100, help="at most so many; 100 if unset")

    def handle(self, *args: Any, **options: Any) -> None:
        most = max(options["limit"], 0)
        wanted = scheduling.prepare(most, now=options["now"])
        said: Counter[str] = Counter()
        for number, visit in enumerate(scheduling.run(most), start=1):
            said[visit.finding or visit.state] += 1
            self.stdout.write(
                f"{number:>{len(str(wanted))}}/{wanted}  {visit.finding or visit.state:<9}  "
                f"{visit.source.link_state:<9}  {visit.source.url}"
            )
            if visit.note:
                self.stdout.write(f"    {visit.note}")
            self.stdout.flush()
        found = ", ".join(f"{count} {finding}" for finding, count in sorted(said.items()))
        self.stdout.write(f"Looked at {said.total()}: {found}." if found else "Nothing is due.")
