from __future__ import annotations

from django.db import models

from sources.public_id import public_id


class Blob(models.Model):
    """Bytes under their SHA-256: the same bytes are kept once, and what is kept is whole or absent.

    They live in the database so that a capture and its bytes are one transaction.
    """

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.PositiveIntegerField()
    content = models.BinaryField()

    def __str__(self) -> str:
        return self.sha256


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
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64)
    pages = models.JSONField(default=list, blank=True)
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
