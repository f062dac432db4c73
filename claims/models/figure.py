from django.db import models


class Figure(models.Model):
    """A number of a claim, kept under what it counts, so that a contradiction is found by an index.

    Read from the claim's wording and written anew with it; `first` and `last` are ISO days.
    """

    claim = models.ForeignKey("claims.Claim", models.CASCADE, related_name="figures")
    position = models.PositiveSmallIntegerField()
    subject = models.CharField(max_length=200, blank=True)
    noun = models.CharField(max_length=100)
    rate = models.CharField(max_length=60, blank=True)
    first = models.CharField(max_length=10, blank=True)
    last = models.CharField(max_length=10, blank=True)
    quantity = models.JSONField()

    class Meta:
        ordering = ["claim", "position"]
        constraints = [
            models.UniqueConstraint(fields=["claim", "position"], name="figure_one_per_position")
        ]
        indexes = [
            # The check for contradictions asks who else counts this.
            models.Index(fields=["noun", "subject", "rate"], name="figure_of_the_same")
        ]

    def __str__(self) -> str:
        return f"{self.quantity.get('text', '')} {self.noun}"
