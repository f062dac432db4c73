"""The French calendar."""

from claims.reading.dates.calendar import DASHES, Calendar, numbered, short, units

FRENCH = Calendar(
    code="fr",
    months=numbered(
        "janvier/janv février/fevrier/févr mars avril/avr mai juin juillet/juil août/aout "
        "septembre/sept octobre/oct novembre/nov décembre/decembre/déc"
    ),
    short_months=short("janv févr avr juil sept oct nov déc"),
    capitals=False,
    weekdays=numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0),
    weekday_leads=("le", "ce", "depuis", "avant", "après"),
    seasons={"printemps": 3, "été": 6, "automne": 9, "hiver": 12},
    units=units(
        "année/années/an/ans", "mois", "semaine/semaines", "jour/jours", "décennie/décennies"
    ),
    counts=numbered("un/une deux trois quatre cinq six sept huit neuf dix onze douze"),
    shifts_before={"cette": 0, "ce": 0, "cet": 0},
    shifts_after={
        **dict.fromkeys(("dernier", "dernière", "passé", "passée"), -1),
        **dict.fromkeys(("prochain", "prochaine"), 1),
    },
    days={
        "avant-hier": -2,
        "hier": -1,
        "aujourd'hui": 0,
        "aujourd’hui": 0,
        "demain": 1,
        "après-demain": 2,
    },
    ago=r"il\sy\sa\s{n}\s{unit}",
    back=r"{n}\sderni(?:ers|ères)\s{unit}",
    of=r"(?:de\s)?",
    nth=r"(?:er)?",
    ordinals=numbered("premier/1er deuxième/second/2e troisième/3e quatrième/4e"),
    quarter=r"trimestre",
    half=r"semestre",
    ahead=r"{n}\sprochain(?:e)?s\s{unit}",
    day_parts=("matin", "après-midi", "soir"),
    week_of=r"(?:la\s)?semaine\sdu\s",
    decade=r"années\s(?:(?P<e4>(?:1[0-9]|20)[0-9]0)|(?P<e2>[2-9]0)|(?P<ew>{words}))\b",
    decades=numbered("vingt trente quarante cinquante soixante soixante-dix quatre-vingt", 2),
    century=r"(?P<cr>[XVI]{1,5})e\ssiècle",
    leads={
        "depuis": "since",
        "jusqu'en": "until",
        "jusqu’en": "until",
        "jusqu'au": "until",
        "jusqu’au": "until",
        "d'ici": "until",
        "d’ici": "until",
        "au plus tard": "until",
        "avant": "before",
        "après": "after",
    },
    fillers=r"(?:le\s|la\s)?(?:fin\s|début\s|mi-)?",
    joins=("et", "à", "au", *DASHES),
    through=DASHES,
    span_leads=("entre", "de", "du"),
    year_leads=("en", "depuis", "et", "à", "de", "année", "fin", "début"),
    labels=("page", "numéro", "article", "vol"),
)
