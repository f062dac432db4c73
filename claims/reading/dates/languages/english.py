"""The English calendar."""

from claims.reading.dates.calendar import DASHES, Calendar, behind, numbered, short, units

ENGLISH = Calendar(
    code="en",
    months=numbered(
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
        "september/sept/sep october/oct november/nov december/dec"
    ),
    short_months=short("jan feb mar apr jun jul aug sept sep oct nov dec"),
    capitals=True,
    weekdays=numbered("monday tuesday wednesday thursday friday saturday sunday", 0),
    weekday_leads=("on", "since", "until", "by", "before", "after", "from"),
    seasons={"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12},
    units=units("year/years", "month/months", "week/weeks", "day/days", "decade/decades"),
    counts=numbered("one/a two three four five six seven eight nine ten eleven twelve"),
    shifts_before={"last": -1, "this": 0, "next": 1},
    shifts_after={},
    days={
        "the day before yesterday": -2,
        "yesterday": -1,
        "today": 0,
        "tomorrow": 1,
        "the day after tomorrow": 2,
    },
    ago=r"{n}\s{unit}\sago",
    # "Will last three weeks" has a verb: a noun phrase begins with itself or one of a few words.
    back=rf"(?:past|(?:{behind('the in over for of during within its his her our their')}"
    r"|(?<!\w\s))last)\s{n}\s{unit}|past\s(?P<k1>{one})\b",
    of=r"(?:of\s)?",
    nth=r"(?:st|nd|rd|th)?",
    ordinals=numbered("first/1st second/2nd third/3rd fourth/4th"),
    quarter=r"quarter",
    half=r"half",
    ahead=r"(?:next|coming)\s{n}\s{unit}",
    day_parts=("morning", "afternoon", "evening", "night"),
    week_of=r"(?:the\s)?week\s(?:of|from|beginning|starting)\s(?:the\s)?",
    decade=r"(?:(?P<e4>(?:1[0-9]|20)[0-9]0)s|['’](?P<e2>[2-9]0)s|(?P<ew>{words}))\b",
    decades=numbered("fifties sixties seventies eighties nineties", 5),
    century=r"(?:(?P<ct>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)\s"
    r"decade\sof\sthe\s|(?P<ch>first|second)\shalf\sof\sthe\s)?(?P<cn>[1-2]?[0-9])(?:st|nd|rd|th)[\s-]century",
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
    joins=("and", "to", "until", "till", "through", *DASHES),
    through=("to", "through", *DASHES),
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
