import pytest

from tests.claims.reading.numbers.tell import tell, worth


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("ventitré", 23),
        ("novantotto", 98),
        ("centoquarantuno", 141),
        ("duecento sei", 206),
        ("milleottocento", 1800),
        ("tremilaquattrocento", 3400),
        ("quarantamiladuecento", 40200),
        ("settecentomila", 700000),
        ("un milione e trecentomila", 1300000),
        ("mille miliardi", 1e12),
        ("due milioni e mezzo", 2500000),
        ("mezzo milione", 500000),
        ("nove decimi", 0.9),
        ("sette e mezzo", 7.5),
        ("quattro e un quarto", 4.25),
        ("sei virgola zero due", 6.02),
        ("meno otto", -8),
        ("due dozzine", 24),
        ("2,5 mld", 2500000000),
        ("40mila", 40000),
        ("1.234.567,8", 1234567.8),
        ("12'500", 12500),
        ("3.700", 3700),
        ("3,700", 3.7),
    ],
)
def test_should_be_worth(words, value):
    assert worth(words, "it") == [pytest.approx(value)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("almeno 3 morti", "at least 3 morto"),
        ("decine di arresti", "at least 20 arresto"),
        ("centinaia di migliaia di persone", "at least 200000 persona"),
        ("una ventina di testimoni", "about 20 testimone"),
        ("circa 1.500 agenti", "about 1500 agente"),
        ("54 stazioni", "54 stazione"),
        ("11 province", "11 provincia"),
        ("da 5 a 7 milioni di euro", "5000000 to 7000000 currency EUR"),
        ("tra 10 e 20 feriti", "10 to 20 ferito"),
        ("3,4 miliardi di dollari", "3400000000 currency USD"),
        ("€ 3,4 mld", "3400000000 currency EUR"),
        ("il 20 per cento", "20 percent"),
        ("12,5%", "12.5 percent"),
        ("due punti percentuali", "2 percentage point"),
        ("un terzo degli elettori", "0.3333333333333333333333333333 elettore"),
        ("la metà della popolazione", "0.5 popolazione"),
        ("il ventunesimo caso", "21 ordinal"),
        ("più di 100 casi al giorno", "more than 100 caso per day"),
        ("fino a 50.000 euro", "at most 50000 currency EUR"),
        ("un anno e mezzo", "1.5 measure year"),
        ("due ore e mezza", "2.5 measure hour"),
        ("130 km/h", "130 measure kilometre per hour"),
        ("12 casi ogni 100.000 abitanti", "12 caso per 100000 abitante"),
        ("una donna su tre", "0.3333333333333333333333333333 donna"),
        ("alle 18.30", ""),
        ("alle ore 9", ""),
        ("a pagina 12", "12 number"),
        ("il 12/05/2020", ""),
        ("per lo meno 4 città", "at least 4 città"),
        ("non più di 30 posti", "at most 30 posto"),
        ("quasi 2 milioni di voti", "about 2000000 voto"),
        ("30 gradi", "30 measure degree"),
        ("5 euro e 30 centesimi", "5.3 currency EUR"),
        ("Secondo il governo, prima di Natale", ""),
        ("la seconda volta", "2 ordinal"),
        ("un 45enne", "45 measure year of age"),
        ("100 km orari", "100 measure kilometre per hour"),
    ],
)
def test_should_tell(text, told):
    assert tell(text, "it") == told
