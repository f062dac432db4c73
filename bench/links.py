"""What a sweep of the links costs however many there are: `python -m bench.links`.

A database of its own, in a folder that is gone afterwards, holds so many sources on a twentieth as
many hosts; a tenth of them waits for its visit already, half has been visited before.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from datetime import timedelta

from bench.cases import show
from bench.recheck import begin

SOURCES = 100_000
RUNS = 9


def fill(most: int) -> None:
    from django.utils import timezone

    from sources.models import Host, Source, Visit

    now, hosts = timezone.now(), max(most // 20, 1)

    def url(number: int) -> str:
        return f"https://host{number % hosts}.example/{number}"

    week = timedelta(days=7)
    made = Source.objects.bulk_create(
        (
            Source(title=url(n), url=url(n), next_check_at=now + week * (n / most) - week / 50)
            for n in range(most)
        ),
        batch_size=5_000,
    )
    rows = [(each.pk, f"host{number % hosts}.example") for number, each in enumerate(made)]
    past = {"state": "done", "finding": "alive", "http_status": 200, "ended_at": now}
    for chosen, fields in ((rows[::2], past), (rows[::10], {})):
        Visit.objects.bulk_create(
            (Visit(source_id=pk, host=host, due=now, **fields) for pk, host in chosen),
            batch_size=5_000,
        )
    Host.objects.bulk_create(
        Host(name=f"host{n}.example", next_at=now + timedelta(minutes=n % 2)) for n in range(hosts)
    )


def median_ms(act: Callable[[], object]) -> float:
    took = []
    for _ in range(RUNS):
        began = time.perf_counter()
        act()
        took.append((time.perf_counter() - began) * 1000)
    return round(statistics.median(took), 1)


def figures(most: int) -> dict[str, float]:
    """Milliseconds of one sweep: to open visits, and to choose those whose turn it is."""
    from django.db import connection
    from django.utils import timezone

    from sources.models import Visit
    from sources.services import scheduling

    fill(most)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    turns = Visit.objects.turn_of_each_host
    return {
        "sources": most,
        "visits_open": Visit.objects.filter(state="wanted").count(),
        "planning_ms": median_ms(lambda: scheduling.plan(timezone.now())),
        "choosing_ms": median_ms(lambda: list(turns(timezone.now())[: scheduling.AT_ONCE])),
    }


def main() -> None:
    most = int(sys.argv[1]) if len(sys.argv) > 1 else SOURCES
    begin()
    show(figures(most))


if __name__ == "__main__":
    main()
