from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.core.validators import MaxLengthValidator
from django.db import models

from claims.ledger.canonical import canonical, digest
from claims.models import limits
from sources.public_id import public_id

if TYPE_CHECKING:
    from claims.models.claim import Claim

# Exactly one of the two: a check is of a citation or of a claim.
OF_ONE = models.Q(citation=None, claim__isnull=False) | models.Q(citation__isnull=False, claim=None)


class CheckResult(models.Model):
    """What one automatic test said of a citation or a claim; kept with a digest of what it saw."""

    class Status(models.TextChoices):
        """After the results of Wikibase quality constraints; unverifiable is never a pass."""

        COMPLIANCE = "compliance"
        WARNING = "warning"
        VIOLATION = "violation"
        EXCEPTION = "exception"
        NOT_IN_SCOPE = "not-in-scope"
        UNVERIFIABLE = "unverifiable"

    citation = models.ForeignKey(
        "claims.Citation", models.CASCADE, null=True, blank=True, related_name="checks"
    )
    claim = models.ForeignKey(
        "claims.Claim", models.CASCADE, null=True, blank=True, related_name="checks"
    )
    check_name = models.CharField(max_length=60)
    version = models.PositiveSmallIntegerField()
    status = models.CharField(max_length=12, choices=Status)
    message = models.TextField()
    evidence = models.JSONField(default=dict)
    fault = models.TextField(
        blank=True, default="", help_text="What tells this fault from others; blank: the message."
    )
    inputs_sha256 = models.CharField(max_length=64)
    checked_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["check_name"]
        constraints = [
            models.CheckConstraint(condition=OF_ONE, name="check_of_a_citation_or_a_claim"),
            # Null is not equal to null, so each of these sees the rows of its own kind alone.
            models.UniqueConstraint(
                fields=["citation", "check_name"], name="check_one_result_per_citation"
            ),
            models.UniqueConstraint(
                fields=["claim", "check_name"], name="check_one_result_per_claim"
            ),
        ]
        indexes = [
            # The desk's front page lists what was published and holds no longer.
            models.Index(
                fields=["claim", "citation"],
                condition=models.Q(status="violation"),
                name="check_violations",
            )
        ]

    def __str__(self) -> str:
        return f"{self.check_name}: {self.status}"

    @property
    def kind(self) -> str:
        """SHA-256 of which fault it is: the same for as long as only time passes."""
        return digest(canonical([self.status, self.fault or self.message]))


class CheckExceptionQuerySet(models.QuerySet["CheckException"]):
    def standing(self, today: datetime.date) -> CheckExceptionQuerySet:
        """Granted, not taken back and not run out; the last day still counts."""
        lasting = models.Q(until=None) | models.Q(until__gte=today)
        return self.filter(lasting, revoked_at=None)

    def of(self, claim: Claim) -> CheckExceptionQuerySet:
        """Those of the claim itself and of its citations, the oldest first."""
        mine = models.Q(claim=claim) | models.Q(citation__claim=claim)
        return self.filter(mine).order_by("pk")


class CheckException(models.Model):
    """A person answers for what a check objects to, with a reason, until a day.

    The check goes on saying what it says, and the exception stands beside it while it finds the
    very fault that the person saw: who answers for a slip of the pen answers for no other words.
    """

    public_id = models.CharField(max_length=16, unique=True, default=public_id, editable=False)
    citation = models.ForeignKey(
        "claims.Citation", models.CASCADE, null=True, blank=True, related_name="exceptions"
    )
    claim = models.ForeignKey(
        "claims.Claim", models.CASCADE, null=True, blank=True, related_name="exceptions"
    )
    check_name = models.CharField(max_length=60)
    reason = models.TextField(validators=[MaxLengthValidator(limits.REASON)])
    person = models.ForeignKey("auth.User", models.PROTECT, related_name="+")
    granted_at = models.DateTimeField(auto_now_add=True)
    found = models.CharField(
        max_length=64, blank=True, editable=False, help_text="Which fault it was granted for."
    )
    said = models.TextField(
        blank=True, default="", editable=False, help_text="What the check said of it."
    )
    until = models.DateField(
        null=True, blank=True, help_text="The last day that it holds; blank for no end."
    )
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(
        "auth.User", models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = CheckExceptionQuerySet.as_manager()

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=OF_ONE, name="exception_of_a_citation_or_a_claim"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="exception_has_a_reason"),
            # Two editors who grant at once must end in one that holds.
            models.UniqueConstraint(
                fields=["citation", "check_name"],
                condition=models.Q(revoked_at=None),
                name="exception_one_per_citation",
            ),
            models.UniqueConstraint(
                fields=["claim", "check_name"],
                condition=models.Q(revoked_at=None),
                name="exception_one_per_claim",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.check_name}: {self.reason}"

    def answers_for(self, result: CheckResult) -> bool:
        return self.found == result.kind
