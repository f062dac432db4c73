from django.db import migrations, models


class Migration(migrations.Migration):
    """What was captured before has none: nobody kept what was guessed then."""

    dependencies = [("sources", "0010_addresses_of_sources")]

    operations = [
        migrations.AddField(
            model_name="capture",
            name="warnings",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="What had to be guessed of the document, in sentences.",
            ),
        ),
    ]
