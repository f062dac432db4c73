"""English numbers."""

from claims.reading.numbers.grammar import Grammar, Nouns, exact, numbered, words

_ORDINALS = (
    numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
        1,
    )
    | numbered("twentieth thirtieth fortieth fiftieth sixtieth seventieth", 20, 10)
    | {"eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000}
    | {"millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
)
_PLURALS = {word + "s": value for word, value in _ORDINALS.items() if word != "second"}

ENGLISH_NOUNS = Nouns(
    stop=words(
        "a an and or but in on at to from by for with as is are was were be been has have had "
        "will would could can may might that which who whom than then when where while if it he "
        "she they we i you not no all also per between since until during before after so "
        "because into over under about against the does do did isn aren wasn am pm "
            "them us me him said say says told died "
            "across around near within without among through toward towards behind between beyond "
            "via plus each every"
    ),
    vague=words(
        "different most several largest biggest oldest other others new such more further "
        "additional various separate of these "
        "those its their his her our many overseas foreign-run so-called"
    ),
    endings=(
        ("ies", "y"), ("smen", "sman"), ("women", "woman"),
        ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"),
        ("zes", "z"), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""),
    ),
    irregular={
        "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
        "teeth": "tooth", "mice": "mouse", "geese": "goose", "wives": "wife", "lives": "life",
        "knives": "knife", "thieves": "thief", "criteria": "criterion", "crises": "crisis",
    },
    invariable=words("series species news police ties lies dies gas bus"),
    head_last=True,
)  # fmt: skip
ENGLISH = Grammar(
    code="en",
    decimal=".",
    small=exact(
        numbered(
            "zero/naught/nought/nil one two three four five six seven eight nine ten eleven "
            "twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
        )
        | numbered("twenty thirty forty/fourty fifty sixty seventy eighty ninety", 20, 10)
    ),
    scales={
        "hundred": 100, "thousand": 1000, "lakh": 10**5, "lakhs": 10**5, "million": 10**6,
        "crore": 10**7, "crores": 10**7, "billion": 10**9, "trillion": 10**12,
        "quadrillion": 10**15,
    },
    ordinals=_ORDINALS,
    parts={"half": 2, "halves": 2, "quarter": 4, "quarters": 4, **_ORDINALS, **_PLURALS},
    plural_parts=frozenset({"halves", "quarters", *_PLURALS}),
    joiners=words("and &"),
    points=words("point"),
    nouns=ENGLISH_NOUNS,
    abbreviations={
        "k": 1000, "m": 10**6, "mm": 10**6, "mn": 10**6, "mln": 10**6, "mil": 10**6,
        "b": 10**9, "bn": 10**9, "bln": 10**9, "g": 10**9, "t": 10**12, "tn": 10**12,
        "trn": 10**12, "tln": 10**12,
    },
    halves=words("half"),
    articles=words("a an"),
    pronoun_leads=words("the this that which each every any another no some"),
    groups={
        "dozen": 12, "dozens": 12, "dz": 12, "dzs": 12, "dzn": 12, "doz": 12, "dozs": 12,
        "score": 20, "gross": 144,
    },
    floors={
        "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000,
        "millions": 10**6, "billions": 10**9,
    },
    floors_of=words("tens scores"),
    overs=("over", "out of"),
    shares=("in", "in every"),
    of=("of",),
    links=("of", "of the", "of all", "of all the", "of its", "of their", "of his", "of her", "the",
        "a", "an", "of a", "of an"),
    severals=words("several few many"),
    labels=(
        "number", "numbers", "no", "no.", "nos.", "nr", "nr.", "nrs.", "n.", "page", "pages", "p.",
        "pp.", "chapter", "section", "article", "paragraph", "clause", "figure", "fig.", "table",
        "phase", "stage", "level", "tier", "route", "highway", "interstate", "flight", "room",
        "gate", "platform", "channel", "episode", "season", "volume", "vol.", "issue", "version",
        "type", "category", "grade", "act", "title", "rule", "proposition", "resolution",
        "amendment", "district", "ward", "precinct", "line", "item", "question", "lesson", "unit",
        "model", "boeing", "airbus", "formula", "apollo", "windows", "psalm", "box", "exercise",
        "zip",
    ),
    aged=("aged", "age", "ages", "age of", "ages of", "aged between"),
    per_number=("per", "out of every", "for every", "in every"),
    clock_after=("o'clock", "o’clock", "gmt", "utc"),
    minus=words("minus negative"),
    ordinal_suffixes=words("st nd rd th"),
    comparators=(
        ("upwards of", "at least"), ("a total of", "exactly"), ("just over", "more than"),
        ("well over", "more than"), ("just under", "less than"), ("close to", "about"),
        ("no fewer than", "at least"), ("no less than", "at least"),
        ("not less than", "at least"), ("at least", "at least"),
        ("a minimum of", "at least"), ("up to", "at most"), ("at most", "at most"),
        ("as many as", "at most"), ("as much as", "at most"), ("no more than", "at most"),
        ("not more than", "at most"), ("a maximum of", "at most"),
        ("more than", "more than"), ("greater than", "more than"),
        ("bigger than", "more than"), ("larger than", "more than"),
        ("higher than", "more than"), ("in excess of", "more than"), ("over", "more than"),
        ("above", "more than"), ("fewer than", "less than"), ("less than", "less than"),
        ("lower than", "less than"), ("smaller than", "less than"), ("under", "less than"),
        ("below", "less than"), ("almost", "about"), ("nearly", "about"), ("some", "about"),
        ("around", "about"), ("about", "about"),
        ("circa", "about"), ("ca.", "about"), ("c.", "about"),
        ("approx.", "about"), ("approximately", "about"),
        ("roughly", "about"), ("an estimated", "about"),
    ),
    after=(
        ("or more", "at least"), ("-plus", "at least"), ("and more", "at least"),
        ("and over", "at least"), ("or over", "at least"), ("and older", "at least"),
        ("or older", "at least"), ("and above", "at least"), ("or above", "at least"),
        ("and under", "at most"), ("or under", "at most"), ("and younger", "at most"),
        ("or less", "at most"),
        ("or fewer", "at most"), ("or so", "about"),
    ),
    ranges=(("between", "and"), ("from", "to"), ("", "to"), ("from", "through")),
    changes=words(
        "rose rise rises risen rising raise raises raised raising fell fall falls fallen "
        "falling grew grow grows grown growing growth increase increases increased increasing "
        "decrease decreases decreased decreasing drop drops dropped dropping decline declines "
        "declined declining climb climbs climbed climbing jump jumps jumped jumping surge "
        "surges surged soar soars soared slump slumps slumped plunge plunges plunged plummeted "
        "shrink shrinks shrank shrunk shrinking up down went gone goes going change changes "
        "changed moved lower lowered lowers cut cuts cutting reduce reduces reduced reducing "
        "reduction expand expands expanded widened narrowed dipped slipped slid swelled "
        "improved doubled tripled quadrupled halved"
    ),
    percents=(
        "percent", "per cent", "pct", "percents", "per cents", "percentage", "percentages",
    ),
    percent_of=(
        "percentage of", "percentages of", "percent of", "per cent of", "percents of",
        "per cents of",
    ),
    percentage_points=("percentage point", "percentage points", "pp"),
    rates=(
        ("per second", ("second",)), ("per minute", ("minute",)), ("per hour", ("hour",)),
        ("per day", ("day",)), ("per week", ("week",)), ("per month", ("month",)),
        ("per year", ("year", "annum")), ("per night", ("night",)),
        ("per barrel", ("barrel",)), ("per litre", ("litre", "liter")), ("per mile", ("mile",)),
        ("per gallon", ("gallon",)), ("per kilogram", ("kilogram", "kilo", "kg")),
        ("per tonne", ("tonne", "ton", "metric ton")), ("per ounce", ("ounce",)),
        ("per person", ("person", "head")), ("per share", ("share",)),
    ),
    per=("per", "each", "every", "a", "an"),
    bare_scales=False,
    tens_in_parts=True,
)  # fmt: skip
