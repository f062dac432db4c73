from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("claims", "0006_checks_of_claims")]

    operations = [
        migrations.AddField("candidate", name, models.JSONField(default=list))
        for name in ("negation", "modality", "context", "features")
    ]
