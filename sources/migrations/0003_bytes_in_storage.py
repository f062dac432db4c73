"""The bytes move from the database to the storage; back again where this is undone."""

from django.db import migrations, models

from sources.storage import store, stored


def bring_out(apps, _editor):
    blob = apps.get_model("sources", "Blob")
    for row in blob.objects.all().iterator(chunk_size=10):
        store(bytes(row.content))


def bring_in(apps, _editor):
    blob = apps.get_model("sources", "Blob")
    for pk in list(blob.objects.values_list("pk", flat=True)):
        blob.objects.filter(pk=pk).update(content=stored(pk))


class Migration(migrations.Migration):
    atomic = False  # a table that was written to can't be altered in the same transaction
    dependencies = [("sources", "0002_immutable_captures")]
    operations = [
        migrations.RunPython(bring_out, migrations.RunPython.noop),
        migrations.AlterField("blob", "content", models.BinaryField(default=b"")),
        migrations.RunPython(migrations.RunPython.noop, bring_in),
        migrations.RemoveField("blob", "content"),
    ]
