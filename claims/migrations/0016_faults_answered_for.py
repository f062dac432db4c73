from django.db import migrations, models


class Migration(migrations.Migration):
    """Exceptions granted before answer for any fault, as they did."""

    dependencies = [("claims", "0015_language_of_readings")]

    operations = [
        migrations.AddField(
            "checkexception",
            "found",
            models.CharField(
                blank=True,
                default="",
                editable=False,
                help_text="The sort of fault it was granted for.",
                max_length=60,
            ),
            preserve_default=False,
        ),
    ]
