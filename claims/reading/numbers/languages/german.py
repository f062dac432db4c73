"""German numbers. The words below a hundred are listed, longer ones are put together."""

from fractions import Fraction

from claims.reading.numbers.grammar import Grammar, Nouns, exact, numbered, words

_UNITS = (
    "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn"
)
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"


def _respelt(found: dict[str, int]) -> dict[str, int]:
    """Also without umlauts and without "ß", as keyboards that lack them write."""
    plain = {
        w.replace("ß", "ss").replace("ü", "ue").replace("ö", "oe"): n for w, n in found.items()
    }
    return found | {w.replace("ß", "ss"): n for w, n in found.items()} | plain


def _small() -> dict[str, int]:
    found = numbered(_UNITS)
    units = _UNITS.split()
    for ten, value in numbered(_TENS, 20, 10).items():
        found[ten] = value
        found |= {f"{units[unit]}und{ten}": value + unit for unit in range(1, 10)}
    return found | {"eins": 1, "zwo": 2}


def _ordinal_stems() -> dict[str, int]:
    odd = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
    found = {"siebent": 7}
    for word, value in _small().items():
        if value and word not in ("eins", "zwo"):
            found[odd.get(value, word + ("t" if value < 20 else "st"))] = value
    found |= {"hundertst": 100, "tausendst": 1000, "millionst": 10**6, "milliardst": 10**9}
    return found | {"billionst": 10**12}


_ENDINGS = ("e", "er", "en", "es", "em")
_ORDINALS = _respelt(
    {stem + ending: value for stem, value in _ordinal_stems().items() for ending in _ENDINGS}
)
_PARTS = _respelt(
    {
        stem + ending: value
        for stem, value in _ordinal_stems().items()
        for ending in ("el", "eln")
        if value > 2
    }
)
_ONES = ("ein", "eine", "einen", "einer", "einem", "eines")

GERMAN = Grammar(
    code="de",
    decimal=",",
    small=exact(_respelt(_small()) | dict.fromkeys(_ONES, 1))
    | {f"{word}einhalb": Fraction(2 * value + 1, 2) for word, value in numbered(_UNITS).items()}
    | {f"{word}einviertel": Fraction(4 * n + 1, 4) for word, n in numbered(_UNITS).items()}
    | {f"{word}dreiviertel": Fraction(4 * n + 3, 4) for word, n in numbered(_UNITS).items()}
    | {"viertelmillion": Fraction(10**6, 4), "dreiviertelmillion": Fraction(3 * 10**6, 4)}
    | dict.fromkeys(("anderthalb", "anderthalbe", "eineinhalb"), Fraction(3, 2)),
    scales={
        "hundert": 100, "tausend": 1000, "million": 10**6, "millionen": 10**6,
        "milliarde": 10**9, "milliarden": 10**9, "billion": 10**12, "billionen": 10**12,
        "trillion": 10**18, "trillionen": 10**18,
    },
    ordinals=_ORDINALS,
    parts=_PARTS | {"halb": 2, "halbe": 2, "halben": 2, "halbes": 2, "halber": 2},
    plural_parts=frozenset(_PARTS),
    always_parts=frozenset(_PARTS),
    joiners=words("und"),
    points=words("komma punkt"),
    nouns=Nouns(
        stop=words(
            "und oder aber in an auf von zu für mit nach bei aus durch gegen der die das den dem "
            "des ein eine einer einen einem eines ist sind war waren hat haben hatte wird werden "
            "wurde wurden nicht als wie dass seit bis vor im am zum zur vom sowie pro er sie es "
            "wir ich man dies dann doch davon darunter damit dort hier insgesamt allerdings danach"
        ),
        endings=(
            ("varianten", "variante"), ("zimmern", "zimmer"), ("suchern", "sucher"),
            ("etten", "ette"), ("sätzen", "satz"), ("sätze", "satz"), ("ritten", "ritt"),
            ("ritte", "ritt"), ("punkten", "punkt"), ("punkte", "punkt"), ("unden", "unde"),
            ("wänden", "wand"), ("wände", "wand"), ("filme", "film"), ("berufen", "beruf"),
            ("ionen", "ion"), ("isten", "ist"), ("enten", "ent"), ("anten", "ant"),
            ("oren", "or"), ("ahmen", "ahme"), ("ätze", "atz"), ("äge", "ag"), ("älle", "all"),
            ("ungen", "ung"), ("heiten", "heit"), ("keiten", "keit"),
            ("schaften", "schaft"), ("täten", "tät"), ("innen", "in"), ("stellen", "stelle"),
            ("ämter", "amt"), ("häuser", "haus"),
        ),
        irregular={
            "menschen": "mensch", "kindern": "kind", "beinen": "bein", "eiern": "ei",
            "eier": "ei", "wölfe": "wolf", "patienten": "patient",
            "personen": "person", "länder": "land", "ländern": "land",
            "städte": "stadt", "städten": "stadt", "fälle": "fall", "fällen": "fall",
            "männer": "mann", "frauen": "frau", "kinder": "kind", "bürger": "bürger",
            "staaten": "staat", "tote": "toter", "toten": "toter", "häuser": "haus",
            "wohnungen": "wohnung", "stimmen": "stimme", "schulen": "schule",
            "provinzen": "provinz", "soldaten": "soldat", "firmen": "firma",
        },
        capitals=True,
    ),
    abbreviations={
        "k": 1000, "m": 10**6, "tsd": 1000, "mio": 10**6, "mill": 10**6, "mrd": 10**9,
        "mia": 10**9, "bio": 10**12, "g": 10**9, "b": 10**9, "t": 10**12,
    },
    halves=words("halb halbe halben halbes halber hälfte"),
    articles=frozenset(_ONES),
    ones=frozenset(_ONES),
    groups={"dutzend": 12},
    floors={
        "dutzende": 12, "zehntausende": 10**4, "hunderte": 100, "zehntausenden": 10**4,
        "dutzenden": 12, "hunderten": 100, "tausenden": 1000, "hunderttausenden": 10**5,
        "tausende": 1000, "hunderttausende": 10**5,
        "millionen": 10**6, "milliarden": 10**9,
    },
    overs=("über", "durch", "von"),
    shares=("von je", "aus"),
    of=("von", "der"),
    links=("von", "der", "des", "aller", "von den", "an", "dieser", "seiner", "ihrer"),
    severals=words("mehrere mehreren einige einigen"),
    per_number=("pro", "je", "auf"),
    labels=(
        "nummer", "nr", "nr.", "seite", "s.", "kapitel", "artikel", "art.", "absatz", "abs.",
        "paragraf", "paragraph", "§", "abbildung", "tabelle", "phase", "stufe", "zimmer", "gleis",
        "linie", "staffel", "folge", "band", "version", "typ", "kategorie", "autobahn",
    ),
    clock_before=("um", "gegen", "ab"),
    clock_after=("uhr",),
    pointed_ordinals=True,
    ordinal_suffixes=words("te ter ten tes ste ster sten stes"),
    minus=words("minus negativ"),
    comparators=(
        ("mindestens", "at least"), ("wenigstens", "at least"), ("bis zu", "at most"),
        ("höchstens", "at most"), ("maximal", "at most"), ("nicht mehr als", "at most"),
        ("mehr als", "more than"), ("über", "more than"), ("weniger als", "less than"),
        ("unter", "less than"), ("rund", "about"), ("etwa", "about"), ("circa", "about"),
        ("ca.", "about"), ("ungefähr", "about"), ("fast", "about"), ("knapp", "about"),
    ),
    after=(
        ("oder mehr", "at least"), ("und mehr", "at least"), ("oder weniger", "at most"),
    ),
    ranges=(("zwischen", "und"), ("von", "bis"), ("", "bis")),
    percents=("prozent", "prozente", "prozenten", "vom hundert", "v.h.",
        "prozentig", "prozentige", "prozentiger", "prozentigen", "prozentiges",
    ),
    percent_of=("prozentsatz von", "prozente von", "prozent von"),
    percentage_points=("prozentpunkte", "prozentpunkt", "prozentpunkten"),
    rates=(
        ("per second", ("sekunde",)), ("per minute", ("minute",)), ("per hour", ("stunde",)),
        ("per day", ("tag",)), ("per week", ("woche",)), ("per month", ("monat",)),
        ("per year", ("jahr",)),
    ),
    per=("pro", "je", "am", "im", "in der", "jeden", "jede", "jedes"),
    compounds=True,
    inverted=True,
)  # fmt: skip
