"""Dutch numbers. The words below a hundred are listed, longer ones are put together."""

from fractions import Fraction

from claims.reading.numbers.grammar import Grammar, Nouns, exact, numbered, words

_UNITS = (
    "nul een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien "
    "vijftien zestien zeventien achttien negentien"
)
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig"


def _small() -> dict[str, int]:
    found = numbered(_UNITS)
    for ten, value in numbered(_TENS, 20, 10).items():
        found[ten] = value
        for unit, n in numbered(_UNITS).items():
            if 0 < n < 10:
                # "Tweeëntwintig": the diaeresis parts what would read as one vowel.
                both = {f"{unit}en{ten}", f"{unit}ën{ten}"}
                found |= dict.fromkeys(both, value + n)
    return found


def _ordinals() -> dict[str, int]:
    found = {"eerste": 1, "derde": 3, "achtste": 8, "honderdste": 100, "duizendste": 1000}
    found |= {"miljoenste": 10**6, "miljardste": 10**9}
    for word, value in _small().items():
        if value > 1 and value not in (3, 8):
            found[word + ("de" if value < 20 else "ste")] = value
    return found


_ORDINALS = _ordinals()
_HALVED = tuple((unit, n) for unit, n in numbered(_UNITS).items() if 1 < n < 10)
_PARTS = {word: value for word, value in _ORDINALS.items() if value > 2}

DUTCH = Grammar(
    code="nl",
    decimal=",",
    small=exact(_small())
    | {"anderhalf": Fraction(3, 2), "anderhalve": Fraction(3, 2)}
    | {f"{unit}{tie}half": Fraction(2 * n + 1, 2) for unit, n in _HALVED for tie in ("en", "ën")},
    scales={
        "honderd": 100, "duizend": 1000, "miljoen": 10**6, "miljard": 10**9,
        "biljoen": 10**12, "biljard": 10**15, "triljoen": 10**18,
    },
    ordinals=_ORDINALS,
    parts=_PARTS | {"half": 2, "halve": 2, "kwart": 4},
    plural_parts=frozenset({*_PARTS, "kwart"}),
    always_parts=frozenset({*_PARTS, "kwart"}),
    joiners=words("en"),
    points=words("komma punt"),
    nouns=Nouns(
        stop=words(
            "en of maar in op aan van voor met naar bij uit door tegen de het een is zijn was "
            "waren heeft hebben had werd worden niet als dat die te per sinds tot na om er"
        ),
        vague=words("andere nieuwe verschillende grote kleine eerste laatste vermeende"),
        endings=(
            ("isten", "ist"), ("enten", "ent"), ("oren", "or"), ("ingen", "ing"), ("heden", "heid"),
            ("ties", "tie"), ("s", ""),
        ),
        irregular={
            "mensen": "mens", "personen": "persoon", "landen": "land", "steden": "stad",
            "kinderen": "kind", "mannen": "man", "vrouwen": "vrouw", "gevallen": "geval",
            "doden": "dode", "huizen": "huis", "jaren": "jaar",
        },
    ),
    abbreviations={
        "k": 1000, "m": 10**6, "mln": 10**6, "mio": 10**6, "mld": 10**9, "mrd": 10**9,
        "g": 10**9, "b": 10**9, "t": 10**12,
    },
    halves=words("half halve helft"),
    articles=words("een één"),
    ones=words("een één"),
    groups={"dozijn": 12, "dozijnen": 12},
    floors={"tientallen": 10, "honderden": 100, "duizenden": 1000, "miljoenen": 10**6},
    overs=("op", "gedeeld door"),
    shares=("op de",),
    of=("van",),
    links=("van", "van de", "van het", "van alle"),
    severals=words("enkele meerdere verscheidene"),
    per_number=("per", "op de"),
    labels=(
        "nummer", "nr.", "nr", "pagina", "blz.", "hoofdstuk", "artikel", "art.", "figuur", "tabel",
        "fase", "niveau", "vlucht", "kamer", "lijn", "seizoen", "aflevering", "versie", "type",
    ),
    clock_before=("om",),
    minus=words("min minus negatief"),
    ordinal_suffixes=words("e de ste"),
    comparators=(
        ("minstens", "at least"), ("ten minste", "at least"), ("tot", "at most"),
        ("hoogstens", "at most"), ("maximaal", "at most"), ("meer dan", "more than"),
        ("minder dan", "less than"), ("ongeveer", "about"), ("circa", "about"), ("ca.", "about"),
        ("bijna", "about"), ("zo'n", "about"),
    ),
    after=(("of meer", "at least"), ("of minder", "at most")),
    ranges=(("tussen", "en"), ("van", "tot"), ("", "tot"), ("", "à")),
    percents=("procent", "percent", "percentage"),
    percent_of=("procent van",),
    percentage_points=("procentpunten", "procentpunt"),
    rates=(
        ("per second", ("seconde",)), ("per minute", ("minuut",)), ("per hour", ("uur",)),
        ("per day", ("dag",)), ("per week", ("week",)), ("per month", ("maand",)),
        ("per year", ("jaar",)),
    ),
    per=("per", "elke", "ieder"),
    compounds=True,
    inverted=True,
)  # fmt: skip
