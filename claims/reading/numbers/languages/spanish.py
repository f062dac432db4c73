"""Spanish numbers."""

from claims.reading.numbers.grammar import Grammar, Nouns, exact, inflected, numbered, words

_SMALL = (
    numbered(
        "cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce "
        "quince dieciséis/dieciseis diecisiete dieciocho diecinueve veinte "
        "veintiuno/veintiuna/veintiún/veintiun/ventiuno/ventiuna veintidós/veintidos "
        "veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis veintisiete "
        "veintiocho veintinueve"
    )
    | numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10)
    | numbered(
        "ciento/cien/cientos doscientos/doscientas trescientos/trescientas "
        "cuatrocientos/cuatrocientas "
        "quinientos/quinientas seiscientos/seiscientas setecientos/setecientas "
        "ochocientos/ochocientas novecientos/novecientas",
        100,
        100,
    )
)
_NINE = "primero/primer segundo tercero/tercer cuarto quinto sexto séptimo/septimo octavo noveno"
_TEENS = (
    "décimo/decimo undécimo/undecimo/decimoprimero duodécimo/duodecimo/decimosegundo "
    "decimotercero/decimotercer decimocuarto decimoquinto decimosexto "
    "decimoséptimo/decimoseptimo decimoctavo decimonoveno"
)
_TENS = (
    "vigésimo/vigesimo trigésimo/trigesimo cuadragésimo/cuadragesimo "
    "quincuagésimo/quincuagesimo sexagésimo/sexagesimo septuagésimo/septuagesimo "
    "octogésimo/octogesimo nonagésimo/nonagesimo"
)
_HUNDREDS = (
    "centésimo/centesimo ducentésimo/ducentesimo tricentésimo/tricentesimo "
    "cuadringentésimo/cuadringentesimo quingentésimo/quingentesimo sexcentésimo/sexcentesimo "
    "septingentésimo/septingentesimo octingentésimo/octingentesimo "
    "noningentésimo/noningentesimo"
)
_BASIC = (
    numbered(_NINE, 1)
    | numbered(_TEENS, 10)
    | numbered(_TENS, 20, 10)
    | {f"vigesimo{word}": 20 + value for word, value in numbered(_NINE, 1).items()}
    | numbered(_HUNDREDS, 100, 100)
    | numbered("milésimo/milesimo", 1000)
    | numbered("millonésimo/millonesimo", 10**6)
    | numbered("billonésimo/billonesimo", 10**12)
)
_ORDINALS = inflected(_BASIC, ("o", "a"), ("o", "os"), ("o", "as"))
_AVOS = {
    word.removesuffix("e").removesuffix("a") + "avo": value
    for word, value in _SMALL.items()
    if value > 10 and word[-1] in "eas"
} | {word + "avo": value for word, value in _SMALL.items() if value > 10}
_AVOS |= {
    f"{ten}i{unit}avo": tens + ones
    for ten, tens in numbered("treinta cuarenta cincuenta sesenta setenta", 30, 10).items()
    for unit, ones in numbered("un dos tres cuatro cinco seis siete ocho nueve", 1).items()
}
_PARTS = inflected(_BASIC | _AVOS | {"medio": 2, "tercio": 3}, ("o", "a"), ("o", "os"), ("o", "as"))
_PARTS = {word: value for word, value in _PARTS.items() if value > 2 or word.startswith("medi")}
_PARTS = {word: n for word, n in _PARTS.items() if not word.startswith("tercer")}

SPANISH = Grammar(
    code="es",
    decimal=",",
    small=exact(_SMALL),
    scales={
        "mil": 1000, "millón": 10**6, "millon": 10**6, "millones": 10**6, "millardo": 10**9,
        "millardos": 10**9, "billón": 10**12, "billon": 10**12, "billones": 10**12,
        "trillón": 10**18, "trillon": 10**18, "trillones": 10**18,
    },
    ordinals=_ORDINALS,
    parts=_PARTS,
    plural_parts=frozenset(word for word in _PARTS if word.endswith("s")),
    joiners=words("y"),
    points=words("coma punto con"),
    nouns=Nouns(
        stop=words(
            "y o pero en a de del por para con sin sobre el la los las un una unos unas que no es "
            "son era eran ha han había al como más según desde tras antes entre hasta se su sus lo"
        ),
        vague=words(
            "otros otras nuevos nuevas diferentes diversos diversas distintos distintas grandes "
            "pequeños pequeñas primeros primeras últimos últimas presuntos presuntas mismos"
        ),
        endings=(
            ("ciones", "ción"), ("siones", "sión"), ("ces", "z"), ("ores", "or"),
            ("ares", "ar"), ("eres", "er"), ("ales", "al"), ("eles", "el"), ("iles", "il"),
            ("ades", "ad"), ("íses", "ís"), ("enes", "en"), ("s", ""),
        ),
        irregular={"meses": "mes", "jueces": "juez", "hombres": "hombre", "países": "país"},
        invariable=words("crisis tesis virus"),
    ),
    abbreviations={
        "k": 1000, "m": 10**6, "mln": 10**6, "mm": 10**6, "g": 10**9, "b": 10**9, "t": 10**12,
    },
    halves=words("medio media mitad"),
    articles=words("un una"),
    ones=words("un una uno"),
    groups={
        "docena": 12, "docenas": 12, "decena": 10, "veintena": 20, "treintena": 30,
        "centenar": 100, "millar": 1000,
    },
    floors={
        "decenas": 10, "docenas": 12, "cientos": 100, "centenares": 100, "miles": 1000,
        "millares": 1000, "millones": 10**6,
    },
    overs=("sobre", "entre"),
    shares=("de cada",),
    of=("de",),
    links=("de", "del", "de los", "de las", "de la", "de sus"),
    rough=words("decena veintena treintena centenar millar"),
    per_number=("por cada", "por", "cada"),
    labels=(
        "número", "núm.", "n.º", "nº", "n°", "página", "pág.", "capítulo", "artículo", "art.",
        "sección", "figura", "tabla", "fase", "nivel", "ruta", "vuelo", "habitación", "puerta",
        "línea", "temporada", "episodio", "versión", "categoría", "tipo", "canal", "ley",
    ),
    clock_before=("las", "a las"),
    clock_after=("de la mañana", "de la tarde", "de la noche"),
    trailing_half=True,
    minus=words("menos negativo"),
    ordinal_suffixes=words(
        "º ª ° ro ra er do da to ta mo ma vo va no na ero era avo ava"
    ),
    comparators=(
        ("al menos", "at least"), ("a lo menos", "at least"), ("cuando menos", "at least"),
        ("más o menos", "about"), ("un total de", "exactly"), ("casi", "about"),
        ("por lo menos", "at least"), ("no menos de", "at least"),
        ("como mínimo", "at least"), ("hasta", "at most"), ("como máximo", "at most"),
        ("a lo sumo", "at most"), ("más de", "more than"), ("menos de", "less than"),
        ("unos", "about"), ("unas", "about"), ("cerca de", "about"),
        ("alrededor de", "about"), ("aproximadamente", "about"),
        ("aprox.", "about"),
    ),
    after=(
        ("o más", "at least"), ("y más", "at least"), ("o menos", "at most"),
        ("como mínimo", "at least"), ("como máximo", "at most"),
    ),
    ranges=(("entre", "y"), ("de", "a"), ("desde", "hasta"), ("", "o")),
    changes=words(
        "subió subido sube suben subir aumentó aumentado aumenta aumentar aumento pasó pasado "
        "pasa pasaron pasar creció crecido crece crecer bajó bajado baja bajar cayó caído cae "
        "descendió disminuyó redujo reducido elevó elevado"
    ),
    percents=("por ciento", "por cien", "porciento", "por cientos"),
    percent_of=(
        "porcentaje de", "porcentaje del", "porciento de",
        "por ciento de", "por cien de"),
    percentage_points=("puntos porcentuales", "punto porcentual"),
    rates=(
        ("per second", ("segundo",)), ("per minute", ("minuto",)), ("per hour", ("hora",)),
        ("per day", ("día", "dia")), ("per week", ("semana",)), ("per month", ("mes",)),
        ("per year", ("año",)),
    ),
    per=("por", "al", "a la", "la", "cada"),
    binds_tens=30,
    ordinal_chains=True,
)  # fmt: skip
