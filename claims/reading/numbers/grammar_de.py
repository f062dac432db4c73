"""German numbers."""

from claims.reading.numbers.grammar import Grammar, numbered


def _german() -> dict[str, int]:
    """Every German word below a million that is written as one: "zweiundzwanzig"."""
    units = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    units += "fünfzehn sechzehn siebzehn achtzehn neunzehn"
    words = dict(enumerate(units.split()))
    tens = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
    for place, ten in enumerate(tens, 2):
        words |= {place * 10 + n: (words[n] + "und" if n else "") + ten for n in range(10)}
    for hundred in range(1, 10):
        head = words[hundred] + "hundert"
        words |= {hundred * 100 + n: head + (words[n] if n else "") for n in range(100)}
    found = {word: n for n, word in words.items()}
    found |= {word + "tausend": n * 1000 for n, word in words.items() if n}
    found |= {w.replace("ß", "ss"): n for w, n in found.items() if "ß" in w}
    return found | {"eins": 1, "eine": 1, "einen": 1, "einer": 1, "zwo": 2}


GERMAN = Grammar(
    code="de",
    decimal=",",
    small=_german(),
    scales={
        "hundert": 100,
        "tausend": 1000,
        "million": 10**6,
        "millionen": 10**6,
        "milliarde": 10**9,
        "milliarden": 10**9,
        "billion": 10**12,
        "billionen": 10**12,
    },
    ordinals=numbered("erste/ersten zweite/zweiten dritte/dritten vierte/vierten fünfte", 1),
    joiners=frozenset({"und"}),
    points=frozenset({"komma"}),
    abbreviations={"mio": 10**6, "mill": 10**6, "mrd": 10**9, "bio": 10**12},
    comparators=(
        ("mindestens", "at least"),
        ("bis zu", "at most"),
        ("höchstens", "at most"),
        ("mehr als", "more than"),
        ("über", "more than"),
        ("weniger als", "less than"),
        ("rund", "about"),
        ("etwa", "about"),
        ("fast", "about"),
    ),
    percents=("prozent",),
    percentage_points=("prozentpunkte", "prozentpunkt", "prozentpunkten"),
    dozens={"dutzend": 12, "dutzende": 12},
    articles=frozenset({"ein"}),
)
