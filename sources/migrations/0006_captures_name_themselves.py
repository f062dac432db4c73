from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("sources", "0005_link_health"),
    ]

    operations = [
        migrations.AddField(
            model_name="capture",
            name="authors",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="Names as the document gives them; no parties yet.",
            ),
        ),
        migrations.AddField(
            model_name="capture",
            name="published_on",
            field=models.CharField(
                blank=True, default="", help_text="As the document dates itself.", max_length=10
            ),
        ),
        migrations.AddField(
            model_name="capture",
            name="title",
            field=models.TextField(
                blank=True, default="", help_text="As the document names itself."
            ),
        ),
    ]
