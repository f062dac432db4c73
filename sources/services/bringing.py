"""A file that somebody brings becomes a capture of the source that it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sources.extraction import ExtractionFailed, extract
from sources.fetching import LIMITS
from sources.models import Capture, Source
from sources.refusals import Forbidden, Refused
from sources.services.capturing import capture
from sources.services.keeping import keep_bytes
from sources.storage import OutOfReach

if TYPE_CHECKING:
    from django.contrib.auth.models import User

LARGEST = LIMITS.body  # no more than of a page that is fetched


def bring(source: Source, by: User, content: bytes, name: str = "", kind: str = "") -> Capture:
    """A capture of the source from the bytes of a file; `kind` is the media type that it is said
    to have. Raises Forbidden, and Refused where no text can be had from it or nothing be kept.
    """
    if not by.has_perm("sources.change_source"):
        raise Forbidden("You are not allowed to change sources.")
    if len(content) > LARGEST:
        raise Refused(f"The file is larger than {LARGEST // 2**20} MB.")
    try:
        extracted = extract(content, media_type=kind, name=name)
    except ExtractionFailed as failed:
        raise Refused(failed.reason) from None
    try:
        return capture(keep_bytes(content), extracted, source=source)
    except OutOfReach as error:
        raise Refused(f"{error} Nothing was saved; try again later.") from None
