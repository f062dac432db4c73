from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from claims.services import teaching
from claims.services.refusals import Refused


class Command(BaseCommand):
    help = "Teaches the reader from the candidates that were accepted, merged and dismissed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--force", action="store_true", help="take the model even if worse")
        parser.add_argument("--reset", action="store_true", help="go back to the shipped model")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if options["reset"]:
                return self._reset()
            lesson = teaching.teach(force=options["force"])
        except Refused as refusal:
            raise CommandError(str(refusal)) from None
        except OSError as error:
            raise CommandError(f"{teaching.model_path()}: {error.strerror}.") from None
        self._tell(lesson)
        if not lesson.taken:
            raise CommandError("The taught model is worse, so it is not used; --force takes it.")
        return None

    def _reset(self) -> None:
        was = teaching.forget()
        self.stdout.write(
            "The shipped model judges again." if was else "The shipped model judges already."
        )

    def _tell(self, lesson: teaching.Lesson) -> None:
        trial = lesson.trial
        self.stdout.write(
            f"{lesson.yes} accepted or merged, {lesson.no} dismissed, in {lesson.texts} texts. "
            "On texts held out in turn:\n"
            f"{'':<24}{'shipped':>9}{'taught':>9}\n"
            f"{'F1 of yes':<24}{trial.f1_before:>9.3f}{trial.f1_after:>9.3f}\n"
            f"{'a yes above a no':<24}{trial.order_before:>9.3f}{trial.order_after:>9.3f}"
        )
        if lesson.taken:
            self.stdout.write(f"Model {lesson.version} judges from now on.")
