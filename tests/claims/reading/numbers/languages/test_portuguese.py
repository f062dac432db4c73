import pytest

from tests.claims.reading.numbers.tell import tell, worth


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("vinte e três", 23),
        ("noventa e oito", 98),
        ("cento e quarenta e um", 141),
        ("duzentos e seis", 206),
        ("mil e oitocentos", 1800),
        ("três mil e quatrocentos", 3400),
        ("setecentas mil", 700000),
        ("um milhão e trezentos mil", 1300000),
        ("dois milhões e meio", 2500000),
        ("meio milhão", 500000),
        ("nove décimos", 0.9),
        ("sete e meio", 7.5),
        ("três onze avos", 0.2727272727),
        ("seis vírgula zero dois", 6.02),
        ("menos oito", -8),
        ("duas dúzias", 24),
        ("1.234.567,8", 1234567.8),
        ("3.700", 3700),
    ],
)
def test_should_be_worth(words, value):
    assert worth(words, "pt") == [pytest.approx(value)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("pelo menos 3 mortos", "at least 3 morto"),
        ("dezenas de detidos", "at least 20 detido"),
        ("milhares de pessoas", "at least 2000 pessoa"),
        ("cerca de 1.500 agentes", "about 1500 agente"),
        ("de 5 a 7 milhões de euros", "5000000 to 7000000 currency EUR"),
        ("entre 10 e 20 feridos", "10 to 20 ferido"),
        ("R$ 3,4 bilhões", "3400000000 currency BRL"),
        ("20 por cento", "20 percent"),
        ("dois pontos percentuais", "2 percentage point"),
        ("um terço dos eleitores", "0.3333333333333333333333333333 eleitor"),
        ("metade da população", "0.5 população"),
        ("mais de 100 casos por dia", "more than 100 caso per day"),
        ("até 50.000 euros", "at most 50000 currency EUR"),
        ("um ano e meio", "1.5 measure year"),
        ("12 casos por 100.000 habitantes", "12 caso per 100000 habitante"),
        ("uma em cada três mulheres", "0.3333333333333333333333333333 mulher"),
        ("às 18:30", ""),
        ("30 graus", "30 measure degree"),
        ("segundo o governo", ""),
        ("a segunda vez", "2 ordinal"),
    ],
)
def test_should_tell(text, told):
    assert tell(text, "pt") == told
