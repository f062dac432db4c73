from sources.models.address import Address
from sources.models.capture import Blob, Capture
from sources.models.link import Archiving, Errand, Host, Visit
from sources.models.party import Party
from sources.models.rendition import Rendition
from sources.models.source import Source
from sources.models.work import Work

__all__ = [
    "Address",
    "Archiving",
    "Blob",
    "Capture",
    "Errand",
    "Host",
    "Party",
    "Rendition",
    "Source",
    "Visit",
    "Work",
]
