"""The calendars of the languages that dates are read in. A further one is one more entry."""

from __future__ import annotations

from claims.reading.dates.calendar import Calendar, numbered, units


def _short(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _behind(words: str) -> str:
    """A pattern that holds where one of `words` and a space stand before."""
    return "|".join(rf"(?<=\b{word}\s)" for word in words.split())


_DASHES = ("-", "–", "—")

ENGLISH = Calendar(
    code="en",
    months=numbered(
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
        "september/sept/sep october/oct november/nov december/dec"
    ),
    short_months=_short("jan feb mar apr jun jul aug sept sep oct nov dec"),
    capitals=True,
    weekdays=numbered("monday tuesday wednesday thursday friday saturday sunday", 0),
    weekday_leads=("on", "since", "until", "by", "before", "after", "from"),
    seasons={"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12},
    units=units("year/years", "month/months", "week/weeks", "day/days"),
    counts=numbered("one/a two three four five six seven eight nine ten eleven twelve"),
    shifts_before={"last": -1, "this": 0, "next": 1},
    shifts_after={},
    days={
        **{"the day before yesterday": -2, "yesterday": -1, "today": 0},
        **{"tomorrow": 1, "the day after tomorrow": 2},
    },
    ago=r"{n}\s{unit}\sago",
    # "Will last three weeks" has a verb: a noun phrase begins with one of few words, or with itself.
    back=rf"(?:past|(?:{_behind('the in over for of during within its his her our their')}"
    r"|(?<!\w\s))last)\s{n}\s{unit}",
    of=r"(?:of\s)?",
    nth=r"(?:st|nd|rd|th)?",
    ordinals=numbered("first/1st second/2nd third/3rd fourth/4th"),
    quarter=r"quarter",
    half=r"half",
    decade=r"(?:(?P<e4>(?:1[0-9]|20)[0-9]0)s|['’](?P<e2>[2-9]0)s|(?P<ew>{words}))\b",
    decades=numbered("fifties sixties seventies eighties nineties", 5),
    century=r"(?P<cn>[1-2]?[0-9])(?:st|nd|rd|th)[\s-]century",
    leads={
        "since": "since",
        "until": "until",
        "till": "until",
        "by": "until",
        "through": "until",
        "up to": "until",
        "no later than": "until",
        "not later than": "until",
        "no earlier than": "since",
        "prior to": "before",
        "before": "before",
        "after": "after",
    },
    fillers=r"(?:the\s)?(?:(?:end|start|beginning|middle)\sof\s(?:the\s)?|early\s|late\s|mid[\s-])?",
    joins=("and", "to", "until", "till", "through", *_DASHES),
    through=("to", "through", *_DASHES),
    span_leads=("between", "from", "years"),
    year_leads=(
        *("in", "of", "since", "by", "from", "until", "before", "after", "between", "and"),
        *("during", "early", "late", "mid", "year"),
    ),
    labels=(
        "room",
        "page",
        "no.",
        "number",
        "flight",
        "model",
        "section",
        "bus",
        "line",
        "article",
    ),
)

ITALIAN = Calendar(
    code="it",
    months=numbered(
        "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug "
        "agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic"
    ),
    short_months=_short("gen feb mar apr mag giu lug ago set ott nov dic"),
    capitals=False,
    weekdays=numbered(
        "lunedì/lunedi martedì/martedi mercoledì/mercoledi giovedì/giovedi venerdì/venerdi "
        "sabato domenica",
        0,
    ),
    weekday_leads=("di", "da", "entro", "fino a"),
    seasons={"primavera": 3, "estate": 6, "autunno": 9, "inverno": 12},
    units=units("anno/anni", "mese/mesi", "settimana/settimane", "giorno/giorni"),
    counts=numbered("uno/un/una due tre quattro cinque sei sette otto nove dieci undici dodici"),
    shifts_before={
        **dict.fromkeys(("scorso", "scorsa"), -1),
        **dict.fromkeys(("questo", "questa", "quest'"), 0),
        **dict.fromkeys(("prossimo", "prossima"), 1),
    },
    shifts_after={"scorso": -1, "scorsa": -1, "prossimo": 1, "prossima": 1},
    days={
        **dict.fromkeys(("l'altro ieri", "l’altro ieri", "altroieri", "avantieri"), -2),
        **{"ieri": -1, "oggi": 0, "domani": 1, "dopodomani": 2},
    },
    ago=r"{n}\s{unit}\sfa",
    back=r"ultim[ie]\s{n}\s{unit}",
    of=r"(?:del\s|di\s)?",
    nth=r"[º°]?",
    ordinals=numbered("primo secondo terzo quarto"),
    quarter=r"trimestre",
    half=r"semestre",
    decade=r"anni\s(?:(?P<e4>(?:1[0-9]|20)[0-9]0)|['’]?(?P<e2>[2-9]0)|(?P<ew>{words}))\b",
    decades=numbered("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 2),
    century=r"(?P<cr>[XVI]{1,5})\ssecolo",
    leads={
        "dal": "since",
        "fino": "until",
        "entro": "until",
        "non oltre": "until",
        "prima": "before",
        "dopo": "after",
    },
    fillers=r"(?:al\s|il\s|del\s|la\s)?(?:fine\s(?:del\s)?|inizio\s(?:del\s)?|metà\s(?:del\s)?)?",
    joins=("e", "a", "al", "ad", *_DASHES),
    through=_DASHES,
    span_leads=("tra", "fra", "dal", "da", "anni"),
    year_leads=("nel", "del", "dal", "al", "e", "il", "anno"),
    labels=("pagina", "numero", "n.", "articolo", "volo"),
)

FRENCH = Calendar(
    code="fr",
    months=numbered(
        "janvier/janv février/fevrier/févr mars avril/avr mai juin juillet/juil août/aout "
        "septembre/sept octobre/oct novembre/nov décembre/decembre/déc"
    ),
    short_months=_short("janv févr avr juil sept oct nov déc"),
    capitals=False,
    weekdays=numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0),
    weekday_leads=("le", "ce", "depuis", "avant", "après"),
    seasons={"printemps": 3, "été": 6, "automne": 9, "hiver": 12},
    units=units("année/années/an/ans", "mois", "semaine/semaines", "jour/jours"),
    counts=numbered("un/une deux trois quatre cinq six sept huit neuf dix onze douze"),
    shifts_before={"cette": 0, "ce": 0, "cet": 0},
    shifts_after={
        **dict.fromkeys(("dernier", "dernière", "passé", "passée"), -1),
        **dict.fromkeys(("prochain", "prochaine"), 1),
    },
    days={
        **{"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "aujourd’hui": 0, "demain": 1},
        **{"après-demain": 2},
    },
    ago=r"il\sy\sa\s{n}\s{unit}",
    back=r"{n}\sderni(?:ers|ères)\s{unit}",
    of=r"(?:de\s)?",
    nth=r"(?:er)?",
    ordinals=numbered("premier/1er deuxième/second/2e troisième/3e quatrième/4e"),
    quarter=r"trimestre",
    half=r"semestre",
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
    joins=("et", "à", "au", *_DASHES),
    through=_DASHES,
    span_leads=("entre", "de", "du"),
    year_leads=("en", "depuis", "et", "à", "de", "année", "fin", "début"),
    labels=("page", "numéro", "article", "vol"),
)

GERMAN = Calendar(
    code="de",
    months=numbered(
        "januar/jänner/jan februar/feb märz/mär april/apr mai juni/jun juli/jul august/aug "
        "september/sept/sep oktober/okt november/nov dezember/dez"
    ),
    short_months=_short("jan feb mär apr jun jul aug sept sep okt nov dez"),
    capitals=True,
    weekdays=numbered("montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag", 0),
    weekday_leads=("am", "seit", "bis", "vor", "nach"),
    seasons={"frühjahr": 3, "frühling": 3, "sommer": 6, "herbst": 9, "winter": 12},
    units=units(
        "jahr/jahre/jahren/jahres", "monat/monate/monaten", "woche/wochen", "tag/tage/tagen"
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
    joins=("und", "bis", *_DASHES),
    through=("bis", *_DASHES),
    span_leads=("zwischen", "von", "vom"),
    year_leads=("seit", "jahr", "jahre", "und", "bis", "von", "ende", "anfang", "mitte", "ab"),
    labels=("seite", "nummer", "nr.", "artikel", "zimmer"),
)

SPANISH = Calendar(
    code="es",
    months=numbered(
        "enero/ene febrero/feb marzo/mar abril/abr mayo junio/jun julio/jul agosto/ago "
        "septiembre/setiembre/sept octubre/oct noviembre/nov diciembre/dic"
    ),
    short_months=_short("ene feb mar abr jun jul ago sept oct nov dic"),
    capitals=False,
    weekdays=numbered("lunes martes miércoles jueves viernes sábado domingo", 0),
    weekday_leads=("el", "este", "desde el", "hasta el"),
    seasons={"primavera": 3, "verano": 6, "otoño": 9, "invierno": 12},
    units=units("año/años", "mes/meses", "semana/semanas", "día/días"),
    counts=numbered("un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce"),
    shifts_before={
        **dict.fromkeys(("pasado", "pasada"), -1),
        **dict.fromkeys(("este", "esta"), 0),
        **dict.fromkeys(("próximo", "próxima"), 1),
    },
    shifts_after={"pasado": -1, "pasada": -1, "próximo": 1, "próxima": 1, "que viene": 1},
    days={"anteayer": -2, "antes de ayer": -2, "ayer": -1, "hoy": 0, "pasado mañana": 2},
    ago=r"hace\s{n}\s{unit}",
    back=r"últim[oa]s\s{n}\s{unit}",
    of=r"(?:de\s|del\s)?",
    nth=r"[º°]?",
    ordinals=numbered("primer/primero segundo tercer/tercero cuarto"),
    quarter=r"trimestre",
    half=r"semestre",
    decade=r"(?:años|década\sde(?:\slos)?)\s"
    r"(?:(?P<e4>(?:1[0-9]|20)[0-9]0)|['’]?(?P<e2>[2-9]0)|(?P<ew>{words}))\b",
    decades=numbered("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 2),
    century=r"siglo\s(?P<cr>[XVI]{1,5})",
    leads={
        "desde": "since",
        "hasta": "until",
        "a más tardar": "until",
        "antes": "before",
        "después": "after",
        "tras": "after",
    },
    fillers=r"(?:de\s|del\s|en\s)?(?:el\s)?(?:finales\sde\s|principios\sde\s|mediados\sde\s)?",
    joins=("y", "a", "al", *_DASHES),
    through=_DASHES,
    span_leads=("entre", "de", "del", "desde"),
    year_leads=("en", "de", "desde", "y", "a", "año", "del", "hasta"),
    labels=("página", "número", "artículo", "vuelo"),
)

CALENDARS = {row.code: row for row in (ENGLISH, ITALIAN, FRENCH, GERMAN, SPANISH)}
