import pytest

from tests.claims.reading.numbers.tell import tell, worth


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("três milhões e um quarto", 3250000),
        ("seis milhões e dois terços", 6666666.666666667),
        ("quarenta e dois e um terço", 42.333333333333336),
        ("um quarto de milhão", 250000),
        ("dois terços de um milhão", 666666.6666666666),
        ("um bilhão e meio", 1500000000),
        ("dois décimos", 0.2),
        ("mil e um", 1001),
        ("dois mil e vinte", 2020),
        ("três centésimos", 0.03),
        ("sete oitavos", 0.875),
        ("oito e três quartos", 8.75),
        ("cinco e meia", 5.5),
        ("quatrocentos mil", 400000),
        ("um milhão duzentos e trinta e quatro mil quinhentos e sessenta e sete", 1234567),
        ("novecentos e noventa e nove mil", 999000),
        ("menos cem", -100),
        ("cento e vinte", 120),
        ("vinte e um mil", 21000),
        ("um doze avos", 0.08333333333333333),
        ("quatro quintos", 0.8),
        ("cinco vírgula zero cinco", 5.05),
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
