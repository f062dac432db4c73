from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from claims.management.piping import hush
from claims.management.telling import told
from claims.models import Candidate, Reading
from claims.reading.language import LANGUAGES
from claims.services import reading as readings
from claims.services.answers import candidate_as_json, reading_as_json
from claims.services.claimants import proposed
from claims.services.refusals import Refused


class Command(BaseCommand):
    help = "Reads an article from a file (.txt, .html, .pdf) and keeps its candidates."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--title", default="")
        parser.add_argument("--published-on", default="", help="2021, 2021-07 or 2021-07-05")
        parser.add_argument(
            "--language", default="", choices=sorted(LANGUAGES), help="otherwise it is recognised"
        )
        parser.add_argument("--json", action="store_true", help="everything found, as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self._handle(options)
            self.stdout.flush()
        except BrokenPipeError:
            hush()

    def _handle(self, options: dict[str, Any]) -> None:
        _migrated()
        reading = self._read(options)
        candidates = list(reading.candidates.select_related("claim"))
        if options["json"]:
            answer = reading_as_json(reading)
            parties = proposed(candidates)
            answer["candidates"] = [candidate_as_json(row, parties) for row in candidates]
            self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=1))
        elif reading.state == Reading.State.DONE:
            self._tell(reading, candidates)
        if reading.state == Reading.State.FAILED:
            raise CommandError(f"{options['file']} was not read: {reading.reason}")

    def _read(self, options: dict[str, Any]) -> Reading:
        try:
            content = _content(options["file"])
        except OSError as error:
            raise CommandError(f"{options['file']} can't be opened: {error.strerror}.") from None
        try:
            reading = readings.request_reading(
                None,
                content,
                name=options["file"].name,
                title=options["title"],
                published_on=options["published_on"],
                language=options["language"],
            )
        except Refused as refusal:
            raise CommandError(str(refusal)) from None
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        # A worker that runs beside may have taken it already; then this waits for nothing.
        readings.work(reading.pk)
        return readings.ended(reading)

    def _tell(self, reading: Reading, candidates: list[Candidate]) -> None:
        width = min(shutil.get_terminal_size().columns, 110)
        for candidate in candidates:
            self.stdout.write(told(candidate, width) + "\n\n")
        for warning in reading.capture.warnings if reading.capture else []:
            self.stdout.write(warning)
        found = f"{len(candidates)} candidate{'' if len(candidates) == 1 else 's'}"
        self.stdout.write(f"{found} in “{reading}”; reading {reading.public_id}.")


def _content(path: Path) -> bytes:
    """As much of the file as shows that it is too large: it may be endless."""
    with path.open("rb") as file:
        return file.read(readings.LARGEST + 1)


def _migrated() -> None:
    """A data folder that nobody served yet has no tables."""
    if Reading._meta.db_table not in connection.introspection.table_names():  # noqa: SLF001
        call_command("migrate", verbosity=0)
