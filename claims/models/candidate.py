from __future__ import annotations

from django.db import models

from sources.public_id import public_id


class CandidateQuerySet(models.QuerySet["Candidate"]):
    def undecided(self) -> CandidateQuerySet:
        return self.filter(state=Candidate.State.PROPOSED)

    def decided(self) -> CandidateQuerySet:
        """Accepted, merged or dismissed, and not restored since."""
        return self.exclude(state=Candidate.State.PROPOSED)


class Candidate(models.Model):
    """A claim that the machine proposes; a person accepts, merges or dismisses it."""

    class State(models.TextChoices):
        PROPOSED = "proposed"
        ACCEPTED = "accepted"
        MERGED = "merged"
        DISMISSED = "dismissed"

    public_id = models.CharField(max_length=16, unique=True, default=public_id, editable=False)
    reading = models.ForeignKey("claims.Reading", models.CASCADE, related_name="candidates")
    position = models.PositiveIntegerField()
    sentence = models.TextField()
    selectors = models.JSONField()
    quantities = models.JSONField(default=list)
    dates = models.JSONField(default=list)
    attribution = models.JSONField(null=True)
    negation = models.JSONField(default=list)
    modality = models.JSONField(default=list)
    context = models.JSONField(default=list)
    worth = models.FloatField()
    features = models.JSONField(default=list)
    model = models.CharField(
        max_length=60,
        blank=True,
        default="",
        help_text="The version of the model that judged its worth.",
    )
    reasons = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    claim = models.ForeignKey(
        "claims.Claim", models.SET_NULL, null=True, blank=True, related_name="candidates"
    )
    decided_by = models.ForeignKey(
        "auth.User", models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    objects = CandidateQuerySet.as_manager()

    class Meta:
        ordering = ["reading", "position"]
        constraints = [
            # A reading done twice must not propose twice.
            models.UniqueConstraint(
                fields=["reading", "position"], name="candidate_one_per_position"
            )
        ]

    def __str__(self) -> str:
        return self.sentence[:80]
