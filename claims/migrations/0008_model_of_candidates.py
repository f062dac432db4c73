from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0007_wording_of_candidates")]

    operations = [
        migrations.AddField(
            "candidate",
            "model",
            models.CharField(
                blank=True,
                default="",
                help_text="The version of the model that judged its worth.",
                max_length=60,
            ),
        ),
    ]
