"""What may be done with sources; one noun a file."""

from sources.services.archiving import request_copy
from sources.services.bringing import bring
from sources.services.capturing import capture, not_yet_to_come, read_page
from sources.services.keeping import keep_bytes, keep_exchange
from sources.services.rendering import want as want_renditions
from sources.services.scheduling import request_visit
from sources.services.turns import Taken, turn
from sources.services.waiting import fetch_now

__all__ = [
    "Taken",
    "bring",
    "capture",
    "fetch_now",
    "keep_bytes",
    "keep_exchange",
    "not_yet_to_come",
    "read_page",
    "request_copy",
    "request_visit",
    "turn",
    "want_renditions",
]
