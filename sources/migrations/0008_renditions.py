import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

FORWARD = """
CREATE FUNCTION sources_refuse_other_rendition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A rendition that is done is never changed.' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER rendition_is_immutable BEFORE UPDATE ON sources_rendition
    FOR EACH ROW WHEN (OLD.state = 'done') EXECUTE FUNCTION sources_refuse_other_rendition();
"""
BACKWARD = """
DROP TRIGGER rendition_is_immutable ON sources_rendition;
DROP FUNCTION sources_refuse_other_rendition();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("sources", "0007_days_that_exist"),
    ]

    operations = [
        migrations.CreateModel(
            name="Rendition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("wanted", "Wanted"),
                            ("working", "Working"),
                            ("done", "Done"),
                            ("failed", "Failed"),
                        ],
                        default="wanted",
                        max_length=10,
                    ),
                ),
                ("due", models.DateTimeField(default=django.utils.timezone.now)),
                ("leased_until", models.DateTimeField(blank=True, null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "extractor",
                    models.CharField(
                        help_text="What takes the text out, with its versions.", max_length=100
                    ),
                ),
                ("text", models.TextField(blank=True)),
                ("text_sha256", models.CharField(blank=True, max_length=64)),
                (
                    "reason",
                    models.CharField(
                        blank=True, help_text="Why there is no text, in a sentence.", max_length=500
                    ),
                ),
                (
                    "capture",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="renditions",
                        to="sources.capture",
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("state__in", ["wanted", "working"])),
                        fields=["due"],
                        name="rendition_owed",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("capture", "extractor"), name="rendition_one_per_extractor"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "done"), _negated=True),
                            models.Q(("text_sha256", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="rendition_done_has_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "failed"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="rendition_failed_says_why",
                    ),
                ],
            },
        ),
        migrations.RunSQL(FORWARD, BACKWARD),
    ]
