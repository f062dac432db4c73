"""The Spanish calendar."""

from claims.reading.dates.calendar import DASHES, Calendar, numbered, short, units

SPANISH = Calendar(
    code="es",
    months=numbered(
        "enero/ene febrero/feb marzo/mar abril/abr mayo junio/jun julio/jul agosto/ago "
        "septiembre/setiembre/sept octubre/oct noviembre/nov diciembre/dic"
    ),
    short_months=short("ene feb mar abr jun jul ago sept oct nov dic"),
    capitals=False,
    weekdays=numbered("lunes martes miércoles jueves viernes sábado domingo", 0),
    weekday_leads=("el", "este", "desde el", "hasta el"),
    seasons={"primavera": 3, "verano": 6, "otoño": 9, "invierno": 12},
    units=units("año/años", "mes/meses", "semana/semanas", "día/días", "década/décadas"),
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
    ahead=r"próxim[oa]s\s{n}\s{unit}",
    day_parts=("por la mañana", "por la tarde", "por la noche"),
    week_of=r"(?:la\s)?semana\sdel\s",
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
    joins=("y", "a", "al", *DASHES),
    through=DASHES,
    span_leads=("entre", "de", "del", "desde"),
    year_leads=("en", "de", "desde", "y", "a", "año", "del", "hasta"),
    labels=("página", "número", "artículo", "vuelo"),
)
