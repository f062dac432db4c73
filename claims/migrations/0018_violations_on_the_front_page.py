from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0017_the_very_fault"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="checkresult",
            index=models.Index(
                condition=models.Q(("status", "violation")),
                fields=["claim", "citation"],
                name="check_violations",
            ),
        ),
    ]
