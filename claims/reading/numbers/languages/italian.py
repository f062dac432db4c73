"""Italian numbers. The words below a hundred are listed, longer ones are put together."""

from claims.reading.numbers.grammar import Grammar, Nouns, exact, inflected, numbered, words

_UNITS = (
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
    "quindici sedici diciassette diciotto diciannove"
)
_TENS = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"


def _small() -> dict[str, int]:
    found = numbered(_UNITS)
    units = _UNITS.split()
    for ten, value in numbered(_TENS, 20, 10).items():
        found[ten] = value
        for unit in range(1, 10):
            stem = ten[:-1] if unit in (1, 8) else ten
            found[stem + units[unit]] = value + unit
        found |= {ten[:-1] + "un": value + 1, ten + "tré": value + 3}
    return found


def _ordinals() -> dict[str, int]:
    first = "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo"
    found = numbered(first, 1)
    for word, value in _small().items():
        if value > 10:
            # "ventitreesimo" and "ventiseiesimo" keep their vowel, the others lose it.
            whole = word.endswith(("tre", "sei")) and value > 20
            stem = word if whole else word[:-1]
            found[stem.replace("tré", "tre") + "esimo"] = value
    # In compounds: "centunesimo".
    found |= numbered("unesimo duesimo treesimo quattresimo cinquesimo seiesimo", 1)
    found |= {"settesimo": 7, "ottesimo": 8, "novesimo": 9, "vigesimo": 20}
    found |= {"centesimo": 100, "millesimo": 1000, "milionesimo": 10**6, "miliardesimo": 10**9}
    return found


_ORDINALS = inflected(_ordinals(), ("o", "a"), ("o", "i"), ("o", "e"))
_PLURALS = frozenset(word for word in _ORDINALS if word.endswith("i"))

ITALIAN = Grammar(
    code="it",
    decimal=",",
    small=exact(_small() | {"un": 1, "una": 1, "tré": 3}),
    scales={
        "cento": 100, "cent": 100, "mila": 1000, "mille": 1000, "milione": 10**6,
        "milioni": 10**6, "miliardo": 10**9, "miliardi": 10**9, "bilione": 10**12,
        "bilioni": 10**12, "trilione": 10**18, "trilioni": 10**18,
    },
    ordinals=_ORDINALS,
    parts={
        **{word: value for word, value in _ORDINALS.items() if word[-1] in "oi" and value > 2},
        "mezzo": 2, "mezza": 2, "mezzi": 2,
    },
    plural_parts=_PLURALS | {"mezzi"},
    joiners=words("e"),
    points=words("virgola punto"),
    nouns=Nouns(
        stop=words(
            "e o ma in a di da per con su tra fra il lo la i gli le un uno una che non è sono "
            "era erano ha hanno nel nella nei nelle negli del della dei delle degli al alla ai "
            "alle dal dalla dai dalle sul sulla all dell nell dall sull come più anche dopo prima "
            "durante"
        ),
        vague=words(
            "altri altre nuovi nuove diversi diverse vari varie grandi piccoli piccole primi "
            "prime ultimi ultime presunti presunte stessi stesse circa"
        ),
        endings=(
            ("ioni", "ione"), ("oni", "one"), ("ione", "ione"), ("ità", "ità"),
            ("ori", "ore"), ("esi", "ese"), ("enti", "ente"),
            ("anti", "ante"), ("ali", "ale"), ("ili", "ile"), ("che", "ca"), ("ghe", "ga"),
            ("chi", "co"), ("ghi", "go"), ("ci", "cio"), ("zie", "zia"), ("i", "o"),
            ("ore", "ora"), ("e", "a"),
        ),
        irregular={
            "persone": "persona", "uomini": "uomo", "mesi": "mese", "paesi": "paese",
            "amici": "amico", "province": "provincia", "voci": "voce", "luci": "luce",
            "mogli": "moglie",
            "case": "casa", "imprese": "impresa", "scuole": "scuola", "elezioni": "elezione",
            "mani": "mano", "uova": "uovo", "dita": "dito", "braccia": "braccio", "paia": "paio",
            "navi": "nave", "notti": "notte", "madri": "madre", "padri": "padre", "reti": "rete",
            "medici": "medico", "voti": "voto", "anni": "anno",
            "ore": "ora", "morti": "morto",
        },
        invariable=words("stazione gente città università"),
    ),
    abbreviations={
        "k": 1000, "m": 10**6, "mln": 10**6, "mio": 10**6, "mld": 10**9, "mrd": 10**9,
        "g": 10**9, "b": 10**9, "t": 10**12,
    },
    halves=words("mezzo mezza metà"),
    articles=words("un uno una"),
    ones=words("un una uno"),
    groups={
        "dozzina": 12, "dozzine": 12, "decina": 10, "ventina": 20, "trentina": 30,
        "quindicina": 15, "quarantina": 40, "cinquantina": 50, "centinaio": 100, "migliaio": 1000,
    },
    floors={
        "decine": 10, "dozzine": 12, "centinaia": 100, "migliaia": 1000, "milioni": 10**6,
        "miliardi": 10**9,
    },
    overs=("su", "fratto", "diviso"),
    of=("di",),
    links=(
        "di", "d'", "d’", "del", "della", "dei", "degli", "delle", "dell'", "dell’", "dello",
        "dei suoi",
    ),
    definite=words("il la lo i gli le alla della dalla nella una ogni"),
    no_ordinals=(
        "prima di", "prima che", "prima del", "prima dell", "prima d'", "prima d’", "secondo il",
        "secondo la", "secondo i ", "secondo gli", "secondo le", "secondo l'", "secondo l’",
        "secondo un", "secondo quanto", "secondo fonti", "secondo lo",
    ),
    money_parts=words("centesimi centesimo"),
    rough=words("decina quindicina ventina trentina quarantina cinquantina centinaio migliaio"),
    per_number=("ogni", "per", "su"),
    labels=(
        "numero", "n.", "n°", "nº", "pagina", "pag.", "p.", "capitolo", "articolo", "art.", "comma",
        "sezione", "figura", "tabella", "fase", "livello", "volo", "stanza", "gate", "binario",
        "linea", "stagione", "episodio", "versione", "categoria", "tipo", "canale", "legge",
    ),
    clock_before=("ore", "alle", "dalle", "ore le", "le ore"),
    clock_after=("del mattino", "di sera", "del pomeriggio"),
    trailing_half=True,
    minus=words("meno negativo"),
    ordinal_suffixes=words("° º ª"),
    comparators=(
        ("almeno", "at least"), ("per lo meno", "at least"), ("perlomeno", "at least"),
        ("non meno di", "at least"), ("più o meno", "about"), ("un totale di", "exactly"),
        ("non meno di", "at least"), ("fino a", "at most"),
        ("al massimo", "at most"), ("non più di", "at most"), ("più di", "more than"),
        ("oltre", "more than"), ("meno di", "less than"), ("circa", "about"),
        ("quasi", "about"), ("all'incirca", "about"), ("ca.", "about"),
    ),
    after=(
        ("o più", "at least"), ("e più", "at least"), ("o meno", "at most"),
        ("al massimo", "at most"), ("circa", "about"),
    ),
    ranges=(("tra", "e"), ("fra", "e"), ("da", "a"), ("dai", "ai"), ("dal", "al")),
    changes=words(
        "salito salita saliti salite sale salgono salire saliva cresciuto cresciuta cresciuti "
        "cresciute cresce crescono aumentato aumentata aumentati aumentate aumenta aumentano "
        "aumento passato passata passati passate passa passano sceso scesa scesi scese scende "
        "scendono calato calata calati calate cala calo diminuito diminuita ridotto ridotta "
        "portato portata"
    ),
    percents=("per cento", "percento", "per centi"),
    percent_of=(
        "percentuale del", "percentuale di", "percentuali di",
        "percento di", "per cento di"),
    percentage_points=("punti percentuali", "punto percentuale"),
    rates=(
        ("per second", ("secondo",)), ("per minute", ("minuto",)), ("per hour", ("ora",)),
        ("per day", ("giorno",)), ("per week", ("settimana",)), ("per month", ("mese",)),
        ("per year", ("anno",)),
    ),
    per=("al", "alla", "all'", "ogni", "per"),
    compounds=True,
)  # fmt: skip
