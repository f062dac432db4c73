from datetime import timedelta

import pytest
from django.utils import timezone

from sources.health import Finding, Judgement
from sources.models import Source, Visit
from sources.services import silence

pytestmark = pytest.mark.django_db
FAILURE = Judgement(Finding.FAILURE, "It does not answer.")


def visits(*rows, ago=timedelta(hours=1)):
    """Ended visits: each a host, the status that it answered or None, and the finding."""
    for host, status, finding in rows:
        source = Source.objects.create(title=host, url=f"https://{host}/")
        Visit.objects.create(
            source=source,
            host=host,
            http_status=status,
            finding=finding,
            state="done",
            ended_at=timezone.now() - ago,
        )


SILENT = [(f"{number}.example", None, "failure") for number in range(silence.HOSTS)]


def fair(judgement=FAILURE, *, answered=False):
    return silence.fair(judgement, answered=answered, now=timezone.now())


def test_should_not_blame_a_page_while_nobody_answers():
    visits(*SILENT)
    assert fair() == Judgement(Finding.UNCLEAR, silence.NOTE, again=True)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([], id="when nothing was visited"),
        pytest.param(SILENT[1:], id="when few hosts were silent"),
        pytest.param([SILENT[0]] * 20, id="when one host was, many times"),
        pytest.param([*SILENT, ("up.example", 500, "failure")], id="when one answered at all"),
        pytest.param([*SILENT[1:], ("up.example", None, "unclear")], id="when we did not ask"),
    ],
)
def test_but_not_so(rows):
    visits(*rows)
    assert fair() == FAILURE


def test_but_not_for_what_was_days_ago():
    visits(*SILENT, ago=timedelta(days=4))
    assert fair() == FAILURE


def test_what_answered_is_judged_by_its_answer():
    visits(*SILENT)
    assert fair(answered=True) == FAILURE
    alive = Judgement(Finding.ALIVE)
    assert fair(alive) == alive


def test_an_outage_that_lasts_is_no_fault_of_the_pages_either():
    visits(*[(host, None, "unclear") for host, _, _ in SILENT])
    assert fair() == FAILURE
    Visit.objects.update(note=silence.NOTE)
    assert fair().again
