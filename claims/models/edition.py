from __future__ import annotations

from django.db import models


class EditionQuerySet(models.QuerySet["Edition"]):
    def current(self) -> EditionQuerySet:
        """The newest edition of each claim: all that the public ever sees."""
        return self.filter(is_current=True)

    def before(self, ledger_index: int) -> EditionQuerySet:
        """By key, so that the last page costs what the first one costs."""
        return self.filter(ledger_index__lt=ledger_index)


class Edition(models.Model):
    """One published version of a claim with all its evidence. The database refuses a change.

    Only `is_current` moves, and only from true to false when the next edition takes its place.
    """

    class CorrectionKind(models.TextChoices):
        NONE = "", "none"
        TYPO = "typo"
        CLARIFICATION = "clarification"
        CORRECTION = "correction"
        RETRACTION = "retraction"

    claim = models.ForeignKey("claims.Claim", models.PROTECT, related_name="editions")
    claim_public_id = models.CharField(max_length=16)
    slug = models.SlugField(max_length=80)
    number = models.PositiveIntegerField()
    document = models.JSONField()
    canonical = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    ledger_index = models.PositiveBigIntegerField(unique=True)
    correction_kind = models.CharField(
        max_length=13, choices=CorrectionKind, default=CorrectionKind.NONE, blank=True
    )
    correction_note = models.TextField(blank=True)
    submitted_by = models.ForeignKey("auth.User", models.PROTECT, related_name="+")
    approved_by = models.ForeignKey("auth.User", models.PROTECT, related_name="+")
    published_by = models.ForeignKey("auth.User", models.PROTECT, related_name="+")
    published_at = models.DateTimeField()
    is_current = models.BooleanField(default=True)

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["-ledger_index"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "number"], name="edition_one_per_number"),
            # A public page is this one indexed row.
            models.UniqueConstraint(
                fields=["claim_public_id"],
                condition=models.Q(is_current=True),
                name="edition_one_current_per_claim",
            ),
            # Whatever door was used: nobody approves what he sent in himself.
            models.CheckConstraint(
                condition=~models.Q(approved_by=models.F("submitted_by")),
                name="edition_approved_by_another",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claim_public_id} edition {self.number}"
