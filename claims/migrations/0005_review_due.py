from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0004_reading_by_the_operator"),
        ("sources", "0005_link_health"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("review_by__isnull", False), ("state", "published")),
                fields=["review_by"],
                name="claim_past_review",
            ),
        ),
    ]
