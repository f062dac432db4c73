from __future__ import annotations

from django.db import models
from django.db.models.functions import Lower

from sources.public_id import public_id


class PartyQuerySet(models.QuerySet["Party"]):
    def called(self, name: str) -> PartyQuerySet:
        """Those whose name, or one of whose aliases, is `name`; case does not matter."""
        name = " ".join(name.split())
        return self.filter(models.Q(name__iexact=name) | models.Q(aliases__contains=[name]))


class Party(models.Model):
    """A person or an organisation that says or publishes something."""

    class Kind(models.TextChoices):
        PERSON = "person"
        ORGANISATION = "organisation"

    class Reliability(models.TextChoices):
        """Source reliability of the Admiralty code (NATO AJP-2.1); F is no bad mark."""

        A = "A", "A: completely reliable"
        B = "B", "B: usually reliable"
        C = "C", "C: fairly reliable"
        D = "D", "D: not usually reliable"
        E = "E", "E: unreliable"
        F = "F", "F: cannot be judged"

    public_id = models.CharField(max_length=16, unique=True, default=public_id, editable=False)
    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.ORGANISATION)
    aliases = models.JSONField(default=list, blank=True, help_text="Other names, as a JSON list.")
    homepage = models.URLField(max_length=2000, blank=True)
    same_as = models.JSONField(default=list, blank=True, help_text="URLs of the same party.")
    owner = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="owned",
        help_text="Sources of parties with one owner count as one origin.",
    )
    reliability = models.CharField(
        max_length=1,
        choices=Reliability,
        default=Reliability.F,
        help_text="How reliable this party has been as a source, whatever it says here.",
    )
    reliability_why = models.TextField(blank=True)
    reliability_by = models.ForeignKey(
        "auth.User", models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    reliability_at = models.DateTimeField(null=True, blank=True, editable=False)
    interests = models.TextField(blank=True, help_text="What it stands to gain; blank if unknown.")

    objects = PartyQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "parties"
        ordering = ["name", "pk"]
        indexes = [models.Index(Lower("name"), name="party_by_name")]  # the reader resolves names

    def __str__(self) -> str:
        return self.name
