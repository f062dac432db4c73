from __future__ import annotations

from django.db import models
from django.utils import timezone

from sources.partial_date import partial_date
from sources.public_id import public_id


class Source(models.Model):
    """One document: article, report, press release, dataset, interview, statute, post, page."""

    class Kind(models.TextChoices):
        ARTICLE = "article"
        REPORT = "report"
        PRESS_RELEASE = "press release"
        DATASET = "dataset"
        INTERVIEW = "interview"
        STATUTE = "statute"
        POST = "post"
        PAGE = "page"

    class Degree(models.TextChoices):
        ORIGINAL = "original"
        PRIMARY = "primary"
        SECONDARY = "secondary"
        TERTIARY = "tertiary"
        UNKNOWN = "unknown"

    class LinkState(models.TextChoices):
        ALIVE = "alive"
        UNKNOWN = "unknown"
        DYING = "dying"
        DEAD = "dead"
        PAYWALLED = "paywalled"

    public_id = models.CharField(max_length=16, unique=True, default=public_id, editable=False)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.ARTICLE)
    degree = models.CharField(
        max_length=20,
        choices=Degree,
        default=Degree.UNKNOWN,
        help_text="How near this document is to what it tells: original is the thing itself.",
    )
    title = models.CharField(max_length=500)
    url = models.URLField(max_length=2000, blank=True)
    canonical_url = models.CharField(max_length=2000, blank=True, editable=False)
    publisher = models.ForeignKey(
        "sources.Party", models.PROTECT, null=True, blank=True, related_name="published"
    )
    authors = models.ManyToManyField("sources.Party", blank=True, related_name="authored")
    published_on = models.CharField(
        max_length=10,
        blank=True,
        validators=[partial_date],
        help_text="As precisely as it is known: 2021, 2021-07 or 2021-07-05.",
    )
    language = models.CharField(max_length=16, blank=True, default="en")
    link_state = models.CharField(
        max_length=20, choices=LinkState, default=LinkState.UNKNOWN, editable=False
    )
    link_note = models.CharField(
        max_length=500,
        blank=True,
        editable=False,
        help_text="What the last visit saw, where the state alone does not say it.",
    )
    link_checked_at = models.DateTimeField(null=True, blank=True, editable=False)
    link_alive_at = models.DateTimeField(
        null=True, blank=True, editable=False, help_text="When the page was last seen to be there."
    )
    link_failures = models.PositiveSmallIntegerField(
        default=0,
        editable=False,
        help_text="In a row, at least three days apart; three are death.",
    )
    link_failed_since = models.DateTimeField(null=True, blank=True, editable=False)
    link_failed_at = models.DateTimeField(
        null=True, blank=True, editable=False, help_text="The last failure that was counted."
    )
    # What the server gave to compare by, with the page that the newest capture holds.
    etag = models.CharField(max_length=1000, blank=True, editable=False)
    last_modified = models.CharField(max_length=100, blank=True, editable=False)
    next_check_at = models.DateTimeField(default=timezone.now, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            # Two readings of one address at once must end in one Source.
            models.UniqueConstraint(
                fields=["canonical_url"],
                condition=~models.Q(canonical_url=""),
                name="source_one_per_canonical_url",
            )
        ]
        indexes = [
            # The sweep opens a visit for each whose time has come.
            models.Index(
                fields=["next_check_at"], condition=~models.Q(url=""), name="source_next_check"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def date_is_guessed(self) -> bool:
        """Its date is one that was guessed of a capture, and no capture says it by itself."""
        dated = self.captures.filter(published_on=self.published_on[:10]).only("warnings")
        found = [each.date_is_guessed for each in dated] if self.published_on else []
        return bool(found) and all(found)
