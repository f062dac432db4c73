import pytest
from celery import Celery

from factcheck import broker
from factcheck.celery import app as ours


@pytest.fixture
def app(tmp_path):
    """An application that sends as ours does, with a folder of its own."""
    made = Celery("queues", broker=broker.FOLDER, set_as_current=False)
    made.conf.update(
        broker_transport_options=broker.transport_options(broker.FOLDER, tmp_path),
        task_queues=broker.queues(broker.FOLDER),
        task_default_queue=broker.SWEEPS,
        task_routes=broker.ROUTES,
    )
    yield made
    made.close()


def received(app, queue):
    """The names of the tasks that wait in a queue, by one who serves this queue alone."""
    with app.connection_for_read() as connection:
        waiting = connection.SimpleQueue(app.amqp.queues[queue])
        found = []
        while True:
            try:
                message = waiting.get_nowait()
            except waiting.Empty:
                return found
            found.append(message.headers["task"])
            message.ack()


def test_what_a_person_waits_for_does_not_wait_behind_sweeps(app):
    for name in ("sources.visit", "claims.read", "sources.sweep", "claims.sweep", "claims.recheck"):
        app.send_task(name, args=[])
    # Messages of one millisecond lie in the folder in no order.
    assert sorted(received(app, broker.DESK)) == ["claims.read", "claims.sweep"]
    sweeps = ["claims.recheck", "sources.sweep", "sources.visit"]
    assert sorted(received(app, broker.SWEEPS)) == sweeps
    assert received(app, broker.DESK) == []


def test_every_task_goes_to_a_queue_that_a_worker_serves():
    ours.loader.import_default_modules()
    named = [name for name in ours.tasks if name.startswith(("claims.", "sources."))]
    found = {name: ours.amqp.router.route({}, name)["queue"].name for name in named}
    assert {name for name, queue in found.items() if queue == broker.DESK} == set(broker.ROUTES)
    assert set(found.values()) == {broker.DESK, broker.SWEEPS}
    # A worker that is told of no queue serves both.
    assert set(ours.amqp.queues.consume_from) == {broker.DESK, broker.SWEEPS}


@pytest.mark.parametrize(
    ("url", "kind"), [(broker.FOLDER, None), ("amqp://messages.example//", "quorum")]
)
def test_a_queue_is_of_the_kind_that_the_broker_knows(url, kind):
    kinds = {queue.queue_arguments.get("x-queue-type") for queue in broker.queues(url)}
    assert kinds == {kind}
