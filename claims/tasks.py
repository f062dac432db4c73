"""Messages that say "look now"; what is owed stands in the database."""

from celery import shared_task

from claims.services import reading, rechecking


@shared_task(name="claims.read", acks_late=True)
def read(pk: int) -> None:
    reading.work(pk)


@shared_task(name="claims.sweep")
def sweep() -> None:
    reading.sweep()


@shared_task(name="claims.recheck")
def recheck() -> None:
    rechecking.sweep()
