from django.db import migrations

SCALE = [
    ("true", "True", 5, "The statement is accurate and leaves out nothing that matters."),
    ("mostly-true", "Mostly true", 4, "Accurate, but something that matters should be added."),
    ("half-true", "Half true", 3, "Partly accurate; what is left out changes the picture."),
    ("mostly-false", "Mostly false", 2, "An element of truth, and a wrong impression."),
    ("false", "False", 1, "The evidence contradicts the statement."),
    ("unverifiable", "Unverifiable", None, "The evidence that exists decides it neither way."),
]


def fill(apps, _schema):
    rating = apps.get_model("claims", "Rating")
    for position, (slug, name, value, description) in enumerate(SCALE):
        rating.objects.get_or_create(
            slug=slug,
            defaults={
                "name": name,
                "value": value,
                "description": description,
                "position": position,
            },
        )


class Migration(migrations.Migration):
    dependencies = [("claims", "0002_immutable_editions")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
