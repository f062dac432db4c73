from django.db import migrations, models

import sources.partial_date


class Migration(migrations.Migration):
    """A day that the calendar has not is refused when it is written; the table stays as it is."""

    dependencies = [("sources", "0006_captures_name_themselves")]

    operations = [
        migrations.AlterField(
            model_name="source",
            name="published_on",
            field=models.CharField(
                blank=True,
                help_text="As precisely as it is known: 2021, 2021-07 or 2021-07-05.",
                max_length=10,
                validators=[sources.partial_date.partial_date],
            ),
        ),
    ]
