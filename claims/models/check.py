from django.db import models


class CheckResult(models.Model):
    """What one automatic test said of a citation; kept with the digest of what it looked at."""

    class Status(models.TextChoices):
        """After the results of Wikibase quality constraints; unverifiable is never a pass."""

        COMPLIANCE = "compliance"
        WARNING = "warning"
        VIOLATION = "violation"
        EXCEPTION = "exception"
        NOT_IN_SCOPE = "not-in-scope"
        UNVERIFIABLE = "unverifiable"

    citation = models.ForeignKey("claims.Citation", models.CASCADE, related_name="checks")
    check_name = models.CharField(max_length=60)
    version = models.PositiveSmallIntegerField()
    status = models.CharField(max_length=12, choices=Status)
    message = models.TextField()
    evidence = models.JSONField(default=dict)
    inputs_sha256 = models.CharField(max_length=64)
    checked_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["citation", "check_name"]
        constraints = [
            models.UniqueConstraint(
                fields=["citation", "check_name"], name="check_one_result_per_citation"
            )
        ]

    def __str__(self) -> str:
        return f"{self.check_name}: {self.status}"
