"""Any string is fit to be read: no exception, every span in its place, twice the same."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.reading.reader import read

NAUGHTY = Path(__file__).parents[3] / "../shared/data/security/blns/blns.json"
FACTS = "The town of Northwick has 22 schools, 3 libraries and £4.5m since 2014."
# Each about 20,000 characters: long enough to have every limit of the reader reached.
TEXTS = {
    "one line": f"{FACTS} " * 280,
    "no punctuation": "the town has 22 schools and he said it could close 3 of them in may " * 300,
    "a transcript in capitals": f"MAYOR BROOK: {FACTS.upper()} HE DID NOT PAY.\n" * 200,
    "a table": "Town\tSchools\tShare\n" + "Northwick\t22\t12.5%\n" * 900,
    "a table with bars": "| Northwick | 22 | 1,5 % | 2014 |\n" * 600,
    "a list of figures": "1, 2.5; 3/4 – 12%\n" * 1100,
    "figures without end": "1," * 10_000,
    "one number": "9" * 20_000,
    "one word": "a" * 20_000,
    "right to left": "قال رئيس البلدية إن في المدينة 22 مدرسة و٣ مكتبات. העיר פתחה 22 בתי ספר. "
    * 260,
    "mixed scripts": "Northwick 有22所学校。В городе 22 школы. Ο δήμος έχει 22. 22校ある。 " * 330,
    "no words": "…—–-_/\\|<>{}[]()“”‘’«»„\"'`~^*+=#@&%$€£¥" * 480,
    "quotes that never close": "“He said ‘it is " * 1250,
    "brackets that never close": "([{<" * 5000,
    "control characters": "".join(map(chr, range(0x20))) * 620,
    "broken and invisible characters": "\ud800\udfff\ufeff\u200b\u202e\u2066a22\u0301\u00ad" * 1600,
    "letters that change their length": "İSTANBUL’DA 22 OKUL VAR. Straße ŉ ǰ ΐ " * 500,
    "marks on marks": "2" + "\u0301" * 20_000,
    "only breaks": "\n\r\u2028\x0b\x1f \t" * 2800,
    "abbreviations": "Mr. U.S. e.g. No. 5 p.m. Dr. A. B. C. Inc. " * 450,
    "emoji": "👩‍👩‍👧‍👦 22 🏫 3️⃣ libraries 🇬🇧 " * 600,
    "pronouns": "He told them that it was hers. They said so. " * 440,
    "months": "May March last September between April and July 2021 since " * 330,
}


def spans_of(proposal):
    place = proposal.selectors
    yield place.start, place.end, place.exact
    for row in (*proposal.quantities, *proposal.dates, *proposal.cues, *proposal.context):
        yield row.start, row.end, row.text
    for cue in proposal.cues:
        yield cue.head_start, cue.head_end, cue.head
    for row in proposal.context:
        yield row.to_start, row.to_end, row.to


def holds(text):
    found = read(text, "2022-03-01")
    for proposal in found:
        for start, end, exact in spans_of(proposal):
            assert 0 <= start <= end <= len(text)
            assert text[start:end] == exact
        if proposal.attribution:
            places = [proposal.attribution.cue, *proposal.attribution.contents]
            assert all(0 <= start <= end <= len(text) for start, end in places)
        json.dumps(proposal.as_json())
    assert found == read(text, "2022-03-01")
    return found


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_strange_texts_are_read(text):
    holds(text)


@pytest.mark.skipif(not NAUGHTY.exists(), reason="the data to measure with is not here")
def test_naughty_strings_are_read():
    strings = json.loads(NAUGHTY.read_text())
    assert len(strings) > 400
    for string in strings:
        holds(string)
        holds(f"{FACTS} {string} {FACTS}")
    holds("\n".join(strings))


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "\ufeff", "."])
def test_nothing_is_found_in_nothing(text):
    assert holds(text) == []


@pytest.mark.parametrize("name", ["one line", "no punctuation", "a transcript in capitals"])
def test_figures_are_found_however_they_are_written(name):
    counted = {str(row.value) for found in holds(TEXTS[name]) for row in found.quantities}
    assert "22" in counted


PIECES = [
    FACTS,
    "He said",
    "“",
    "”",
    "(",
    "\n\n",
    "\n",
    "could not",
    "between April and",
    "1,",
    ".",
]
PIECES += [
    "12%",
    "last year",
    "The report",
    "Ada Brook",
    "İ",
    "\u202e",
    "٣",
    "Mr.",
    "-",
    "€",
    "\ud800",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join) | st.text(max_size=300))
def test_any_string_is_read(text):
    holds(text)
