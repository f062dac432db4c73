from __future__ import annotations

from django.db import models
from django.db.models import Q

from sources.models.work import OPEN, Work, WorkQuerySet


class Rendition(Work):
    """The text that another extractor than its own takes out of the bytes of a capture.

    It stands beside the capture, which stays as it is. Wanted where two captures of a source were
    read by different extractors, so that like can be compared with like. Once done it is never
    changed: the database refuses an update.
    """

    capture = models.ForeignKey("sources.Capture", models.CASCADE, related_name="renditions")
    extractor = models.CharField(
        max_length=100, help_text="What takes the text out, with its versions."
    )
    text = models.TextField(blank=True)
    text_sha256 = models.CharField(max_length=64, blank=True)
    reason = models.CharField(
        max_length=500, blank=True, help_text="Why there is no text, in a sentence."
    )

    objects = WorkQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            # Two claims that need it at once must end in one row.
            models.UniqueConstraint(
                fields=["capture", "extractor"], name="rendition_one_per_extractor"
            ),
            models.CheckConstraint(
                condition=~Q(state="done") | ~Q(text_sha256=""), name="rendition_done_has_text"
            ),
            models.CheckConstraint(
                condition=~Q(state="failed") | ~Q(reason=""), name="rendition_failed_says_why"
            ),
        ]
        indexes = [
            # The sweep looks for what is owed, and for nothing else.
            models.Index(fields=["due"], condition=OPEN, name="rendition_owed")
        ]

    def __str__(self) -> str:
        return f"{self.capture}, by {self.extractor}"
