"""Quotes cut where a number, a sum or a word of any script must not be cut."""

import unicodedata

import pytest

from claims.evidence.quotes import check_quote

FOUND = {"verbatim", "typographic"}
CHINESE = "中国在三十个国家设立了五十四个警察站。他们没有说明原因。"
JAPANESE = "政府は54万人が参加したと発表した。会議は開かれなかった。ガラスの窓。"
HINDI = "भारत में किसानों की 54 समितियाँ हैं।"
PAID = "They paid A$54 million for it and ₽12 for the stamp."
SPACED = "It counted 54 000 people in 2021 200 times."


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (CHINESE, "三十个国家"),
        (CHINESE, "设立了五十四个警察站"),
        (JAPANESE, "54万人が参加した"),
        ("ประเทศไทยมีสถานีห้าสิบสี่แห่งในสามสิบประเทศ", "สถานีห้าสิบสี่แห่ง"),
        (HINDI, "किसानों की 54 समितियाँ"),
        ("정부는 54개 역이 있다고 말했다.", unicodedata.normalize("NFD", "54개 역이 있다고")),
        (JAPANESE, unicodedata.normalize("NFD", "ガラスの窓")),
        (PAID, "A$54 million"),
        (SPACED, "54 000 people"),
        (SPACED, "people in 2021"),
        ("It has intro-\nduced doz-\nens of them.", "introduced dozens of them"),
        ("It is an inter\u00ad\nnational body.", "an international body"),
        ("It is an inter¬\nnational body.", "an international body"),
        ("It is an inter-\u2028national body.", "an international body"),
        ("Yes: “the plan works,” he said.", "“The plan works,” he said"),
        ("part is long. " * 1200 + "Yet art is long.", "art is long"),
        ("The door is 6′ wide.", "6' wide"),
        ("She said “it was 54” there.", "said 'it was 54' there"),
    ],
)
def test_should_find_what_is_cut_between_words(text, quote):
    assert check_quote(quote, text).status in FOUND


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (CHINESE, "十个国家"),
        (CHINESE, "四个警察站"),
        (CHINESE, "有说明原因"),
        (JAPANESE, "政府は54"),
        (JAPANESE, "会議は開かれ"),
        (JAPANESE, "ラスの窓"),
        (HINDI, "किसान"),
        (HINDI, "भारत में कि"),
        (PAID, "$54 million for it"),
        (PAID, "12 for the stamp"),
        (SPACED, "It counted 54"),
        (SPACED, "000 people"),
        ("It fell to –5 degrees.", "5 degrees"),
        ("It fell to − 5 degrees.", "5 degrees"),
        ("Between 1–5 degrees are normal.", "-5 degrees are normal"),
        ("The score was 2–1 then.", "The score was 2"),
        ("Es zählte 54 Millionen Menschen.", "Es zählte 54"),
        ("There were 5 millions of them.", "There were 5"),
        ("The rope is 54 ½ metres.", "The rope is 54"),
        ("The rope is 54 ½ metres.", "½ metres"),
        ("There are 2^10 knots.", "There are 2"),
        ("There are 4 × 10 knots.", "There are 4"),
        ("The door is 6' wide.", 'The door is 6" wide.'),
    ],
)
def test_should_not_find_what_is_cut_out_of_more(text, quote):
    assert check_quote(quote, text).status == "altered"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Life in the twenty-first century is hard.", "first century"),
        ("Life in the twenty first century is hard.", "first century"),
        ("They say half a million people died.", "a million people died"),
        ("Two hundred people were hurt.", "hundred people"),
        ("Rates rose 4 1/2 percent.", "Rates rose 4"),
        ("Rates rose 4 1/2 percent.", "1/2 percent"),
        *(
            (f"It grew by three{rest} then.", "grew by three")
            for rest in (" percentage points", " dozen", "-quarters", " and a half")
        ),
        ("There were one hundred and fifty.", "There were one hundred"),
        *(
            (f"It grew by 3{rest} then.", "grew by 3")
            for rest in (" Prozent", " pour cent", " pct", "·5", "٫5", "/kg")
        ),
        ("Es kamen zwei Millionen.", "Es kamen zwei"),
        ("Cuesta treinta y dos euros.", "Cuesta treinta"),
        ("Il y a vingt et un pays.", "Il y a vingt"),
        *((f"About 54{mark}000 came.", "About 54") for mark in "´‘\u2007"),
        *((f"We can{mark}t win.", "We can") for mark in "´`‘′＇"),
        ("We can\u00ad't win.", "We can"),
        *(
            (f"So it was. {no} all of them were found guilty.", "all of them were found guilty")
            for no in (
                "Without",
                "Nobody",
                "Nicht",
                "Keine",
                "Weder",
                "NOT",
                "Not even",
                "Not one of",
            )
        ),
        ("Its vice-president resigned.", "president resigned"),
        ("The drink is sugar-free.", "The drink is sugar"),
        ("They found a 6'' gap.", "a 6' gap"),
        ("They found a 6’ gap.", "a 6’’ gap"),
        ("It costs $5–$10 now.", "It costs $5"),
        ("It costs 5%–10% now.", "It costs 5%"),
        ("It was minus 5 degrees.", "5 degrees"),
        ("He paid US $5m for it.", "$5m for it"),
        ("The un–vaccinated people came.", "vaccinated people"),
        ("The un–vaccinated people came.", "unvaccinated people"),
        ("The unvaccinated people came.", "un–vaccinated people"),
        ("It is a non–violent group.", "violent group"),
        ("The drink is sugar–free.", "The drink is sugar"),
        ("It is a non-violent group.", "-violent group"),
        ("The drink is sugar-free.", "The drink is sugar-"),
        ("They can't win.", "'t win"),
        ("Few of the stations were built.", "the stations were built"),
    ],
)
def test_should_not_cut_through_a_number_or_a_negation(text, quote):
    assert check_quote(quote, text).status not in FOUND


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It spent $1.7 million on calls.", "million on calls"),
        ("It was 5 percent of all.", "percent of all"),
        ("They went 54 miles by foot.", "They went 54"),
        ("In 2020 two men came.", "two men came"),
        ("It saw two media firms.", "It saw two"),
        ("Of the three and their men one came.", "Of the three"),
        ("He was not all that glad.", "all that glad"),
        ("Two- and three-year terms.", "three-year terms"),
        ("The London–Paris train came.", "Paris train"),
        ("Two- and three-year terms.", "Two- and"),
        ("The un–vaccinated people came.", "un-vaccinated people"),
        ("It was 98’767 then.", "It was 98ʼ767 then"),
        (
            "It grew by 15 % – he said: »So«, and left.",
            'by 15\u200b % \u200b–\ufeff he said\u200b: "So", and',
        ),
    ],
)
def test_should_cut_beside_a_number(text, quote):
    assert check_quote(quote, text).status in FOUND
