"""Italian, French and Spanish numbers."""

from claims.reading.numbers.grammar import Grammar, numbered

_MILLION, _MILLIARD = 10**6, 10**9


def _italian() -> dict[str, int]:
    """Every Italian word below a million that is written as one: "ventidue", "duecentomila"."""
    units = "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici "
    units += "quattordici quindici sedici diciassette diciotto diciannove"
    words = dict(enumerate(units.split()))
    tens = [
        "venti",
        "trenta",
        "quaranta",
        "cinquanta",
        "sessanta",
        "settanta",
        "ottanta",
        "novanta",
    ]
    for place, ten in enumerate(tens, 2):
        for unit in range(10):
            stem = ten[:-1] if unit in (1, 8) else ten
            words[place * 10 + unit] = stem + (words[unit] if unit else "")
    for hundred in range(1, 10):
        head = ("" if hundred == 1 else words[hundred]) + "cento"
        words |= {hundred * 100 + n: head + (words[n] if n else "") for n in range(100)}
    found = {word: n for n, word in words.items()}
    found |= {word + "mila": n * 1000 for n, word in words.items() if n > 1}
    found |= {"mille" + (word if n else ""): 1000 + n for n, word in words.items()}
    accented = {w[:-3] + "tré": n for w, n in found.items() if w.endswith("tre") and n > 20}
    return found | accented | {"un": 1, "una": 1}


ITALIAN = Grammar(
    code="it",
    decimal=",",
    small=_italian(),
    scales={
        "cento": 100,
        "mila": 1000,
        "mille": 1000,
        "milione": _MILLION,
        "milioni": _MILLION,
        "miliardo": _MILLIARD,
        "miliardi": _MILLIARD,
    },
    ordinals=numbered("primo/prima secondo terzo/terza quarto/quarta quinto sesto settimo", 1),
    joiners=frozenset({"e"}),
    points=frozenset({"virgola"}),
    abbreviations={"mln": _MILLION, "mld": _MILLIARD, "mrd": _MILLIARD},
    comparators=(
        ("almeno", "at least"),
        ("fino a", "at most"),
        ("più di", "more than"),
        ("oltre", "more than"),
        ("meno di", "less than"),
        ("circa", "about"),
        ("quasi", "about"),
    ),
    percents=("per cento", "percento"),
    percentage_points=("punti percentuali", "punto percentuale"),
    dozens={"dozzina": 12, "dozzine": 12},
    articles=frozenset({"una"}),
)
FRENCH = Grammar(
    code="fr",
    decimal=",",
    small=numbered(
        "zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
        "quinze seize"
    )
    | numbered(
        "vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante", 20, 10
    ),
    scales={
        "cent": 100,
        "cents": 100,
        "mille": 1000,
        "million": _MILLION,
        "millions": _MILLION,
        "milliard": _MILLIARD,
        "milliards": _MILLIARD,
    },
    ordinals=numbered("premier/première deuxième troisième quatrième cinquième sixième", 1),
    joiners=frozenset({"et"}),
    points=frozenset({"virgule"}),
    abbreviations={"mln": _MILLION, "md": _MILLIARD, "mds": _MILLIARD, "mrd": _MILLIARD},
    comparators=(
        ("au moins", "at least"),
        ("jusqu'à", "at most"),
        ("plus de", "more than"),
        ("moins de", "less than"),
        ("environ", "about"),
        ("près de", "about"),
    ),
    percents=("pour cent", "pourcent"),
    percentage_points=("points de pourcentage", "point de pourcentage"),
    dozens={"douzaine": 12, "douzaines": 12},
    articles=frozenset({"une"}),
)
SPANISH = Grammar(
    code="es",
    decimal=",",
    small=numbered(
        "cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
        "quince dieciséis/dieciseis diecisiete dieciocho diecinueve veinte veintiuno/veintiún "
        "veintidós/veintidos veintitrés/veintitres veinticuatro veinticinco "
        "veintiséis/veintiseis veintisiete veintiocho veintinueve"
    )
    | numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10)
    | numbered(
        "ciento/cien doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas "
        "quinientos/quinientas seiscientos/seiscientas setecientos/setecientas "
        "ochocientos/ochocientas novecientos/novecientas",
        100,
        100,
    ),
    scales={
        "mil": 1000,
        "millón": _MILLION,
        "millon": _MILLION,
        "millones": _MILLION,
        "billón": 10**12,
        "billones": 10**12,
    },
    ordinals=numbered("primero/primera segundo tercero/tercera cuarto/cuarta quinto sexto", 1),
    joiners=frozenset({"y"}),
    points=frozenset({"coma", "punto"}),
    abbreviations={"mln": _MILLION, "mm": _MILLION},
    comparators=(
        ("al menos", "at least"),
        ("hasta", "at most"),
        ("más de", "more than"),
        ("menos de", "less than"),
        ("unos", "about"),
        ("casi", "about"),
    ),
    percents=("por ciento",),
    percentage_points=("puntos porcentuales", "punto porcentual"),
    dozens={"docena": 12, "docenas": 12},
    articles=frozenset({"una"}),
)
