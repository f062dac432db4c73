import pytest

from tests.claims.reading.numbers.tell import tell, worth


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("veintitrés", 23),
        ("treinta y dos", 32),
        ("noventa y ocho", 98),
        ("ciento cuarenta y uno", 141),
        ("doscientos seis", 206),
        ("mil ochocientos", 1800),
        ("tres mil cuatrocientos", 3400),
        ("cuarenta mil doscientos", 40200),
        ("setecientas mil", 700000),
        ("un millón trescientos mil", 1300000),
        ("mil millones", 1000000000),
        ("dos millones y medio", 2500000),
        ("medio millón", 500000),
        ("nueve décimos", 0.9),
        ("siete y medio", 7.5),
        ("cuatro y un cuarto", 4.25),
        ("seis coma cero dos", 6.02),
        ("menos ocho", -8),
        ("dos docenas", 24),
        ("1.234.567,8", 1234567.8),
        ("3.700", 3700),
        ("3,700", 3.7),
        ("treinta y dos quintos", 6.4),
    ],
)
def test_should_be_worth(words, value):
    assert worth(words, "es") == [pytest.approx(value)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("al menos 3 muertos", "at least 3 muerto"),
        ("por lo menos 4 ciudades", "at least 4 ciudad"),
        ("decenas de detenidos", "at least 20 detenido"),
        ("cientos de miles de personas", "at least 200000 persona"),
        ("una veintena de testigos", "about 20 testigo"),
        ("unos 1.500 agentes", "about 1500 agente"),
        ("54 comisarías", "54 comisaría"),
        ("230.000 ciudadanos", "230000 ciudadano"),
        ("de 5 a 7 millones de euros", "5000000 to 7000000 currency EUR"),
        ("entre 10 y 20 heridos", "10 to 20 herido"),
        ("3.400 millones de dólares", "3400000000 currency USD"),
        ("el 20 por ciento", "20 percent"),
        ("12,5 %", "12.5 percent"),
        ("dos puntos porcentuales", "2 percentage point"),
        ("un tercio de los votantes", "0.3333333333333333333333333333 votante"),
        ("la mitad de la población", "0.5 población"),
        ("el vigésimo primer caso", "21 ordinal"),
        ("más de 100 casos por día", "more than 100 caso per day"),
        ("hasta 50.000 euros", "at most 50000 currency EUR"),
        ("un año y medio", "1.5 measure year"),
        ("dos horas y media", "2.5 measure hour"),
        ("130 km/h", "130 measure kilometre per hour"),
        ("12 casos por cada 100.000 habitantes", "12 caso per 100000 habitante"),
        ("una de cada tres mujeres", "0.3333333333333333333333333333 mujer"),
        ("a las 18:30", ""),
        ("a las 9", ""),
        ("en la página 12", "12 number"),
        ("el 12/05/2020", ""),
        ("no menos de 30 plazas", "at least 30 plaza"),
        ("casi 2 millones de votos", "about 2000000 voto"),
        ("45 años de edad", "45 measure year of age"),
        ("30 grados", "30 measure degree"),
        ("5 euros con 30 céntimos", "5.3 currency EUR"),
        ("medio por ciento", "0.5 percent"),
        ("el centésimo vigésimo quinto caso", "125 ordinal"),
    ],
)
def test_should_tell(text, told):
    assert tell(text, "es") == told
