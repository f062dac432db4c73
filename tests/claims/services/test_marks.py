import pytest

from claims.models import Citation, Claim
from claims.services import drafting, marks, staleness
from claims.services.publication import submit
from claims.services.rechecking import recheck
from claims.services.refusals import Forbidden
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def rules(monkeypatch):
    """Sets the table of rules to another version, which finds this level for every citation and
    every claim.
    """

    def become(version, level):
        said = {"level": level, "rules_version": version, "factors": [], "would_raise": []}
        rated = type("Rated", (), {"as_json": lambda _: dict(said)})()
        monkeypatch.setattr(staleness, "RULES_VERSION", version)
        for name in ("rate_citation", "rate_claim"):
            monkeypatch.setattr(f"claims.services.assessment.{name}", lambda _: rated)
        assert recheck(Claim.objects.all()) == Claim.objects.count()

    return become


def marked():
    return Claim.objects.get().level_before, Citation.objects.get().level_before


@pytest.mark.parametrize(
    ("levels", "mark"),
    [
        pytest.param(["high"], "", id="the same level"),
        pytest.param(["low"], "high", id="another level"),
        pytest.param(["low", "low"], "high", id="stays when the next rules say the same"),
        pytest.param(["low", "moderate"], "high", id="the oldest stays when it moves again"),
        pytest.param(["low", "high"], "", id="but goes when it comes back"),
        pytest.param(["low", "high", "moderate"], "high", id="and comes anew"),
    ],
)
def test_a_mark_stays_until_somebody_has_decided(rules, levels, mark):
    cast.claim(cast.contributor())
    rules("a", "high")
    Claim.objects.update(level_before="")
    Citation.objects.update(level_before="")
    for number, level in enumerate(levels):
        rules(f"b{number}", level)
    assert marked() == (mark, mark)


@pytest.fixture
def claim():
    made = cast.claim(cast.contributor())
    Claim.objects.update(level_before="low")
    Citation.objects.update(level_before="low")
    made.refresh_from_db()
    return made


def revise(claim, by):
    drafting.revise(claim.citations.get(), by, locator="p. 3")


def change(claim, by):
    drafting.change(claim, by, explanation="Better said.")


@pytest.mark.parametrize("act", [revise, change, marks.seen])
def test_an_editor_decides_by_changing_the_claim_or_by_having_seen_it(claim, act):
    act(claim, cast.editor())
    assert marked() == ("", "")


@pytest.mark.parametrize("act", [revise, change])
def test_but_what_a_contributor_changes_is_still_to_be_seen(claim, act):
    act(claim, claim.writers.get())
    assert marked() == ("low", "low")


def test_nor_does_a_contributor_say_that_it_was_seen(claim):
    with pytest.raises(Forbidden):
        marks.seen(claim, claim.writers.get())
    assert marked() == ("low", "low")


def test_an_editor_decides_by_approving(claim):
    cast.approve(submit(claim, claim.writers.get()), cast.editor())
    assert marked() == ("", "")


def test_the_desk_shows_the_mark_and_the_button_to_editors(claim, client):
    url = f"/admin/claims/claim/{claim.pk}/"
    client.force_login(claim.writers.get())
    assert 'value="seen"' not in client.get(f"{url}change/").content.decode()
    client.force_login(cast.editor())
    assert 'value="seen"' in client.get(f"{url}change/").content.decode()
    client.post(f"{url}decide/", {"act": "seen"})
    assert marked() == ("", "")
