from django.core.validators import RegexValidator
from django.db import migrations, models


class Migration(migrations.Migration):
    """What is no language is refused when it is written; the table stays as it is."""

    dependencies = [("claims", "0013_reasons_in_words")]

    operations = [
        migrations.AlterField(
            model_name="claim",
            name="language",
            field=models.CharField(
                default="en",
                max_length=16,
                validators=[
                    RegexValidator(
                        "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\\Z",
                        "Write a language like en, de or pt-BR.",
                    )
                ],
            ),
        ),
    ]
