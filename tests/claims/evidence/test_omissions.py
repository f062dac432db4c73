import pytest

from claims.evidence.quotes import check_quote


@pytest.mark.parametrize(
    ("quote", "text", "kind", "source"),
    [
        ("We found … evidence", "We found little evidence.", "negation", "little"),
        ("We found … 54 stations", "We found fewer than 54 stations.", "negation", "fewer than"),
        ("It […] happen", "It might happen.", "modal", "might"),
        ("The law … passed", "The law was probably passed.", "modal", "probably"),
        ("He … stole it", "He denies that he stole it.", "negation", "denies that"),
        ("He … stole it", "He is old. He denies that he stole it.", "negation", "denies that"),
        ("He … stole it", "He denies he stole it.", "negation", "denies he"),
        ("He … stole it", "He allegedly stole it.", "modal", "allegedly"),
        ("He … resign", "He refused to resign.", "negation", "refused to"),
        ("Er … das Haus gekauft", "Er bestreitet, dass er das Haus gekauft hat.", "negation", None),
        ("Er hat … das Haus gekauft", "Er hat nicht das Haus gekauft.", "negation", "nicht"),
        ("Er … das Haus gekauft", "Er soll das Haus gekauft haben.", "modal", "soll"),
        ("Il a … voté la loi", "Il a jamais voté la loi.", "negation", "jamais"),
        ("Il y a … de maisons", "Il y a peu de maisons.", "negation", "peu"),
        ("Il … a volé la voiture", "Il nie qu’il a volé la voiture.", "negation", "nie"),
        ("They told … to resign", "They told Mr. Smith never to resign.", "negation", "never"),
        ("They told … to resign", "They told J. Smith not to resign.", "negation", "not"),
        ("counted [54] stations", "They counted 60 stations.", "numeral", "60"),
        ("[54] stations", "They counted 60 stations.", "numeral", "60"),
        ("counted [54]", "They counted 60 stations.", "numeral", "60"),
        ("counted [many] stations", "They counted 60 stations.", "numeral", "60"),
        ("They [will] vote today", "They may vote today.", "modal", "may"),
        ("They [gladly] voted today", "They never voted today.", "negation", "never"),
        ("They [did not] vote today", "They vote today.", "negation", ""),
        ("The council … counted 54", "The council, which did not vote, counted 54.", None, "not"),
    ],
)
def test_should_be_altered(quote, text, kind, source):
    found = check_quote(quote, text)
    assert found.status == "altered"
    assert found.differences[0].kind == (kind or "negation")
    if source is not None:
        assert found.differences[0].source == source
        assert source in found.message


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("The council … counted 54", "The council, which met on Monday, counted 54 stations."),
        ("The council … counted 54", "The council, which may yet vote, counted 54 stations."),
        ("Der Rat … zählte 54", "Der Rat, der nicht abstimmte, zählte 54 Häuser."),
        ("The council … counted 54", "The council met in May and counted 54 stations."),
        ("The council … counted 54", "The council of a few towns counted 54 stations."),
        ("The council … counted 54", "The council of the little town counted 54 stations."),
        ("The council … counted 54", "The council, by the will of all, counted 54 stations."),
        ("The council … counted 54", "The council, in less than a year, counted 54 stations."),
        ("The council … counted 54", "The council of Little Rock counted 54 stations."),
        ("The council … counted 54", "The council in the next few days counted 54 stations."),
        ("The council … counted 54", "The council denied the mayor a seat and counted 54."),
        ("The council met … 54 stations", "The council met. It did not vote. 54 stations stand."),
        ("Er hat … das Haus gekauft", "Er hat im Mai das Haus gekauft."),
        ("Le maire … a voté la loi", "Le maire, né à Paris, a voté la loi."),
        ("Er hat … das Haus gekauft", "Er hat nicht nur das Auto, sondern das Haus gekauft."),
        ("The council … of 54 stations", "The council counted 30 towns of 54 stations."),
        ("the councel [sic] voted for it", "So the councel voted for it."),
        ("[the] council voted", "A council voted."),
        ("four [police] stations closed", "The four stations closed."),
        ("counted [54] stations", "They counted the stations."),
        ("counted [60 police] stations", "They counted 60 stations."),
        ("They [did not vote] today", "They did not vote today."),
        ("then [the councillor] spoke out", "Only then one of them spoke out."),
        ("The council [not the mayor] voted", "The council voted."),
    ],
)
def test_should_stay_elided(quote, text):
    assert check_quote(quote, text).status == "elided"
