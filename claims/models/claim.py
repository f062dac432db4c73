from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.core.validators import MaxLengthValidator
from django.db import models

from claims.models import limits
from claims.models.check import CheckResult
from claims.models.edition import Edition
from sources.partial_date import partial_date
from sources.public_id import public_id

if TYPE_CHECKING:
    from django.contrib.auth.models import User

LEVELS = [(level, level) for level in ("high", "moderate", "low", "very low", "unassessed")]


class ClaimQuerySet(models.QuerySet["Claim"]):
    def awaiting_review(self) -> ClaimQuerySet:
        """Whoever waits longest comes first."""
        return self.filter(state=Claim.State.IN_REVIEW).order_by("changed_at")

    def answered_for(self) -> ClaimQuerySet:
        """In review, or in front of readers: a draft that goes on leaves its edition there."""
        public = models.Exists(Edition.objects.current().filter(claim=models.OuterRef("pk")))
        return self.filter(~models.Q(state=Claim.State.DRAFT) | public)

    def drafts_of(self, writer: User) -> ClaimQuerySet:
        return self.filter(state=Claim.State.DRAFT, writers=writer).order_by("-changed_at")

    def objected_to(self) -> ClaimQuerySet:
        """Published, and a check of it or of a citation has found a violation since; an exception
        may answer for it. The one that was changed last comes first.
        """
        violations = CheckResult.objects.filter(status=CheckResult.Status.VIOLATION)
        of_citations = violations.exclude(citation=None).values("citation__claim")
        of_claims = violations.exclude(claim=None).values("claim")
        found = models.Q(pk__in=of_claims) | models.Q(pk__in=of_citations)
        return self.filter(found, state=Claim.State.PUBLISHED).order_by("-changed_at")

    def past_review(self, today: datetime.date) -> ClaimQuerySet:
        """Published, and promised to be looked at again before today."""
        return self.filter(state=Claim.State.PUBLISHED, review_by__lt=today).order_by("review_by")


class Claim(models.Model):
    """One checkable statement in our wording: the draft, which editors change."""

    class State(models.TextChoices):
        DRAFT = "draft"
        IN_REVIEW = "in review"
        PUBLISHED = "published"

    public_id = models.CharField(max_length=16, unique=True, default=public_id, editable=False)
    statement = models.CharField(max_length=limits.STATEMENT)
    language = models.CharField(max_length=16, default="en", validators=[limits.LANGUAGE])
    claimant = models.ForeignKey(
        "sources.Party",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        help_text="Who says so.",
    )
    claimed_on = models.CharField(max_length=10, blank=True, validators=[partial_date])
    first_appearance = models.URLField(max_length=2000, blank=True)
    topics = models.JSONField(
        default=list, blank=True, validators=[limits.topics], help_text="Words, as a JSON list."
    )
    quantities = models.JSONField(default=list, blank=True, editable=False)
    dates = models.JSONField(default=list, blank=True, editable=False)
    verdict = models.ForeignKey(
        "claims.Rating", models.PROTECT, null=True, blank=True, related_name="claims"
    )
    explanation = models.TextField(
        blank=True,
        validators=[MaxLengthValidator(limits.EXPLANATION)],
        help_text="Why this verdict, for readers.",
    )
    no_primary_why = models.TextField(
        "why no primary source",
        blank=True,
        validators=[MaxLengthValidator(limits.NOTE)],
        help_text="Where no original or primary source is cited: why there is none to cite.",
    )
    contrast_sought = models.TextField(
        "contrasting evidence sought",
        blank=True,
        validators=[MaxLengthValidator(limits.NOTE)],
        help_text="Where contrasting evidence was looked for, and what came of it.",
    )
    review_by = models.DateField(null=True, blank=True, help_text="Look at it again by this day.")
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT, editable=False)
    revision = models.PositiveIntegerField(default=1, editable=False)
    confidence = models.CharField(
        max_length=10, choices=LEVELS, default="unassessed", editable=False
    )
    confidence_reasons = models.JSONField(default=dict, editable=False)
    level_before = models.CharField(
        max_length=10,
        choices=LEVELS,
        blank=True,
        editable=False,
        help_text="The computed level that another table of rules gave, where it was another one.",
    )
    override = models.CharField(max_length=10, choices=LEVELS, blank=True)
    override_reason = models.TextField(blank=True, validators=[MaxLengthValidator(limits.REASON)])
    override_by = models.ForeignKey(
        "auth.User", models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    writers = models.ManyToManyField(
        "auth.User",
        related_name="written_claims",
        editable=False,
        help_text="Who changed it since its last edition: none of them may approve it.",
    )
    submitted_by = models.ForeignKey(
        "auth.User",
        models.PROTECT,
        null=True,
        related_name="+",
        editable=False,
        help_text="Who sent it to review last.",
    )
    checked_digest = models.CharField(max_length=64, blank=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        permissions = [
            ("review_claim", "Can approve a claim or send it back"),
            ("publish_claim", "Can publish an approved claim"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(override="") | ~models.Q(override_reason=""),
                name="claim_override_has_a_reason",
                violation_error_message=limits.NO_REASON,
            )
        ]
        indexes = [
            # The review queue is looked at all day.
            models.Index(
                fields=["changed_at"],
                condition=models.Q(state="in review"),
                name="claim_awaiting_review",
            ),
            # So is what was promised to be looked at again.
            models.Index(
                fields=["review_by"],
                condition=models.Q(state="published", review_by__isnull=False),
                name="claim_past_review",
            ),
        ]

    def __str__(self) -> str:
        return self.statement
