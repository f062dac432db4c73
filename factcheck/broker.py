"""How messages travel: a folder on one machine, RabbitMQ between several.

Neither is trusted. A lost message costs a wait until the next sweep, a doubled one nothing.

There are two queues, each with a worker of its own: what a person waits for at the desk never
waits behind servers that take their time. A worker that is told of no queue serves both.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kombu.entity import Exchange, Queue

FOLDER = "filesystem://localhost"
DESK, SWEEPS = "desk", "sweeps"
# All other tasks are sweeps: nobody sits before them.
ROUTES = {"claims.read": {"queue": DESK}, "claims.sweep": {"queue": DESK}}


def transport_options(broker: str, data: Path) -> dict[str, Any]:
    """What kombu needs for `broker`. Makes the folder of messages where that is the broker."""
    if not is_folder(broker):
        return {"confirm_publish": True}  # a message that RabbitMQ did not take is an error at once
    messages = data / "messages"
    messages.mkdir(parents=True, exist_ok=True)
    return {
        "data_folder_in": str(messages),
        "data_folder_out": str(messages),  # one folder: what is sent here is read here
        "control_folder": str(data / "messages-control"),
    }


def queues(broker: str) -> list[Queue]:
    """Quorum queues outlive the loss of one RabbitMQ; a folder knows no types."""
    kind = {} if is_folder(broker) else {"x-queue-type": "quorum"}
    # Each with an exchange of its own: through a common one each message would come to both.
    return [
        Queue(name, Exchange(name), routing_key=name, queue_arguments=kind)
        for name in (DESK, SWEEPS)
    ]


def is_folder(broker: str) -> bool:
    return broker.startswith("filesystem:")
