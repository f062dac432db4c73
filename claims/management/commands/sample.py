from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from claims.services import sample
from claims.services.refusals import Refused


class Command(BaseCommand):
    help = "Reads the sample article and publishes one claim of it, to look around with."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--writer", default="admin", help="the account that writes it")
        parser.add_argument("--approver", default="editor", help="the account that approves it")

    def handle(self, *args: Any, **options: Any) -> None:
        if not sample.wanted():
            raise CommandError("There are readings or claims already; the sample is for the start.")
        try:
            edition = sample.publish_sample(options["writer"], options["approver"])
        except Refused as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write(f"Published /claims/{edition.claim_public_id}/{edition.slug}/")
