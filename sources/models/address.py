from __future__ import annotations

from django.db import models


class Address(models.Model):
    """A canonical address at which captures of a source were asked for, or ended.

    One source an address. `Source.canonical_url` is the one that the source is entered under, and
    what goes before; `services.finding` says when a row is made and what it is worth.
    """

    canonical_url = models.CharField(max_length=2000)
    source = models.ForeignKey("sources.Source", models.CASCADE, related_name="addresses")

    class Meta:
        constraints = [
            # A document that is read again is looked for by the address of then.
            models.UniqueConstraint(fields=["canonical_url"], name="address_of_one_source")
        ]

    def __str__(self) -> str:
        return self.canonical_url
