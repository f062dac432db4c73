"""French numbers, with the tens of Belgium and Switzerland."""

from claims.reading.numbers.grammar import Grammar, Nouns, exact, inflected, numbered, words

_SMALL = numbered(
    "zéro/zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
    "quinze seize"
) | numbered(
    "vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante", 20, 10
)


def _ordinals() -> dict[str, int]:
    """Such as "quatrième" of "quatre", with the two that change: "cinquième", "neuvième"."""
    spelt = {"cinq": "cinqu", "neuf": "neuv"}
    stems = {spelt.get(word, word.removesuffix("e")): value for word, value in _SMALL.items()}
    stems |= {"cent": 100, "mill": 1000, "million": 10**6, "milliard": 10**9, "billion": 10**12}
    found = {stem + "ième": value for stem, value in stems.items() if value}
    found |= {"premier": 1, "première": 1, "premiers": 1, "premières": 1, "second": 2}
    return inflected(found | {"seconde": 2}, ("ième", "ieme"), ("ème", "ème"))


_ORDINALS = _ordinals()
_PLURALS = {word + "s": value for word, value in _ORDINALS.items() if word.endswith("me")}

FRENCH = Grammar(
    code="fr",
    decimal=",",
    small=exact(_SMALL),
    scales={
        "cent": 100, "cents": 100, "mille": 1000, "mil": 1000, "million": 10**6, "millions": 10**6,
        "milliard": 10**9, "milliards": 10**9, "billion": 10**12, "billions": 10**12,
        "trillion": 10**18, "trillions": 10**18,
    },
    ordinals=_ORDINALS,
    parts={
        **{word: value for word, value in _ORDINALS.items() if word.endswith("me")},
        **_PLURALS, "demi": 2, "demie": 2, "demis": 2, "demies": 2, "tiers": 3, "quart": 4,
        "quarts": 4,
    },
    plural_parts=frozenset({*_PLURALS, "tiers", "quarts", "demis", "demies"}),
    always_parts=words("tiers quarts"),
    joiners=words("et"),
    points=words("virgule point"),
    nouns=Nouns(
        stop=words(
            "et ou mais en à de du des d l le la les un une que qui ne pas est sont était a ont "
            "avait dans sur pour par avec au aux ce cette ces comme plus selon depuis après avant "
            "entre chez sous contre n s"
        ),
        vague=words(
            "autres nouveaux nouvelles différents différentes divers diverses grands grandes "
            "petits petites premiers premières derniers dernières présumés présumées mêmes"
        ),
        endings=(
            ("eaux", "eau"), ("eux", "eux"), ("aux", "al"), ("oux", "ou"), ("ss", "ss"),
            ("s", ""), ("x", ""),
        ),
        irregular={"yeux": "œil", "travaux": "travail"},
        invariable=words(
            "fois pays mois cas corps avis temps prix voix bras procès décès français anglais"
        ),
    ),
    abbreviations={
        "k": 1000, "m": 10**6, "mln": 10**6, "mio": 10**6, "md": 10**9, "mds": 10**9,
        "mrd": 10**9, "g": 10**9, "b": 10**9, "t": 10**12,
    },
    halves=words("demi demie moitié"),
    articles=words("un une"),
    ones=words("un une"),
    groups={
        "douzaine": 12, "douzaines": 12, "dizaine": 10, "quinzaine": 15, "vingtaine": 20,
        "trentaine": 30, "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60,
        "centaine": 100, "millier": 1000,
    },
    floors={
        "dizaines": 10, "douzaines": 12, "centaines": 100, "milliers": 1000, "millions": 10**6,
        "milliards": 10**9,
    },
    overs=("sur",),
    of=("de", "d"),
    links=("de", "d'", "d’", "des", "du", "de la", "de l'", "de l’", "de ses", "de leurs"),
    rough=words(
        "dizaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine "
        "millier"
    ),
    per_number=("pour", "par", "sur"),
    labels=(
        "numéro", "n°", "nº", "no", "page", "chapitre", "article", "section", "figure", "tableau",
        "phase", "niveau", "route", "vol", "chambre", "porte", "ligne", "saison", "épisode",
        "version", "catégorie", "type", "âgé de", "âgée de",
    ),
    clock_before=("à partir de", "vers les"),
    clock_after=("heures du matin", "heures du soir", "heures précises", "h gmt"),
    trailing_half=True,
    minus=words("moins négatif"),
    ordinal_suffixes=words("er re ère e eme ème ième nd nde"),
    comparators=(
        ("au moins", "at least"), ("du moins", "at least"), ("plus ou moins", "about"),
        ("au minimum", "at least"), ("un total de", "exactly"), ("pas moins de", "at least"),
        ("jusqu'à", "at most"),
        ("jusqu’à", "at most"), ("au plus", "at most"), ("au maximum", "at most"),
        ("plus de", "more than"), ("plus d'", "more than"), ("moins de", "less than"),
        ("environ", "about"), ("près de", "about"), ("presque", "about"),
        ("quelque", "about"), ("env.", "about"),
    ),
    after=(
        ("ou plus", "at least"), ("au moins", "at least"), ("ou moins", "at most"),
        ("au plus", "at most"), ("au maximum", "at most"), ("environ", "about"),
    ),
    ranges=(("entre", "et"), ("de", "à"), ("", "à"), ("", "ou")),
    changes=words(
        "passé passée passés passées passe passent passer passait augmenté augmente "
        "augmentation monté montée montés monte monter grimpé grimpe progressé baissé baisse "
        "chuté chute tombé tombée tombe diminué diminue réduit réduite reculé recule relevé "
        "relevée porté portée"
    ),
    percents=(
        "pour cent", "pour-cent", "p. 100", "pourcent", "pourcents", "pourcentage",
        "pourcentages",
    ),
    percent_of=(
        "pourcents de", "pourcentages de", "pourcent de", "pour cent de", "pourcentage de",
        "pourcent des",
    ),
    percentage_points=("points de pourcentage", "point de pourcentage"),
    rates=(
        ("per second", ("seconde",)), ("per minute", ("minute",)), ("per hour", ("heure",)),
        ("per day", ("jour",)), ("per week", ("semaine",)), ("per month", ("mois",)),
        ("per year", ("an", "année")),
    ),
    per=("de l'", "de l’", "par", "chaque"),
    tens_in_parts=True,
    vigesimal=True,
)  # fmt: skip
