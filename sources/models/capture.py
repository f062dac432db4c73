from __future__ import annotations

import hashlib

from django.db import models

from sources import warc
from sources.public_id import public_id
from sources.storage import Damaged, stored
from sources.text.extracted import GUESSED_DATE


class Blob(models.Model):
    """Bytes under their SHA-256, kept once by `sources.storage`, whoever brings them.

    The row is written after the bytes: where there is a row, they are whole. What was fetched lies
    inside the WARC record that brought it first.
    """

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.PositiveIntegerField()
    inside = models.ForeignKey("self", models.PROTECT, null=True, related_name="bodies")

    def __str__(self) -> str:
        return self.sha256

    @property
    def content(self) -> bytes:
        """The bytes. Raises Damaged, and what the storage raises."""
        if self.inside_id is None:
            return stored(self.sha256)
        body = warc.read(stored(self.inside_id)).body
        if hashlib.sha256(body).hexdigest() != self.sha256:
            raise Damaged(f"The record of {self.sha256} holds other bytes.")
        return body


class CaptureQuerySet(models.QuerySet["Capture"]):
    def newest_first(self) -> CaptureQuerySet:
        return self.order_by("-captured_at", "-pk")


class Capture(models.Model):
    """What a source said at one moment. Never changed: the database refuses an update."""

    public_id = models.CharField(max_length=16, unique=True, default=public_id, editable=False)
    source = models.ForeignKey("sources.Source", models.PROTECT, related_name="captures")
    requested_url = models.CharField(max_length=2000, blank=True)
    final_url = models.CharField(max_length=2000, blank=True)
    http_status = models.PositiveSmallIntegerField(null=True, blank=True)
    headers = models.JSONField(default=list, blank=True)
    media_type = models.CharField(max_length=100)
    blob = models.ForeignKey("sources.Blob", models.PROTECT, related_name="captures")
    record = models.ForeignKey(
        "sources.Blob",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="recorded",
        help_text="The exchange as WARC; none for a file that somebody brought.",
    )
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64)
    pages = models.JSONField(default=list, blank=True)
    title = models.TextField(blank=True, default="", help_text="As the document names itself.")
    authors = models.JSONField(
        default=list, blank=True, help_text="Names as the document gives them; no parties yet."
    )
    published_on = models.CharField(
        max_length=10, blank=True, default="", help_text="As the document dates itself."
    )
    warnings = models.JSONField(
        default=list, blank=True, help_text="What had to be guessed of the document, in sentences."
    )
    extractor = models.CharField(max_length=100)
    captured_at = models.DateTimeField(auto_now_add=True)

    objects = CaptureQuerySet.as_manager()

    class Meta:
        ordering = ["-captured_at", "-pk"]
        indexes = [
            # A citation is anchored in the newest capture of its source.
            models.Index(fields=["source", "-captured_at"], name="capture_newest_of_source")
        ]

    def __str__(self) -> str:
        return f"{self.source} ({self.captured_at:%Y-%m-%d %H:%M})"

    @property
    def date_is_guessed(self) -> bool:
        """The document does not date itself: `published_on` was found among its words."""
        return GUESSED_DATE in self.warnings
