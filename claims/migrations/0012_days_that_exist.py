from django.db import migrations, models

import sources.partial_date


class Migration(migrations.Migration):
    """A day that the calendar has not is refused when it is written; the tables stay as they are."""

    dependencies = [("claims", "0011_limits_of_texts"), ("sources", "0007_days_that_exist")]

    operations = [
        migrations.AlterField(
            model_name="claim",
            name="claimed_on",
            field=models.CharField(
                blank=True, max_length=10, validators=[sources.partial_date.partial_date]
            ),
        ),
        migrations.AlterField(
            model_name="reading",
            name="published_on",
            field=models.CharField(
                blank=True, max_length=10, validators=[sources.partial_date.partial_date]
            ),
        ),
    ]
