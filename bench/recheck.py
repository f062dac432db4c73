"""What it costs to check claims again of which nothing has changed: `python -m bench.recheck`.

A database of its own, in a folder that is gone afterwards, holds 10,000 citations of 2,500 claims.
They are checked once; then the same is asked again, beside reading the digests that checks keep.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.cases import show

CLAIMS, CITATIONS = 2_500, 4
RUNS = 9
FILLER = "The office keeps its records in order and nothing of note was found in them. "


def begin() -> None:
    """Django over an empty database of its own, migrated."""
    folder = tempfile.mkdtemp(prefix="factcheck-bench-")
    atexit.register(shutil.rmtree, Path(folder), ignore_errors=True)
    os.environ |= {"FACTCHECK_DATA": folder, "DJANGO_SETTINGS_MODULE": "factcheck.settings"}
    os.environ.pop("DATABASE_URL", None)
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def fill(claims: int) -> None:
    """Claims with four citations each, of one source each: two quoted in full, two in part."""
    from claims.models import Citation, Claim
    from sources.models import Blob, Capture, Source

    blob = Blob.objects.create(sha256="0" * 64, size=0)
    made = Claim.objects.bulk_create(
        Claim(statement=f"Town{n} has {n + 2} schools and {n + 3} parks.") for n in range(claims)
    )
    sources = Source.objects.bulk_create(Source(title=f"Report {n}") for n in range(claims))
    texts = [
        f"{FILLER * 30}Town{n} has {n + 2} schools and {n + 3} parks. {FILLER * 30}"
        for n in range(claims)
    ]
    captures = Capture.objects.bulk_create(
        Capture(
            source=source,
            blob=blob,
            media_type="text/plain",
            text=text,
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            extractor="plain 1",
        )
        for source, text in zip(sources, texts, strict=True)
    )
    Citation.objects.bulk_create(
        Citation(
            claim=claim,
            source=captures[n].source,
            capture=captures[n],
            quote=f"Town{n} has {n + 2} schools" if part % 2 else claim.statement,
        )
        for n, claim in enumerate(made)
        for part in range(CITATIONS)
    )


def seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def median_ms(*acts: Callable[[], object]) -> list[float]:
    """In turns, so that whatever else the machine does meets them alike."""
    runs = [[seconds(act) for act in acts] for _ in range(RUNS)]
    return [round(statistics.median(each) * 1000, 1) for each in zip(*runs, strict=True)]


def figures(claims: int = CLAIMS) -> dict[str, float]:
    """Milliseconds to look at all again and to read the digests, and the one by the other."""
    from django.db import connection

    from claims.models import CheckResult, Claim
    from claims.services.rechecking import recheck

    fill(claims)
    first = seconds(lambda: recheck(Claim.objects.all()))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    digests = CheckResult.objects.values_list("inputs_sha256", flat=True)
    again, reading = median_ms(
        lambda: recheck(Claim.objects.all()), lambda: list(digests.iterator())
    )
    return {
        "citations": claims * CITATIONS,
        "results_kept": CheckResult.objects.count(),
        "first_check_s": round(first, 1),
        "recheck_unchanged_ms": again,
        "reading_digests_ms": reading,
        "recheck_to_reading": round(again / reading, 2),
    }


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS
    begin()
    show(figures(claims))


if __name__ == "__main__":
    main()
