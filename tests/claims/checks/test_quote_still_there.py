from dataclasses import replace

import pytest

from claims.checks.check import inputs_digest
from claims.checks.inputs import Alike
from claims.checks.quote_still_there import CHECK
from sources.text.anchoring import describe
from tests.claims.checks import given

QUOTE = "It counts 54 stations in 30 countries on five continents"
BEFORE = f"A report was published in autumn.\n\n{QUOTE}, its authors write.\n\nMore may exist."


def citation(after, before=BEFORE, quote=QUOTE, **fields):
    start = before.index(quote)
    place = describe(before, start, start + len(quote)).as_json()
    newest = given.captured(after, captured_on="2023-02-01", **fields)
    return given.citation(quote, before, selectors=place, newest=newest)


@pytest.mark.parametrize(
    ("after", "status", "finding"),
    [
        pytest.param(BEFORE, "compliance", "present", id="nothing changed"),
        pytest.param(BEFORE + "\n\nA correction.", "compliance", "present", id="added to"),
        pytest.param(f"{QUOTE}. The end.", "compliance", "moved", id="moved"),
        pytest.param(BEFORE.replace("54", "102"), "violation", "altered", id="altered"),
        pytest.param("A report was published in autumn.", "violation", "absent", id="absent"),
    ],
)
def test_should_compare_with_the_newest(after, status, finding):
    found = CHECK.run(citation(after))
    assert (found.status, found.evidence["status"]) == (status, finding)
    assert "deleted" not in found.message


def test_the_fault_is_the_words_and_no_day():
    changed = BEFORE.replace("54", "102")
    first = CHECK.run(citation(changed))
    newer = given.captured(changed + "\n\nMore.", captured_on="2024-01-01")
    later = CHECK.run(replace(citation(changed), newest=newer))
    assert first.message != later.message
    assert first.fault == later.fault
    for other in (changed.replace("continents", "seas"), BEFORE.replace("54", "103"), "Nothing."):
        assert CHECK.run(citation(other)).fault != first.fault


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"extractor": "other 2"}, id="a change of extractor is no drift"),
        pytest.param({"status": 503}, id="an error page says nothing of the quote"),
    ],
)
def test_is_neither_pass_nor_violation(change):
    found = CHECK.run(citation("Something else altogether.", **change))
    assert found.status == "unverifiable"


@pytest.mark.parametrize("state", ["dead", "dying", "paywalled", "unknown"])
def test_is_no_pass_while_nobody_can_look(state):
    inputs = citation(BEFORE)
    found = CHECK.run(replace(inputs, source=replace(inputs.source, link_state=state)))
    assert (found.status, found.evidence["status"]) == ("unverifiable", "unreachable")
    assert "2023-02-01, it had the words" in found.message


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"link_state": "unknown", "url": ""}, id="without an address"),
        pytest.param({"link_state": "dead"}, id="nor does a violation become less"),
    ],
)
def test_but_not_when_there_is_nothing_to_look_at(change):
    inputs = citation(BEFORE if "url" in change else "Something else.")
    found = CHECK.run(replace(inputs, source=replace(inputs.source, **change)))
    assert found.status == ("compliance" if "url" in change else "violation")


def test_the_same_bytes_read_anew_say_the_same():
    inputs = citation("Read otherwise.", extractor="other 2")
    same = replace(inputs.newest, bytes_sha256=inputs.capture.bytes_sha256)
    assert CHECK.run(replace(inputs, newest=same)).status == "compliance"


@pytest.mark.parametrize("change", [{"selectors": None}, {"capture": None}, {"newest": None}])
def test_is_never_a_pass_without_an_anchor(change):
    assert CHECK.run(replace(citation(BEFORE), **change)).status == "unverifiable"


@pytest.mark.parametrize(
    ("after", "status"),
    [
        pytest.param(BEFORE.replace("autumn", "spring"), "compliance", id="every piece"),
        pytest.param(BEFORE.replace("five continents", "earth"), "violation", id="but one"),
    ],
)
def test_every_piece_of_a_quote_that_leaves_something_out_must_be_there(after, status):
    quote = "It counts 54 stations … on five continents"
    piece = "It counts 54 stations"
    start = BEFORE.index(piece)
    place = describe(BEFORE, start, start + len(piece)).as_json()
    inputs = given.citation(quote, BEFORE, selectors=place, newest=given.captured(after))
    assert CHECK.run(inputs).status == status


NEXT = "other 2"
DROPPED = "A report was published in autumn."
TABLE = "Stations Countries 54 30"
TEASER = f"In short. {QUOTE}! So says the office that counts them every year."


def likened(newest, cited_again, newest_again=None, before=BEFORE, quote=QUOTE):
    """A citation whose newest capture another extractor read, with what it makes of both."""
    inputs = citation(newest, before, quote, extractor=NEXT)
    again = replace(given.captured(cited_again, extractor=NEXT), captured_on="2022-10-01")
    after = inputs.newest
    if newest_again is not None:
        after = given.captured(newest_again, captured_on="2023-02-01", extractor="other 3")
        again = replace(again, extractor="other 3")
    return replace(inputs, alike=Alike(again, after))


@pytest.mark.parametrize(
    ("inputs", "status", "finding"),
    [
        pytest.param(
            likened(f"Menu\n\n{BEFORE}", f"Menu\n\n{BEFORE}"),
            "compliance",
            "present",
            id="what the page says as before, the next extractor has in both",
        ),
        pytest.param(
            likened(f"Menu\n\n{DROPPED}", f"Menu\n\n{BEFORE}"),
            "violation",
            "absent",
            id="what the page has no more, it has in the cited one alone",
        ),
        pytest.param(
            likened(BEFORE.replace("54", "102"), BEFORE.replace("autumn", "fall")),
            "violation",
            "altered",
            id="what the page has otherwise, as well",
        ),
        pytest.param(
            likened(
                f"{DROPPED}\n\nMore may exist.\n\n{TEASER}",
                f"{BEFORE}\n\n{TEASER}",
            ),
            "violation",
            "absent",
            id="what it reads besides is no partner of what was cited",
        ),
        pytest.param(
            likened(DROPPED, BEFORE, newest_again=BEFORE),
            "compliance",
            "present",
            id="where a later one reads both, that one counts",
        ),
        pytest.param(
            likened(BEFORE, DROPPED), "compliance", "present", id="words that stand there do"
        ),
        pytest.param(
            likened(
                "Stations 54\nCountries 30", "Stations 54\nCountries 30", before=TABLE, quote="54"
            ),
            "compliance",
            "present",
            id="a cell of a table that the next extractor reads otherwise",
        ),
        pytest.param(
            likened(
                "Stations 61\nCountries 30", "Stations 54\nCountries 30", before=TABLE, quote="54"
            ),
            "violation",
            "absent",
            id="which says something else now",
        ),
        pytest.param(
            likened(DROPPED, DROPPED),
            "unverifiable",
            "",
            id="but not where it does not find the passage in the cited one",
        ),
    ],
)
def test_should_compare_like_with_like(inputs, status, finding):
    found = CHECK.run(inputs)
    assert (found.status, found.evidence["status"]) == (status, finding)
    if status == "violation":
        assert "2022-10-01 and 2023-02-01, both as other 2 reads them" in found.message


@pytest.mark.parametrize(
    ("alike", "words"),
    [
        pytest.param(None, "is being read again", id="wanted"),
        pytest.param(Alike(), "is being read again", id="owed"),
        pytest.param(Alike(reason="The file is empty."), "The file is empty.", id="failed"),
        pytest.param(likened("", DROPPED).alike, "not found in the cited capture", id="lost"),
    ],
)
def test_should_say_in_words_why_it_can_not(alike, words):
    found = CHECK.run(replace(citation(DROPPED, extractor=NEXT), alike=alike))
    assert found.status == "unverifiable"
    assert words in found.message
    assert found.evidence["found"]["status"] == "absent"


def test_should_run_again_once_it_was_read_again():
    owed = citation(DROPPED, extractor=NEXT)
    done = likened(DROPPED, BEFORE)
    assert inputs_digest(CHECK, owed) != inputs_digest(CHECK, done)
    other = likened(DROPPED, BEFORE.replace("autumn", "fall"))
    assert inputs_digest(CHECK, done) != inputs_digest(CHECK, other)


def test_every_piece_should_be_found_again():
    quote = "It counts 54 stations … on five continents"
    start, piece = BEFORE.index("It counts"), "It counts 54 stations"
    place = describe(BEFORE, start, start + len(piece)).as_json()
    for again, status in ((BEFORE, "violation"), (BEFORE.replace("five", "six"), "unverifiable")):
        inputs = replace(likened(DROPPED, again), quote=quote, selectors=place)
        assert CHECK.run(inputs).status == status
