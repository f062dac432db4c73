"""What was fetched before has no record of its exchange, and no body inside of one."""

import django.db.models.deletion
from django.db import migrations, models

from sources import warc
from sources.storage import store, stored


def bring_out(apps, _editor):
    blob = apps.get_model("sources", "Blob")
    for row in blob.objects.exclude(inside=None).iterator(chunk_size=10):
        store(warc.read(stored(row.inside_id)).body)


class Migration(migrations.Migration):
    dependencies = [("sources", "0003_bytes_in_storage")]
    operations = [
        migrations.AddField(
            "blob",
            "inside",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="bodies",
                to="sources.blob",
            ),
        ),
        migrations.AddField(
            "capture",
            "record",
            models.ForeignKey(
                blank=True,
                help_text="The exchange as WARC; none for a file that somebody brought.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="recorded",
                to="sources.blob",
            ),
        ),
        migrations.RunPython(migrations.RunPython.noop, bring_out),
    ]
