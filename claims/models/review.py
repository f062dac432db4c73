from django.core.validators import MaxLengthValidator
from django.db import models

from claims.models import limits


class Review(models.Model):
    """One editor's decision on one revision of a claim."""

    class Decision(models.TextChoices):
        APPROVED = "approved"
        SENT_BACK = "sent back"

    claim = models.ForeignKey("claims.Claim", models.PROTECT, related_name="reviews")
    revision = models.PositiveIntegerField()
    reviewer = models.ForeignKey("auth.User", models.PROTECT, related_name="reviews")
    decision = models.CharField(max_length=10, choices=Decision)
    note = models.TextField(blank=True, validators=[MaxLengthValidator(limits.NOTE)])
    decided_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "revision", "reviewer"], name="review_one_per_revision"
            )
        ]

    def __str__(self) -> str:
        return f"{self.decision} by {self.reviewer}"
