from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("sources", "0008_renditions"),
    ]

    operations = [
        migrations.AddField(
            model_name="host",
            name="asked_until",
            field=models.DateTimeField(
                blank=True, help_text="What the host asked for itself (Retry-After).", null=True
            ),
        ),
    ]
