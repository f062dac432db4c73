from claims.evidence.chain import Hop, told

CHAIN = [
    Hop("b", "An agency", "A dispatch", figures=("over 50",), relays=("a",)),
    Hop("a", "An institute", "A report", figures=("54",)),
    Hop("c", "", "A post"),
]


def test_should_tell_every_relay_and_what_stands_alone():
    assert told(CHAIN) == [
        "An agency (over 50) relays An institute (54); the figure changed: 54 → over 50.",
        "an unknown party relays no other.",
    ]


def test_should_name_the_sources_where_all_is_wanted():
    assert told(CHAIN, whole=True)[0].startswith(
        "An agency, “A dispatch” (over 50) relays An institute, “A report” (54);"
    )
