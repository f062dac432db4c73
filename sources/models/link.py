"""What is owed to links and to archives, and what came of it."""

from __future__ import annotations

from datetime import datetime
from typing import Self, TypeVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from sources.health import Finding
from sources.models.work import OPEN, Work, WorkQuerySet

FINDINGS = [(word.value, word.value.title()) for word in Finding]
E = TypeVar("E", bound="Errand")


class HostQuerySet(models.QuerySet["Host"]):
    def resting(self, now: datetime) -> HostQuerySet:
        return self.filter(Q(next_at__gt=now) | Q(asked_until__gt=now))

    def free(self, now: datetime) -> HostQuerySet:
        """Those that may be asked at that moment."""
        return self.filter(Q(asked_until=None) | Q(asked_until__lte=now), next_at__lte=now)


class Host(models.Model):
    """A server that we ask things of, and the moments before which we leave it alone.

    `next_at` is our own manners, and holds for what nobody waits for.
    """

    name = models.CharField(max_length=300, primary_key=True)
    next_at = models.DateTimeField(default=timezone.now)
    asked_until = models.DateTimeField(
        null=True, blank=True, help_text="What the host asked for itself (Retry-After)."
    )

    objects = HostQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class ErrandQuerySet(WorkQuerySet[E]):
    def turn_of_each_host(self, now: datetime) -> Self:
        """Of what is owed, the first of every host that may be asked now; the longest due first."""
        resting = Host.objects.resting(now).values("name")
        free = self.owed(now).exclude(host__in=resting)
        firsts = free.order_by("host", "due", "pk").distinct("host")
        return self.filter(pk__in=firsts.values("pk")).order_by("due", "pk")


class Errand(Work):
    """Work that asks something of a host; one at a time of each host."""

    host = models.CharField(max_length=300)
    requested_by = models.ForeignKey(
        "auth.User",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Nobody: the schedule.",
    )

    objects = ErrandQuerySet.as_manager()

    class Meta:
        abstract = True


class Visit(Errand):
    """One look at the address of a source: is it still there, and does it still say the same?"""

    source = models.ForeignKey("sources.Source", models.CASCADE, related_name="visits")
    finding = models.CharField(max_length=10, choices=FINDINGS, blank=True)
    http_status = models.PositiveSmallIntegerField(null=True, blank=True)
    final_url = models.CharField(max_length=2000, blank=True)
    note = models.CharField(max_length=500, blank=True)
    capture = models.ForeignKey(
        "sources.Capture",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="What was captured, where the page says something else than before.",
    )

    class Meta:
        ordering = ["-pk"]
        constraints = [
            # Two workers must never visit one source at once.
            models.UniqueConstraint(
                fields=["source"], condition=OPEN, name="visit_one_open_per_source"
            )
        ]
        indexes = [
            # The sweep looks for what is owed, host by host, and for nothing else.
            models.Index(fields=["host", "due"], condition=OPEN, name="visit_owed"),
            models.Index(fields=["source", "-id"], name="visit_newest_of_source"),
        ]

    def __str__(self) -> str:
        return f"{self.source} ({self.finding or self.state})"


class Archiving(Errand):
    """Asking the archive service for a copy of what a capture holds. Once for each capture."""

    capture = models.OneToOneField("sources.Capture", models.CASCADE, related_name="archiving")
    address = models.CharField(
        max_length=2000, blank=True, help_text="Where the copy is; empty until there is one."
    )
    reason = models.CharField(
        max_length=500, blank=True, help_text="Why there is no copy yet, in a sentence."
    )

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="done") | ~Q(address=""), name="archiving_done_has_address"
            ),
            models.CheckConstraint(
                condition=~Q(state="failed") | ~Q(reason=""), name="archiving_failed_says_why"
            ),
        ]
        indexes = [models.Index(fields=["host", "due"], condition=OPEN, name="archiving_owed")]

    def __str__(self) -> str:
        return self.address or f"{self.capture} ({self.state})"
