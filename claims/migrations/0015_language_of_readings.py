from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0014_languages")]

    operations = [
        migrations.AddField(
            "reading",
            "language",
            models.CharField(
                blank=True,
                choices=[
                    ("en", "English"),
                    ("it", "Italian"),
                    ("fr", "French"),
                    ("de", "German"),
                    ("es", "Spanish"),
                    ("pt", "Portuguese"),
                    ("nl", "Dutch"),
                ],
                default="",
                help_text="What it is read in. Left empty: what the page or its words say.",
                max_length=2,
            ),
            preserve_default=False,
        ),
    ]
