"""How messages travel: a folder on one machine, RabbitMQ between several.

Neither is trusted. A lost message costs a wait until the next sweep, a doubled one nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

FOLDER = "filesystem://localhost"


def transport_options(broker: str, data: Path) -> dict[str, Any]:
    """What kombu needs for `broker`. Makes the folder of messages where that is the broker."""
    if not _is_folder(broker):
        return {"confirm_publish": True}  # a message that RabbitMQ did not take is an error at once
    messages = data / "messages"
    messages.mkdir(parents=True, exist_ok=True)
    return {
        "data_folder_in": str(messages),
        "data_folder_out": str(messages),  # one folder: what is sent here is read here
        "control_folder": str(data / "messages-control"),
    }


def queue_type(broker: str) -> str:
    """Quorum queues outlive the loss of one RabbitMQ; a folder knows no types."""
    return "classic" if _is_folder(broker) else "quorum"


def _is_folder(broker: str) -> bool:
    return broker.startswith("filesystem:")
