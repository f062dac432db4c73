from django.core.validators import MaxLengthValidator
from django.db import migrations, models

import claims.models.limits


class Migration(migrations.Migration):
    """Texts have the same limits by every door; the tables stay as they are."""

    dependencies = [("claims", "0010_no_truncation")]

    operations = [
        migrations.AlterField(
            model_name="checkexception",
            name="reason",
            field=models.TextField(validators=[MaxLengthValidator(2000)]),
        ),
        migrations.AlterField(
            model_name="citation",
            name="override_reason",
            field=models.TextField(blank=True, validators=[MaxLengthValidator(2000)]),
        ),
        migrations.AlterField(
            model_name="citation",
            name="quote",
            field=models.TextField(
                blank=True,
                help_text="The exact words of the source.",
                validators=[MaxLengthValidator(10000)],
            ),
        ),
        migrations.AlterField(
            model_name="claim",
            name="contrast_sought",
            field=models.TextField(
                blank=True,
                help_text="Where contrasting evidence was looked for, and what came of it.",
                validators=[MaxLengthValidator(5000)],
                verbose_name="contrasting evidence sought",
            ),
        ),
        migrations.AlterField(
            model_name="claim",
            name="explanation",
            field=models.TextField(
                blank=True,
                help_text="Why this verdict, for readers.",
                validators=[MaxLengthValidator(50000)],
            ),
        ),
        migrations.AlterField(
            model_name="claim",
            name="no_primary_why",
            field=models.TextField(
                blank=True,
                help_text="Where no original or primary source is cited: why there is none to cite.",
                validators=[MaxLengthValidator(5000)],
                verbose_name="why no primary source",
            ),
        ),
        migrations.AlterField(
            model_name="claim",
            name="override_reason",
            field=models.TextField(blank=True, validators=[MaxLengthValidator(2000)]),
        ),
        migrations.AlterField(
            model_name="claim",
            name="topics",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="Words, as a JSON list.",
                validators=[claims.models.limits.topics],
            ),
        ),
        migrations.AlterField(
            model_name="review",
            name="note",
            field=models.TextField(blank=True, validators=[MaxLengthValidator(5000)]),
        ),
    ]
