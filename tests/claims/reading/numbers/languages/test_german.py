import pytest

from tests.claims.reading.numbers.tell import tell, worth


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("dreiundzwanzig", 23),
        ("drei und zwanzig", 23),
        ("achtundneunzig", 98),
        ("hunderteinundvierzig", 141),
        ("zweihundertsechs", 206),
        ("achtzehnhundert", 1800),
        ("dreitausendvierhundert", 3400),
        ("vierzigtausendzweihundert", 40200),
        ("siebenhunderttausend", 700000),
        ("eine Million dreihunderttausend", 1300000),
        ("zweieinhalb Millionen", 2500000),
        ("anderthalb Milliarden", 1500000000),
        ("eine halbe Million", 500000),
        ("neun Zehntel", 0.9),
        ("siebeneinhalb", 7.5),
        ("vier und ein Viertel", 4.25),
        ("sechs Komma null zwei", 6.02),
        ("minus acht", -8),
        ("zwei Dutzend", 24),
        ("1.234.567,8", 1234567.8),
        ("12'500", 12500),
        ("3.700", 3700),
        ("3,700", 3.7),
        ("dreissig", 30),
        ("fuenfzehn", 15),
    ],
)
def test_should_be_worth(words, value):
    assert worth(words, "de") == [pytest.approx(value)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("mindestens 3 Tote", "at least 3 toter"),
        ("Dutzende Festnahmen", "at least 24 festnahme"),
        ("Hunderttausende Menschen", "at least 200000 mensch"),
        ("mehrere hundert Menschen", "at least 200 mensch"),
        ("rund 1.500 Polizisten", "about 1500 polizist"),
        ("230.000 Bürger", "230000 bürger"),
        ("5 bis 7 Millionen Euro", "5000000 to 7000000 currency EUR"),
        ("zwischen 10 und 20 Verletzte", "10 to 20 verletzte"),
        ("zwischen zwei und zwanzig Fälle", "2 to 20 fall"),
        ("3,4 Milliarden Dollar", "3400000000 currency USD"),
        ("€3,4 Mrd.", "3400000000 currency EUR"),
        ("20 Prozent", "20 percent"),
        ("12,5 %", "12.5 percent"),
        ("zwei Prozentpunkte", "2 percentage point"),
        ("ein Drittel der Wähler", "0.3333333333333333333333333333 wähler"),
        ("die Hälfte der Bevölkerung", "0.5 bevölkerung"),
        ("der einundzwanzigste Fall", "21 ordinal"),
        ("der 3. Platz", "3 ordinal"),
        ("am 4. Mai", "4 ordinal"),
        ("mehr als 100 Fälle pro Tag", "more than 100 fall per day"),
        ("bis zu 50.000 Euro", "at most 50000 currency EUR"),
        ("anderthalb Jahre", "1.5 measure year"),
        ("ein 45-jähriger Mann", "45 measure year of age"),
        ("130 km/h", "130 measure kilometre per hour"),
        ("12 Fälle je 100.000 Einwohner", "12 fall per 100000 einwohner"),
        ("um 18.30 Uhr", ""),
        ("um 9 Uhr", ""),
        ("auf Seite 12", "12 number"),
        ("am 12.05.2020", ""),
        ("höchstens 30 Plätze", "at most 30 platz"),
        ("knapp 2 Millionen Stimmen", "about 2000000 stimme"),
        ("30 Grad", "30 measure degree"),
        ("die hundertfünfundzwanzigste Sitzung", "125 ordinal"),
        ("ein halbes Prozent", "0.5 percent"),
        ("20-prozentige", "20 percent"),
        ("10 oder mehr Fälle", "at least 10 fall"),
    ],
)
def test_should_tell(text, told):
    assert tell(text, "de") == told
