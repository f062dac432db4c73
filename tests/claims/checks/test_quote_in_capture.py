import pytest

from claims.checks.quote_in_capture import CHECK
from tests.claims.checks import given

TEXT = "It counts 54 stations in 30 countries, its authors write. More may well exist there."


@pytest.mark.parametrize(
    ("quote", "status", "passage"),
    [
        pytest.param("54 stations in 30", "compliance", "54 stations in 30", id="verbatim"),
        pytest.param(
            "It counts 54 stations […] may well exist",
            "compliance",
            "It counts 54 stations … may well exist",
            id="elided, without what is left out",
        ),
        pytest.param(
            "It counts 55 stations in 30 countries",
            "violation",
            "It counts 54 stations in 30 countries",
            id="altered, with what the text says",
        ),
        pytest.param("4 stations", "violation", "54 stations", id="cut out of a number"),
        pytest.param(
            "54 stations in 30 count", "violation", "54 stations in 30 countries", id="word"
        ),
        pytest.param("Nothing of the kind was said", "violation", "", id="missing"),
    ],
)
def test_should_say(quote, status, passage):
    found = CHECK.run(given.citation(quote, TEXT))
    assert (found.status, found.evidence["passage"]) == (status, passage)


@pytest.mark.parametrize(
    "change", [{"capture": None}, {"quote": ""}], ids=["no capture", "no quote"]
)
def test_is_never_a_pass_where_there_is_nothing_to_look_at(change):
    found = CHECK.run(given.citation(**({"quote": "54"} | change)))
    assert found.status == "unverifiable"


def test_should_warn_of_words_that_stand_in_several_places():
    assert CHECK.run(given.citation("a station", "a station, and a station")).status == "warning"


@pytest.mark.parametrize(
    ("quote", "text", "passage"),
    [
        pytest.param("160 stations", "It has 1,160 stations.", "1,160 stations", id="groups"),
        pytest.param("个车站", "城里有54个车站在运行", "个车站", id="but no script without spaces"),
    ],
)
def test_the_passage_has_whole_numbers(quote, text, passage):
    assert CHECK.run(given.citation(quote, text)).evidence["passage"] == passage
