from sources.models.address import Address
from sources.models.capture import Blob, Capture
from sources.models.link import Archiving, Host, Visit, Work
from sources.models.party import Party
from sources.models.source import Source

__all__ = ["Address", "Archiving", "Blob", "Capture", "Host", "Party", "Source", "Visit", "Work"]
