from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("sources", "0007_days_that_exist"),
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
