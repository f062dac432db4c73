import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.evidence.quotes import check_quote
from sources.text.folding import stripped

TEXT = (
    "The group counted 54 stations in 30 countries. It isn’t “clear” whether they may close — "
    "said Peter Dahlin. Not all were open; costs rose by 54 million, or 5.4%, to $540. "
    "Non-governmental bodies can’t say. Twenty-five cases, at −5 degrees, were not reported."
)


@pytest.mark.parametrize(
    ("quote", "status"),
    [
        ("54 stations in 30 countries", "verbatim"),
        ("the group counted 54 stations", "typographic"),
        ('“It isn\'t "clear" whether they may close”', "typographic"),
        ("twenty-five cases, at -5 degrees", "typographic"),
        ("54 sta\u00adtions in\u00a030 countries", "typographic"),
        ("The group … 30 countries", "elided"),
        ("the [non-state] group counted 54", "elided"),
        ("[T]he group counted 54 stations", "elided"),
        ("It isn’t “clear” […] said Peter Dahlin", "elided"),
        ("or", "verbatim"),
        ("volcanoes erupt in winter", "missing"),
        ("…", "missing"),
        ("", "missing"),
    ],
)
def test_should_say(quote, status):
    assert check_quote(quote, TEXT).status == status


@pytest.mark.parametrize(
    ("quote", "text", "status"),
    [
        ("Trump is guilty.", "So Trump is guilty? He denied it.", "altered"),
        ("Trump is guilty.", "So Trump is guilty! He denied it.", "altered"),
        ("Trump is guilty,", "So Trump is guilty? He denied it.", "altered"),
        ("“Trump is guilty,”", "So “Trump is guilty?” He denied it.", "altered"),
        ("“Trump is guilty,”", "So “Trump is guilty”, they said.", "typographic"),
    ],
)
def test_a_question_is_no_statement(quote, text, status):
    assert check_quote(quote, text).status == status


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        *((f"{unseen}The plan works", "The plan works.") for unseen in "\ufeff\u200b\u00ad\u200e"),
        ("\u200b The plan works\u200b ", "The plan works."),
        ("ﬁnding it was hard", "So finding it was hard."),
        ("finding it was hard", "So ﬁnding it was hard."),
        ("한국 정부는", "어제 한국 정부는 말했다"),
        ("école fermée", "L’ école fermée"),
        ("École fermée", "Une e\u0301cole ferme\u0301e"),
    ],
)
def test_should_find_what_begins_with_a_letter_that_folds(quote, text):
    if "한" in quote:
        quote = unicodedata.normalize("NFD", quote)
    found = check_quote(quote, text).status
    assert found in ("verbatim", "typographic")


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("The group counted 45 stations", "numeral"),
        ("The group counted fifty-four stations in 30 countries", "numeral"),
        ("costs rose by 54 million, or 54%, to", "numeral"),
        ("costs rose by 54 million, or 5.4, to", "numeral"),
        ("to £540", "numeral"),
        ("cases, at 5 degrees, were not reported", "numeral"),
        ("at −5 degrees, were reported", "negation"),
        ("It is “clear” whether they may close", "negation"),
        ("whether they must close", "modal"),
        ("said Pieter Dahlin", "name"),
        ("said peter Dahlin", "name"),
    ],
)
def test_never_verbatim_when_the_sense_differs(quote, kind):
    finding = check_quote(quote, TEXT)
    assert finding.status == "altered"
    assert finding.differences[0].kind == kind


@pytest.mark.parametrize(
    "quote",
    [
        "4 stations",
        "costs rose by 54",
        "rose by 54 million, or 5.4",
        "4%",
        "40",
        "540",
        "all were open",
        "governmental bodies",
        "bodies can",
        "Five cases",
        "5 degrees",
        "ountries",
        "THE GROUP COUNTED 54 STATIONS",
    ],
)
def test_never_verbatim_when_cut_out_of_more(quote):
    assert check_quote(quote, TEXT).status in ("altered", "missing")


def test_an_omission_should_not_hide_a_negation():
    text = "The minister said that he would under no circumstances resign from office."
    assert check_quote("he would … resign from office", text).status == "altered"


def test_context_should_settle_an_ambiguous_quote():
    text = "The first station opened. The second station closed."
    assert check_quote("station", text).status == "ambiguous"
    assert check_quote("station", text, suffix=" closed").places[0].start == text.rindex("station")
    assert check_quote("station", text, hint=10).status == "verbatim"


@given(st.text(max_size=120), st.text(max_size=40))
def test_any_strings_are_legal(text, quote):
    finding = check_quote(quote, text)
    for place in finding.places:
        assert 0 <= place.start < place.end <= len(text)
    if finding.status == "verbatim":
        place = finding.places[0]
        assert text[place.start : place.end] == stripped(quote)
