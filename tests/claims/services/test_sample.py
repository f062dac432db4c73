import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import CommandError

from claims.models import Candidate, Claim, Edition, Reading
from claims.services import sample
from claims.services.refusals import Refused
from factcheck.first_run import first_accounts
from sources.models import Capture

pytestmark = pytest.mark.django_db


def test_publishes_one_claim_with_three_citations_of_which_two_relay():
    first_accounts()
    assert sample.wanted()
    document = sample.publish_sample().document
    relays = {row["source"]["kind"]: len(row["relays"]) for row in document["citations"]}
    assert relays == {"article": 1, "interview": 1, "report": 0}
    assert all(row["context"] for row in document["citations"])
    assert document["verdict"]["slug"] == "true"
    assert Candidate.objects.undecided().filter(reading__name="sample-article.txt").count() >= 5
    assert not sample.wanted()


def test_the_sample_says_that_it_is_one():
    for path in sample.FOLDER.iterdir():
        assert "SAMPLE." in path.read_text()


def test_leaves_nothing_behind_where_somebody_is_missing():
    User.objects.create_superuser("admin", password="a long enough one")
    with pytest.raises(Refused, match="no account editor"):
        sample.publish_sample()
    assert sample.wanted()


def test_leaves_nothing_behind_when_it_is_refused_at_the_end():
    first_accounts()
    with pytest.raises(Refused, match="another editor"):
        sample.publish_sample("admin", "admin")
    assert not any(model.objects.exists() for model in (Reading, Claim, Edition, Capture))


def test_is_a_command_for_the_start_only(capsys):
    first_accounts()
    call_command("sample")
    assert "Published /claims/" in capsys.readouterr().out
    with pytest.raises(CommandError, match="for the start"):
        call_command("sample")
