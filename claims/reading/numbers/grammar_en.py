"""English numbers."""

from decimal import Decimal

from claims.reading.numbers.grammar import Grammar, numbered

ENGLISH = Grammar(
    code="en",
    decimal=".",
    small=numbered(
        "zero/naught/nought/nil one two three four five six seven eight nine ten eleven twelve "
        "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    )
    | numbered("twenty thirty forty/fourty fifty sixty seventy eighty ninety", 20, 10),
    scales={
        "hundred": 100,
        "thousand": 1000,
        "lakh": 10**5,
        "lakhs": 10**5,
        "million": 10**6,
        "crore": 10**7,
        "crores": 10**7,
        "billion": 10**9,
        "trillion": 10**12,
    },
    ordinals=numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
        1,
    )
    | numbered(
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10
    )
    | {"hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9},
    joiners=frozenset({"and"}),
    points=frozenset({"point"}),
    abbreviations={
        "k": 1000,
        "m": 10**6,
        "mm": 10**6,
        "mn": 10**6,
        "mln": 10**6,
        "b": 10**9,
        "bn": 10**9,
        "t": 10**12,
        "tn": 10**12,
        "trn": 10**12,
    },
    fractions={"half": Decimal("0.5"), "halves": Decimal("0.5"), "quarter": Decimal("0.25")},
    comparators=(
        ("no fewer than", "at least"),
        ("no less than", "at least"),
        ("not less than", "at least"),
        ("at least", "at least"),
        ("a minimum of", "at least"),
        ("up to", "at most"),
        ("at most", "at most"),
        ("as many as", "at most"),
        ("no more than", "at most"),
        ("a maximum of", "at most"),
        ("more than", "more than"),
        ("greater than", "more than"),
        ("over", "more than"),
        ("above", "more than"),
        ("fewer than", "less than"),
        ("less than", "less than"),
        ("under", "less than"),
        ("below", "less than"),
        ("almost", "about"),
        ("nearly", "about"),
        ("some", "about"),
        ("around", "about"),
        ("about", "about"),
        ("approximately", "about"),
        ("roughly", "about"),
    ),
    percents=("percent", "per cent", "pct"),
    percentage_points=("percentage point", "percentage points", "pp"),
    dozens={"dozen": 12, "dozens": 12, "score": 20},
    halves=frozenset({"half"}),
    articles=frozenset({"a", "an"}),
    ordinal_suffix="st nd rd th",
)
