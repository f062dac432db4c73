from django.db import migrations, models

from claims.ledger.canonical import canonical, digest


def _result_of(apps, exception):
    rows = apps.get_model("claims", "CheckResult").objects.filter(check_name=exception.check_name)
    return rows.filter(citation=exception.citation_id, claim=exception.claim_id).first()


def _sort(result):
    """What an exception was granted for until now: a sort of fault."""
    return f"{result.status} {result.evidence.get('status', '')}".strip()[:60]


def _kind(result):
    return digest(canonical([result.status, result.fault or result.message]))


def _fault(apps, result):
    """As the checks of today tell it, so that none lapses with their next run."""
    said = result.evidence
    if result.check_name == "quote in capture" and said.get("status") != "none":
        return "\n".join((said["status"], result.citation.quote, said.get("passage", "")))
    if result.check_name == "quote still there" and result.status == "violation":
        passage = _passage(apps, result.citation, said.get("place"))
        return "\n".join((said["status"], result.citation.quote, passage))
    if result.check_name == "archived elsewhere" and result.status == "warning":
        return "failed"
    if result.check_name == "contradiction" and said.get("claims"):
        rows = (f"{row['id']} {row['figure']} {row['statement']}" for row in said["claims"])
        return "\n".join((result.claim.statement, *rows))
    return ""


def _passage(apps, citation, place):
    captures = apps.get_model("sources", "Capture").objects.filter(source=citation.source_id)
    newest = captures.order_by("-captured_at", "-id").first()
    return newest.text[place["start"] : place["end"]] if place and newest else ""


def _standing(apps):
    rows = apps.get_model("claims", "CheckException").objects.filter(revoked_at=None)
    return rows.iterator()


def narrow(apps, _editor):
    """What stands goes on standing for the fault that there is now, and for no other."""
    for exception in _standing(apps):
        result = _result_of(apps, exception)
        if result is None or exception.found not in ("", _sort(result)):
            continue
        result.fault = _fault(apps, result)
        result.save(update_fields=["fault"])
        exception.found, exception.said = _kind(result), result.message
        exception.save(update_fields=["found", "said"])


def widen(apps, _editor):
    """Back to sorts. What was granted for a fault that is no more answers for none."""
    for exception in (
        apps.get_model("claims", "CheckException").objects.exclude(found="").iterator()
    ):
        result = _result_of(apps, exception)
        same = result is not None and exception.found == _kind(result)
        exception.found = _sort(result) if same else exception.found[:60]
        exception.save(update_fields=["found"])


class Migration(migrations.Migration):
    """An exception answers for the very fault that was seen, and keeps what was said of it."""

    dependencies = [
        ("claims", "0016_faults_answered_for"),
        ("sources", "0007_days_that_exist"),
    ]

    operations = [
        migrations.AddField(
            "checkresult",
            "fault",
            models.TextField(
                blank=True,
                default="",
                help_text="What tells this fault from others; blank: the message.",
            ),
        ),
        migrations.AddField(
            "checkexception",
            "said",
            models.TextField(
                blank=True,
                default="",
                editable=False,
                help_text="What the check said of it.",
            ),
        ),
        migrations.AlterField(
            "checkexception",
            "found",
            models.CharField(
                blank=True,
                editable=False,
                help_text="Which fault it was granted for.",
                max_length=64,
            ),
        ),
        migrations.RunPython(narrow, widen),
    ]
