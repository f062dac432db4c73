from django.db import models


class Rating(models.Model):
    """A step on the rating scale; a claim's verdict is one of them."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=60, unique=True)
    description = models.TextField()
    position = models.PositiveSmallIntegerField(unique=True)
    value = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="1 (worst) to 5 (best) for schema.org; none where the scale does not apply.",
    )

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name
