"""Rows that say what is owed. Each is its own queue."""

from __future__ import annotations

from datetime import datetime
from typing import Self, TypeVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

W = TypeVar("W", bound="Work")
OPEN = Q(state__in=["wanted", "working"])


class WorkQuerySet(models.QuerySet[W]):
    def owed(self, now: datetime) -> Self:
        """Wanted and due, or taken by a worker whose lease ran out."""
        lost = Q(state=Work.State.WORKING, leased_until__lt=now)
        return self.filter(Q(state=Work.State.WANTED, due__lte=now) | lost)


class Work(models.Model):
    """A row that goes wanted -> working -> done | failed."""

    class State(models.TextChoices):
        WANTED = "wanted"
        WORKING = "working"
        DONE = "done"
        FAILED = "failed"

    state = models.CharField(max_length=10, choices=State, default=State.WANTED)
    due = models.DateTimeField(default=timezone.now)
    leased_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True
