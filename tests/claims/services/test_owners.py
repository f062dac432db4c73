from itertools import pairwise

import pytest

from claims.models import Claim
from claims.services import staleness
from claims.services.gathering import gather
from claims.services.owners import owners_above
from claims.services.rechecking import recheck
from sources.models import Party, Source
from tests import cast

pytestmark = pytest.mark.django_db


def house(*names):
    """Each is owned by the next."""
    rows = [Party.objects.create(name=name) for name in names]
    for row, owner in pairwise(rows):
        row.owner = owner
        row.save()
    return rows


def test_should_walk_up_to_the_last_owner(django_assert_max_num_queries):
    rows = house("A paper", "A house", "A group", "A fund")
    with django_assert_max_num_queries(3):
        found = owners_above(rows[:1])
    assert found[rows[0].pk] == tuple(rows[1:])
    assert rows[3].pk not in found


def test_owners_that_own_each_other_are_one():
    rows = house("A paper", "A house", "A group")
    rows[2].owner = rows[1]
    rows[2].save()
    assert {above[-1] for above in owners_above(rows).values()} == {rows[1]}


def test_a_claim_is_stale_once_somebody_high_up_is_sold():
    rows = house("A paper", "A house", "A group")
    claim = cast.claim(cast.contributor())
    Source.objects.update(publisher=rows[0])
    recheck(Claim.objects.all())
    assert not list(staleness.stale(Claim.objects.all()))
    rows[2].owner = Party.objects.create(name="A fund")
    rows[2].save()
    assert list(staleness.stale(Claim.objects.all())) == [claim.pk]
    (case,) = gather([claim])
    assert case.citations[0].inputs.source.owner == rows[2].owner.public_id
    for told in ({"name": "Another fund"}, {"interests": "Money."}):
        recheck(Claim.objects.all())
        Party.objects.filter(pk=rows[2].owner_id).update(**told)
        assert list(staleness.stale(Claim.objects.all())) == [claim.pk]
