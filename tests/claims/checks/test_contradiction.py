from dataclasses import replace

import pytest

from claims.checks.contradiction import CHECK
from claims.checks.inputs import Rival
from claims.reading.numbers import find_quantities
from tests.claims.checks import given


def quantity(words):
    return find_quantities(words)[0].as_json()


def rival(words, verdict=5, *, published=True):
    ours, theirs = quantity("54 stations"), quantity(words)
    return Rival("other", f"There are {words}.", ours, theirs, verdict, published)


DRAFT = rival("80 stations", published=False)


@pytest.mark.parametrize(
    ("rivals", "verdict", "status"),
    [
        pytest.param((rival("80 stations"),), 5, "violation", id="both are held true"),
        pytest.param((rival("80 stations"),), 3, "warning", id="one is half true"),
        pytest.param((rival("80 stations", None),), 5, "warning", id="one is not rated"),
        pytest.param((DRAFT,), 5, "warning", id="one is a draft, which blocks nothing"),
        pytest.param((DRAFT, rival("70 stations")), 5, "violation", id="beside a published one"),
        pytest.param((rival("80 stations", 1),), 5, "compliance", id="but not where one is false"),
        pytest.param((rival("80 stations"),), 2, "compliance", id="nor where ours is"),
        pytest.param((rival("over 50 stations"),), 5, "compliance", id="nor where both can hold"),
        pytest.param((), 5, "compliance", id="nor where there is no other"),
    ],
)
def test_should_contradict(rivals, verdict, status):
    statement = "There are 54 stations."
    found = CHECK.run(given.claim(statement=statement, rivals=rivals, verdict=verdict))
    assert found.status == status


@pytest.mark.parametrize(
    ("statement", "status"),
    [
        pytest.param(
            "On this wide earth, 80 stations stand in 30 countries.", "warning", id="near"
        ),
        pytest.param("Trains called at 80 stations on their way north.", "compliance", id="far"),
    ],
)
def test_what_is_said_in_other_words_blocks_nothing(statement, status):
    other = Rival("other", statement, quantity("54 stations"), quantity("80 stations"), 5, True)
    assert CHECK.run(given.claim(rivals=(other,))).status == status


def test_the_message_names_nothing_of_the_others_and_the_evidence_each_once():
    one = rival("80 stations")
    found = CHECK.run(given.claim(rivals=(one, one)))
    told = {"id": "other", "statement": one.statement, "figure": "80", "published": True}
    assert found.evidence == {"claims": [told]}
    said = "Another of our claims counts the same differently; both can't hold."
    assert found.message == said
    two = CHECK.run(given.claim(rivals=(one, replace(one, id="third"))))
    assert two.message.startswith("2 others of our claims count the same differently")
    assert [row["id"] for row in two.evidence["claims"]] == ["other", "third"]


@pytest.mark.parametrize(
    ("ours", "theirs", "status"),
    [
        pytest.param("30 countries", "31 countries", "violation", id="one more"),
        pytest.param(
            "31 countries", "about 30 countries", "compliance", id="but not about so many"
        ),
        pytest.param("230,000 members", "229,876 members", "compliance", id="nor one rounded"),
    ],
)
def test_should_tell_small_numbers_apart(ours, theirs, status):
    other = Rival(
        "other", f"There are {theirs}.", quantity(ours), quantity(theirs), 5, published=True
    )
    found = CHECK.run(given.claim(statement=f"There are {ours}.", rivals=(other,), verdict=5))
    assert found.status == status


@pytest.mark.parametrize(
    ("ours", "theirs", "status"),
    [
        pytest.param("54% of men", "60% of men", "violation", id="a part of the same"),
        pytest.param("54% of men", "60% of women", "compliance", id="but not of others"),
        pytest.param("almost 60 stations", "61 stations", "violation", id="more than almost"),
    ],
)
def test_should_read_the_words_around_the_numbers(ours, theirs, status):
    statements = [f"In the town of Kent {words} are closed now." for words in (ours, theirs)]
    told = [find_quantities(each)[0].as_json() for each in statements]
    other = Rival("other", statements[1], *told, 5, published=True)
    found = CHECK.run(given.claim(statement=statements[0], rivals=(other,), verdict=5))
    assert found.status == status


def test_no_message_tells_that_there_is_a_draft():
    alone = CHECK.run(given.claim(rivals=(DRAFT,)))
    assert "other" not in alone.message
    assert "counts" not in alone.message
    assert alone.evidence["claims"][0]["id"] == "other"
    one, draft = rival("80 stations"), replace(DRAFT, id="third")
    both, without = (CHECK.run(given.claim(rivals=each)) for each in ((one, draft), (one,)))
    assert both.message == without.message
    agreeing = rival("54 stations", published=False)
    assert "Compared with 0 " in CHECK.run(given.claim(rivals=(agreeing,))).message


@pytest.mark.parametrize(
    ("change", "same"),
    [
        pytest.param({}, True, id="nothing"),
        pytest.param({"statement": "There are 55 stations in 30 countries."}, False, id="ours"),
        pytest.param({"rivals": (rival("81 stations"),)}, False, id="theirs"),
        pytest.param({"rivals": (rival("80 stations"), replace(DRAFT, id="x"))}, False, id="more"),
        pytest.param({"contrast_sought": "No."}, True, id="but nothing beside"),
    ],
)
def test_the_fault_is_another_with(change, same):
    before = CHECK.run(given.claim(rivals=(rival("80 stations"),)))
    after = CHECK.run(given.claim(**({"rivals": (rival("80 stations"),)} | change)))
    assert (after.fault == before.fault) is same


def test_a_claim_that_counts_nothing_is_not_asked():
    assert CHECK.run(given.claim(statement="Stations exist.")).status == "not-in-scope"
    assert CHECK.run(given.claim(statement="Nobody died.")).status == "unverifiable"
