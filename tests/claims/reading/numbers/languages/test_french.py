import pytest

from tests.claims.reading.numbers.tell import tell, worth


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("vingt et un", 21),
        ("soixante-douze", 72),
        ("quatre-vingts", 80),
        ("quatre-vingt-treize", 93),
        ("septante-six", 76),
        ("nonante", 90),
        ("cent quarante et un", 141),
        ("trois cent douze", 312),
        ("mille huit cents", 1800),
        ("dix-sept cent", 1700),
        ("quarante mille deux cents", 40200),
        ("un million trois cent mille", 1300000),
        ("deux millions et demi", 2500000),
        ("un demi-million", 500000),
        ("neuf dixièmes", 0.9),
        ("sept et demi", 7.5),
        ("quatre et quart", 4.25),
        ("trois virgule zéro deux", 3.02),
        ("moins huit", -8),
        ("deux douzaines", 24),
        ("2,5 Md", 2500000000),
        ("1 234 567,8", 1234567.8),
        ("1.234.567", 1234567),
        ("3,700", 3.7),
        ("deux quarante-cinquièmes", 0.0444444444),
    ],
)
def test_should_be_worth(words, value):
    assert worth(words, "fr") == [pytest.approx(value)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("au moins 3 morts", "at least 3 mort"),
        ("des dizaines d'arrestations", "at least 20 arrestation"),
        ("des centaines de milliers de personnes", "at least 200000 personne"),
        ("une vingtaine de témoins", "about 20 témoin"),
        ("environ 1 500 policiers", "about 1500 policier"),
        ("plus de 230.000 citoyens", "more than 230000 citoyen"),
        ("de 5 à 7 millions d'euros", "5000000 to 7000000 currency EUR"),
        ("entre 10 et 20 blessés", "10 to 20 blessé"),
        ("5 à 7 millions de dollars", "5000000 to 7000000 currency USD"),
        ("3,4 Md€", "3400000000 currency EUR"),
        ("20 pour cent", "20 percent"),
        ("12,5 %", "12.5 percent"),
        ("deux points de pourcentage", "2 percentage point"),
        ("un tiers des électeurs", "0.3333333333333333333333333333 électeur"),
        ("la moitié de la population", "0.5 population"),
        ("la vingt et unième fois", "21 ordinal"),
        ("le 2e jour", "2 ordinal"),
        ("plus de 100 cas par jour", "more than 100 cas per day"),
        ("jusqu'à 50 000 euros", "at most 50000 currency EUR"),
        ("un an et demi", "1.5 measure year"),
        ("deux heures et demie", "2.5 measure hour"),
        ("130 km/h", "130 measure kilometre per hour"),
        ("12 cas pour 100 000 habitants", "12 cas per 100000 habitant"),
        ("une femme sur trois", "0.3333333333333333333333333333 femme"),
        ("à 18h30", ""),
        ("à la page 12", "12 number"),
        ("le 12/05/2020", ""),
        ("quelque 200 navires", "about 200 navire"),
        ("pas moins de 4 villes", "at least 4 ville"),
        ("1,5 million de tonnes", "1500000 measure tonne"),
        ("30 degrés", "30 measure degree"),
        ("10 $ US", "10 currency USD"),
        ("la quatre-vingtième fois", "80 ordinal"),
        ("un demi pour cent", "0.5 percent"),
        ("pourcentage de 16", "16 percent"),
    ],
)
def test_should_tell(text, told):
    assert tell(text, "fr") == told
