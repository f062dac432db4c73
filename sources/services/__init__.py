"""What may be done with sources; one noun a file."""

from sources.services.capturing import capture
from sources.services.keeping import keep_bytes, keep_exchange
from sources.services.turns import turn

__all__ = ["capture", "keep_bytes", "keep_exchange", "turn"]
