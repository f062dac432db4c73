"""The addresses of what was captured before are learnt from the captures, oldest first."""

from functools import partial

import django.db.models.deletion
from django.db import migrations, models

from sources.health import signs
from sources.text.urls import NotAUrl, canonicalise


def learn(apps, _editor):
    models_of = partial(apps.get_model, "sources")
    capture, source, address = map(models_of, ("Capture", "Source", "Address"))
    entered = set(source.objects.exclude(canonical_url="").values_list("canonical_url", flat=True))
    rows = capture.objects.exclude(final_url="").order_by("captured_at", "pk")
    known = {}
    for pk, asked, final in rows.values_list("source_id", "requested_url", "final_url").iterator():
        if any(sign(final) and not sign(asked) for sign in (signs.is_home, signs.is_log_in)):
            continue  # many pages that are gone lead there
        for canonical in filter(None, map(_canonical, (asked, final))):
            if canonical not in entered:
                known.setdefault(canonical, pk)
    address.objects.bulk_create(
        [address(canonical_url=canonical, source_id=pk) for canonical, pk in known.items()],
        batch_size=1000,
    )


def _canonical(url):
    try:
        return canonicalise(url)
    except NotAUrl:
        return ""


class Migration(migrations.Migration):
    dependencies = [("sources", "0009_hosts_that_ask_to_wait")]
    operations = [
        migrations.CreateModel(
            name="Address",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("canonical_url", models.CharField(max_length=2000)),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="addresses",
                        to="sources.source",
                    ),
                ),
            ],
            options={
                # A document that is read again is looked for by the address of then.
                "constraints": [
                    models.UniqueConstraint(fields=("canonical_url",), name="address_of_one_source")
                ],
            },
        ),
        migrations.RunPython(learn, migrations.RunPython.noop),
    ]
