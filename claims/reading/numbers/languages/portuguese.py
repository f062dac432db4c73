"""Portuguese numbers, in the spellings of Portugal and of Brazil."""

from claims.reading.numbers.grammar import Grammar, Nouns, exact, inflected, numbered, words

_SMALL = (
    numbered(
        "zero um/uma dois/duas três/tres quatro cinco seis sete oito nove dez onze doze treze "
        "quatorze/catorze quinze dezesseis/dezasseis dezessete/dezassete dezoito "
        "dezenove/dezanove"
    )
    | numbered("vinte trinta quarenta cinquenta/cinqüenta sessenta setenta oitenta noventa", 20, 10)
    | numbered(
        "cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas "
        "quinhentos/quinhentas seiscentos/seiscentas setecentos/setecentas "
        "oitocentos/oitocentas novecentos/novecentas",
        100,
        100,
    )
)
_BASIC = (
    numbered("primeiro segundo terceiro quarto quinto sexto sétimo/setimo oitavo nono", 1)
    | numbered("décimo/decimo vigésimo/vigesimo trigésimo/trigesimo", 10, 10)
    | numbered("quadragésimo quinquagésimo sexagésimo septuagésimo octogésimo nonagésimo", 40, 10)
    | numbered("centésimo/centesimo ducentésimo trecentésimo", 100, 100)
    | {"milésimo": 1000, "milesimo": 1000, "milionésimo": 10**6, "bilionésimo": 10**9}
)
_ORDINALS = inflected(_BASIC, ("o", "a"), ("o", "os"), ("o", "as"))
_PARTS = {word: n for word, n in _ORDINALS.items() if n > 3} | numbered("terço/terços/terco", 3)
_PARTS |= numbered("meio/meia/meios/meias", 2)

PORTUGUESE = Grammar(
    code="pt",
    decimal=",",
    small=exact(_SMALL),
    scales={
        "mil": 1000, "milhão": 10**6, "milhao": 10**6, "milhões": 10**6, "milhoes": 10**6,
        "bilhão": 10**9, "bilhões": 10**9, "bilião": 10**12, "biliões": 10**12,
        "trilhão": 10**12, "trilhões": 10**12, "bilhoes": 10**9, "trilhoes": 10**12,
    },
    ordinals=_ORDINALS,
    parts=_PARTS,
    plural_parts=frozenset(word for word in _PARTS if word.endswith("s")),
    joiners=words("e"),
    points=words("vírgula virgula ponto"),
    nouns=Nouns(
        stop=words(
            "e ou mas em a de do da dos das por para com sem sobre o os as um uma uns umas que "
            "não é são era eram há no na nos nas ao à como mais segundo desde até entre se seu"
        ),
        vague=words(
            "outros outras novos novas diferentes diversos diversas grandes pequenos pequenas "
            "primeiros primeiras últimos últimas supostos supostas mesmos"
        ),
        endings=(
            ("ções", "ção"), ("sões", "são"), ("ões", "ão"), ("ães", "ão"), ("ais", "al"),
            ("éis", "el"), ("ores", "or"), ("res", "r"), ("zes", "z"), ("íses", "ís"),
            ("ns", "m"), ("s", ""),
        ),
        irregular={"meses": "mês", "países": "país"},
        invariable=words("crise lápis vírus"),
    ),
    abbreviations={
        "k": 1000, "m": 10**6, "mi": 10**6, "mln": 10**6, "bi": 10**9, "g": 10**9, "b": 10**9,
        "tri": 10**12, "t": 10**12,
    },
    halves=words("meio meia metade"),
    articles=words("um uma"),
    ones=words("um uma"),
    groups={"dúzia": 12, "duzia": 12, "dúzias": 12, "duzias": 12, "dezena": 10, "centena": 100},
    floors={
        "dezenas": 10, "dúzias": 12, "centenas": 100, "milhares": 1000, "milhões": 10**6,
    },
    overs=("sobre",),
    shares=("em cada", "em", "de cada"),
    of=("de",),
    links=("de", "do", "da", "dos", "das", "de seus", "dos seus"),
    definite=words("o a os as ao à um uma no na do da"),
    no_ordinals=(
        "segundo o ", "segundo a ", "segundo os ", "segundo as ", "segundo ele", "segundo um",
        "segundo dados", "segundo fontes",
    ),
    rough=words("dezena vintena centena milhar"),
    per_number=("por", "por cada", "a cada"),
    labels=(
        "número", "n.º", "nº", "n°", "página", "capítulo", "artigo", "art.", "seção", "secção",
        "figura", "tabela", "fase", "nível", "rota", "voo", "quarto", "sala", "linha", "temporada",
        "episódio", "versão", "categoria", "tipo", "canal", "lei",
    ),
    clock_before=("às", "as"),
    clock_after=("da manhã", "da tarde", "da noite"),
    trailing_half=True,
    minus=words("menos negativo"),
    ordinal_suffixes=words("º ª °"),
    comparators=(
        ("pelo menos", "at least"), ("ao menos", "at least"), ("mais ou menos", "about"),
        ("um total de", "exactly"), ("no mínimo", "at least"),
        ("até", "at most"), ("no máximo", "at most"), ("mais de", "more than"),
        ("mais que", "more than"), ("menos de", "less than"), ("cerca de", "about"),
        ("quase", "about"), ("aproximadamente", "about"), ("aprox.", "about"),
    ),
    after=(("ou mais", "at least"), ("ou menos", "at most"), ("no máximo", "at most")),
    ranges=(("entre", "e"), ("de", "a")),
    changes=words(
        "subiu subiram subido sobe subir aumentou aumentaram aumenta aumento passou passaram "
        "passa passar cresceu cresceram cresce caiu caíram cai baixou baixaram desceu diminuiu "
        "reduziu elevou"
    ),
    percents=("por cento", "porcento", "por cem"),
    percent_of=(
        "porcento de", "percentagem de", "porcentagem de", "percentual de",
        "por cento de"),
    percentage_points=("pontos percentuais", "ponto percentual"),
    rates=(
        ("per second", ("segundo",)), ("per minute", ("minuto",)), ("per hour", ("hora",)),
        ("per day", ("dia",)), ("per week", ("semana",)), ("per month", ("mês",)),
        ("per year", ("ano",)),
    ),
    per=("por", "ao", "à", "cada"),
    binds_tens=20,
    part_nouns=words("avo avos"),
    ordinal_chains=True,
)  # fmt: skip
