"""The Italian calendar."""

from claims.reading.dates.calendar import DASHES, Calendar, numbered, short, units

ITALIAN = Calendar(
    code="it",
    months=numbered(
        "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug "
        "agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic"
    ),
    short_months=short("gen feb mar apr mag giu lug ago set ott nov dic"),
    capitals=False,
    weekdays=numbered(
        "lunedì/lunedi martedì/martedi mercoledì/mercoledi giovedì/giovedi venerdì/venerdi "
        "sabato domenica",
        0,
    ),
    weekday_leads=("di", "da", "entro", "fino a"),
    seasons={"primavera": 3, "estate": 6, "autunno": 9, "inverno": 12},
    units=units(
        "anno/anni", "mese/mesi", "settimana/settimane", "giorno/giorni", "decennio/decenni"
    ),
    counts=numbered("uno/un/una due tre quattro cinque sei sette otto nove dieci undici dodici"),
    shifts_before={
        **dict.fromkeys(("scorso", "scorsa"), -1),
        **dict.fromkeys(("questo", "questa", "quest'"), 0),
        **dict.fromkeys(("prossimo", "prossima"), 1),
    },
    shifts_after={"scorso": -1, "scorsa": -1, "prossimo": 1, "prossima": 1},
    days={
        **dict.fromkeys(("l'altro ieri", "l’altro ieri", "altroieri", "avantieri"), -2),
        "ieri": -1,
        "oggi": 0,
        "domani": 1,
        "dopodomani": 2,
    },
    ago=r"{n}\s{unit}\sfa",
    back=r"ultim[ie]\s{n}\s{unit}",
    of=r"(?:del\s|di\s)?",
    nth=r"[º°]?",
    ordinals=numbered("primo secondo terzo quarto"),
    quarter=r"trimestre",
    half=r"semestre",
    ahead=r"prossim[ie]\s{n}\s{unit}",
    day_parts=("mattina", "pomeriggio", "sera", "notte"),
    week_of=r"(?:la\s)?settimana\sdel\s",
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
    joins=("e", "a", "al", "ad", *DASHES),
    through=DASHES,
    span_leads=("tra", "fra", "dal", "da", "anni"),
    year_leads=("nel", "del", "dal", "al", "e", "il", "anno"),
    labels=("pagina", "numero", "n.", "articolo", "volo"),
)
