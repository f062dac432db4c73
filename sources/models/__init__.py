from sources.models.capture import Blob, Capture
from sources.models.party import Party
from sources.models.source import Source

__all__ = ["Blob", "Capture", "Party", "Source"]
