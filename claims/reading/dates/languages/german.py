"""The German calendar."""

from claims.reading.dates.calendar import DASHES, Calendar, numbered, short, units

GERMAN = Calendar(
    code="de",
    months=numbered(
        "januar/jänner/jan februar/feb märz/mär april/apr mai juni/jun juli/jul august/aug "
        "september/sept/sep oktober/okt november/nov dezember/dez"
    ),
    short_months=short("jan feb mär apr jun jul aug sept sep okt nov dez"),
    capitals=True,
    weekdays=numbered("montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag", 0),
    weekday_leads=("am", "seit", "bis", "vor", "nach"),
    seasons={"frühjahr": 3, "frühling": 3, "sommer": 6, "herbst": 9, "winter": 12},
    units=units(
        "jahr/jahre/jahren/jahres",
        "monat/monate/monaten",
        "woche/wochen",
        "tag/tage/tagen",
        "jahrzehnt/jahrzehnte/jahrzehnten",
    ),
    counts=numbered("ein/einem/einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
    shifts_before={
        **dict.fromkeys(("letzten", "letztes", "letzte", "letzter", "letztem"), -1),
        **dict.fromkeys(("vergangenen", "vergangenes", "vergangene", "vergangener"), -1),
        **dict.fromkeys(("diesen", "dieses", "diese", "dieser", "diesem"), 0),
        **dict.fromkeys(("nächsten", "nächstes", "nächste", "nächster", "kommenden"), 1),
    },
    shifts_after={},
    days={"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2},
    ago=r"vor\s{n}\s{unit}",
    back=r"(?:letzten|vergangenen)\s{n}\s{unit}",
    of=r"",
    nth=r"\.?",
    ordinals=numbered("ersten/erste/1. zweiten/zweite/2. dritten/dritte/3. vierten/vierte/4."),
    quarter=r"quartal",
    half=r"halbjahr",
    ahead=r"(?:nächsten|kommenden)\s{n}\s{unit}",
    week_of=r"(?:die\s|der\s)?woche\s(?:vom|ab)\s(?:dem\s)?",
    decade=r"(?:(?P<e4>(?:1[0-9]|20)[0-9]0)er|(?P<e2>[2-9]0)er|(?P<ew>{words}))\sjahren?\b",
    decades=numbered("fünfziger sechziger siebziger achtziger neunziger", 5),
    century=r"(?P<cn>[1-2]?[0-9])\.\sjahrhunderts?",
    leads={
        "seit": "since",
        "ab": "since",
        "bis": "until",
        "spätestens": "until",
        "vor": "before",
        "nach": "after",
    },
    fillers=r"(?:dem\s|zum\s)?(?:jahr\s|ende\s|anfang\s|mitte\s)?",
    joins=("und", "bis", *DASHES),
    through=("bis", *DASHES),
    span_leads=("zwischen", "von", "vom"),
    year_leads=("seit", "jahr", "jahre", "und", "bis", "von", "ende", "anfang", "mitte", "ab"),
    labels=("seite", "nummer", "nr.", "artikel", "zimmer"),
)
