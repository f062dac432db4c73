import pytest

from claims.evidence.denials import leaves_out_negation

BUILT = "the stations were built"


def left_out(text, passage):
    start = text.rindex(passage)
    return leaves_out_negation(text, start, start + len(passage))


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        *(
            (f"So it was. {words} {BUILT}.", BUILT)
            for words in (
                "Few of",
                "Very few of",
                "Hardly any of",
                "Almost none of",
                "Neither of",
                "Not all of",
                "Not every one of",
                "Not a single one of",
                "Only a few of",
                "Fewer than half of",
                "But none of",
                "However, few of",
                "He said that none of",
                "Few\nof",
            )
        ),
        ("Rarely do the stations close.", "the stations close"),
        ("Under no circumstances will the stations close.", "the stations close"),
        ("Almost no stations were built.", "stations were built"),
        ("“Not all the stations were built.”", "all the stations were built"),
        ("01.10.\t\tFew stations were built.", "stations were built"),
        ("Nur wenige der Häuser stehen.", "Häuser stehen"),
        ("Kaum Häuser stehen.", "Häuser stehen"),
        ("Aucune des maisons ne tient.", "maisons ne tient"),
        ("Peu de maisons tiennent.", "maisons tiennent"),
        ("Pocas de las casas quedan.", "las casas quedan"),
        ("Poche case restano.", "case restano"),
        ("Did he go? He did not.", "He did"),
        ("Er baut das Haus gar nicht mehr, sagt sie.", "Er baut das Haus"),
        ("He said that it is never, ever so.", "it is"),
    ],
)
def test_should_miss_the_negation(text, passage):
    assert left_out(text, passage)


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        pytest.param(f"Most of {BUILT}.", BUILT, id="no negation"),
        pytest.param(f"A few of {BUILT}.", BUILT, id="some"),
        pytest.param(f"No\n{BUILT}.", BUILT, id="a line of its own"),
        pytest.param("He was not all that glad.", "all that glad", id="within the clause"),
        pytest.param("It is said not only once.", "It is said", id="another clause goes on"),
        pytest.param("The old house, it was not.", "house, it was", id="cut within a clause"),
        pytest.param("He is here. Not so she.", "He is here.", id="the next sentence"),
    ],
)
def test_should_not_miss_one(text, passage):
    assert not left_out(text, passage)
