from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from claims.models.candidate import Candidate
from claims.reading.language import LANGUAGES
from sources.partial_date import partial_date
from sources.public_id import public_id

if TYPE_CHECKING:
    from datetime import datetime


class ReadingQuerySet(models.QuerySet["Reading"]):
    def owed(self, now: datetime) -> ReadingQuerySet:
        """Wanted, or taken by a worker whose lease ran out: what the sweep sends again."""
        lost = models.Q(state=Reading.State.WORKING, leased_until__lt=now)
        return self.filter(models.Q(state=Reading.State.WANTED) | lost)

    def with_open_candidates(self) -> ReadingQuerySet:
        """Those that somebody still has to decide on."""
        candidates = Candidate.objects.undecided().filter(reading=models.OuterRef("pk"))
        return self.filter(models.Exists(candidates), state=Reading.State.DONE)


class Reading(models.Model):
    """One run of the reader over a text, a file or a URL. The row is the queue."""

    class State(models.TextChoices):
        WANTED = "wanted"
        WORKING = "working"
        DONE = "done"
        FAILED = "failed"

    public_id = models.CharField(max_length=16, unique=True, default=public_id, editable=False)
    url = models.CharField(max_length=2000, blank=True)
    blob = models.ForeignKey(
        "sources.Blob", models.PROTECT, null=True, blank=True, related_name="+"
    )
    name = models.CharField(max_length=300, blank=True)
    media_type = models.CharField(max_length=100, blank=True)
    title = models.CharField(max_length=500, blank=True)
    published_on = models.CharField(max_length=10, blank=True, validators=[partial_date])
    language = models.CharField(
        max_length=2,
        blank=True,
        choices=LANGUAGES,
        help_text="What it is read in. Left empty: what the page or its words say.",
    )
    capture = models.ForeignKey(
        "sources.Capture", models.PROTECT, null=True, blank=True, related_name="readings"
    )
    state = models.CharField(max_length=10, choices=State, default=State.WANTED)
    step = models.CharField(max_length=60, default="waiting for a worker")
    percent = models.PositiveSmallIntegerField(default=0)
    reason = models.TextField(blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    leased_until = models.DateTimeField(null=True, blank=True)
    reader = models.CharField(max_length=60, blank=True)
    requested_by = models.ForeignKey(
        "auth.User",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="readings",
        help_text="Nobody: whoever runs the machine, from the command line.",
    )
    created_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = ReadingQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(blob__isnull=False) ^ ~models.Q(url=""),
                name="reading_of_bytes_or_url",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="failed") | ~models.Q(reason=""),
                name="reading_failed_says_why",
            ),
        ]
        indexes = [
            # The sweep looks for what is owed and for nothing else.
            models.Index(
                fields=["leased_until"],
                condition=models.Q(state__in=["wanted", "working"]),
                name="reading_owed",
            )
        ]

    def __str__(self) -> str:
        return self.title or self.name or self.url or f"Reading {self.public_id}"
