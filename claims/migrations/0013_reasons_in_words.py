from django.db import migrations, models


class Migration(migrations.Migration):
    """A level without a reason is refused in words; the constraints stay as they are."""

    dependencies = [("claims", "0012_days_that_exist")]

    operations = [
        migrations.AlterConstraint(
            model_name="citation",
            name="citation_override_has_a_reason",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("override", ""),
                    models.Q(("override_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="citation_override_has_a_reason",
                violation_error_message="Say why the level should be another one than the rules give.",
            ),
        ),
        migrations.AlterConstraint(
            model_name="claim",
            name="claim_override_has_a_reason",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("override", ""),
                    models.Q(("override_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="claim_override_has_a_reason",
                violation_error_message="Say why the level should be another one than the rules give.",
            ),
        ),
    ]
