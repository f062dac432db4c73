import pytest

from tests.claims.reading.numbers.tell import tell, worth


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("drie miljoen en een kwart", 3250000),
        ("tweeënveertig en een derde", 42.333333333333336),
        ("een kwart miljoen", 250000),
        ("twee derde van een miljoen", 666666.6666666666),
        ("anderhalf miljard", 1500000000),
        ("twee tiende", 0.2),
        ("duizend en een", 1001),
        ("tweeduizendtwintig", 2020),
        ("drie honderdste", 0.03),
        ("zeven achtste", 0.875),
        ("acht en drie kwart", 8.75),
        ("vijf en een half", 5.5),
        ("vierhonderdduizend", 400000),
        ("negenhonderdnegenennegentigduizend", 999000),
        ("min honderd", -100),
        ("honderdtwintig", 120),
        ("eenentwintigduizend", 21000),
        ("vier vijfde", 0.8),
        ("nul komma nul vijf", 0.05),
        ("drieëntwintig", 23),
        ("drie en twintig", 23),
        ("achtennegentig", 98),
        ("honderdeenenveertig", 141),
        ("tweehonderdzes", 206),
        ("achttienhonderd", 1800),
        ("veertigduizend tweehonderd", 40200),
        ("een miljoen driehonderdduizend", 1300000),
        ("tweeënhalf miljoen", 2500000),
        ("anderhalf miljoen", 1500000),
        ("een half miljoen", 500000),
        ("twee derde", 0.6666666667),
        ("driekwart", 0.75),
        ("zes komma nul twee", 6.02),
        ("min acht", -8),
        ("twee dozijn", 24),
        ("1.234.567,8", 1234567.8),
        ("3.700", 3700),
    ],
)
def test_should_be_worth(words, value):
    assert worth(words, "nl") == [pytest.approx(value)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("minstens 3 doden", "at least 3 dode"),
        ("tientallen arrestaties", "at least 20 arrestatie"),
        ("enkele honderd mensen", "at least 200 mens"),
        ("ongeveer 1.500 agenten", "about 1500 agent"),
        ("5 tot 7 miljoen euro", "5000000 to 7000000 currency EUR"),
        ("tussen 10 en 20 gewonden", "10 to 20 gewonden"),
        ("3,4 miljard dollar", "3400000000 currency USD"),
        ("20 procent", "20 percent"),
        ("twee procentpunten", "2 percentage point"),
        ("een derde van de kiezers", "0.3333333333333333333333333333 kiezer"),
        ("de helft van de bevolking", "0.5 bevolking"),
        ("de eenentwintigste", "21 ordinal"),
        ("meer dan 100 gevallen per dag", "more than 100 geval per day"),
        ("anderhalf jaar", "1.5 measure year"),
        ("1 op de 3 vrouwen", "0.3333333333333333333333333333 vrouw"),
        ("om 18:30", ""),
        ("30 graden", "30 measure degree"),
        ("de honderdvijfentwintigste zitting", "125 ordinal"),
    ],
)
def test_should_tell(text, told):
    assert tell(text, "nl") == told
