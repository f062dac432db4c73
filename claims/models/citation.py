from __future__ import annotations

from django.core.validators import MaxLengthValidator, MaxValueValidator, MinValueValidator
from django.db import models

from claims.models import limits
from claims.models.claim import LEVELS
from sources.public_id import public_id


class Citation(models.Model):
    """The link claim - source: stance, exact quote, its place in a capture, confidence."""

    class Stance(models.TextChoices):
        SUPPORTING = "supporting"
        CONTRASTING = "contrasting"
        MENTIONING = "mentioning"

    public_id = models.CharField(max_length=16, unique=True, default=public_id, editable=False)
    claim = models.ForeignKey("claims.Claim", models.CASCADE, related_name="citations")
    source = models.ForeignKey("sources.Source", models.PROTECT, related_name="citations")
    capture = models.ForeignKey(
        "sources.Capture",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="citations",
        editable=False,
    )
    stance = models.CharField(max_length=12, choices=Stance, default=Stance.SUPPORTING)
    quote = models.TextField(
        blank=True,
        validators=[MaxLengthValidator(limits.QUOTE)],
        help_text="The exact words of the source.",
    )
    selectors = models.JSONField(null=True, editable=False)
    locator = models.CharField(max_length=200, blank=True, help_text="Page, table, minute.")
    relays = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="relayed_by",
        help_text="The citations that this one got it from.",
    )
    credibility = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(6)],
        help_text="Information credibility of the Admiralty code: 1 confirmed to 5 improbable; "
        "6 cannot be judged.",
    )
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
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(override="") | ~models.Q(override_reason=""),
                name="citation_override_has_a_reason",
                violation_error_message=limits.NO_REASON,
            )
        ]

    def __str__(self) -> str:
        return f"{self.stance}: {self.source}"
