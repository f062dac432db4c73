"""Messages that say "look now"; what is owed stands in the database."""

from celery import shared_task

from sources import storage
from sources.services import archiving, rendering, scheduling, visiting


@shared_task(name="sources.visit", acks_late=True)
def visit(pk: int) -> None:
    visiting.work(pk)


@shared_task(name="sources.archive", acks_late=True)
def archive(pk: int) -> None:
    archiving.work(pk)


@shared_task(name="sources.render", acks_late=True)
def render(pk: int) -> None:
    rendering.work(pk)


@shared_task(name="sources.sweep")
def sweep() -> None:
    scheduling.sweep()
    archiving.sweep()
    rendering.sweep()


@shared_task(name="sources.tidy")
def tidy() -> None:
    storage.sweep_drafts()
