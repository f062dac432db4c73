import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.modality import find_cues


@pytest.mark.parametrize(
    ("sentence", "kind", "cue", "head"),
    [
        ("The council has not published it.", "negation", "not", "published"),
        ("They couldn't find any evidence.", "negation", "couldn't", "find"),
        ("They didn’t even ask.", "negation", "didn’t", "ask"),
        ("There is no evidence of it.", "negation", "no", "evidence"),
        ("None of the stations opened.", "negation", "None", "stations"),
        ("It no longer employs 30 people.", "negation", "no longer", "employs"),
        ("The town failed to pay.", "negation", "failed to", "pay"),
        ("He left without a word.", "negation", "without", "word"),
        ("It is not necessarily true.", "negation", "not", "true"),
        ("The claim that 22 closed is false.", "negation", "is false", ""),
        ("It is false that 22 closed.", "negation", "is false", "22"),
        ("She wrongly claims that 22 closed.", "negation", "wrongly", "claims"),
        ("The council has yet to open 22.", "negation", "has yet to", "open"),
        ("I doubt that 22 closed.", "possibility", "doubt that", "22"),
        ("It is believed that 22 closed.", "possibility", "It is believed that", "22"),
        ("It is understood that 22 closed.", "hearsay", "It is understood that", "22"),
        ("According to rumours, 22 closed.", "hearsay", "According to rumours", "22"),
        ("The council is considering selling 22.", "intention", "is considering", "selling"),
        ("Eight could have stations.", "possibility", "could", "stations"),
        ("It may cost £5.", "possibility", "may", "cost"),
        ("He must have been ill.", "possibility", "must have been", "ill"),
        ("The mayor allegedly paid £400.", "hearsay", "allegedly", "paid"),
        ("Forty reportedly died.", "hearsay", "reportedly", "died"),
        ("The net is said to target fraud.", "hearsay", "is said to", "target"),
        ("The council plans to build 30.", "intention", "plans to", "build"),
        ("THE TOWN WILL PAY", "intention", "WILL", "PAY"),
        ("The bridge is due to open.", "intention", "is due to", "open"),
        ("Towns must report it.", "obligation", "must", "report"),
        ("It pays if the city agrees, he said.", "condition", "if", "the city agrees"),
    ],
)
def test_should_name_the_cue_and_what_it_bears_on(sentence, kind, cue, head):
    (found,) = find_cues(sentence)
    assert (found.kind, found.text, found.head) == (kind, cue, head)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Not only schools closed.", id="not only"),
        pytest.param("No fewer than 30 opened.", id="a comparison"),
        pytest.param("No. 5 Downing Road was sold.", id="a number"),
        pytest.param("No, they sold it.", id="an answer"),
        pytest.param("It opened in May 2021.", id="a month"),
        pytest.param("Will Brook left the council.", id="a name"),
        pytest.param("His will is lost, and the military might too.", id="nouns"),
        pytest.param("He asked if they had left.", id="an indirect question"),
        pytest.param("The notary noted nothingness.", id="part of a word"),
    ],
)
def test_but_not_where_it_only_looks_like_one(sentence):
    assert find_cues(sentence) == ()


@pytest.mark.parametrize(
    ("language", "sentence", "cues"),
    [
        ("it", "Il comune non ha chiuso 22 scuole.", [("negation", "chiuso")]),
        ("it", "Potrebbe costare 3 milioni.", [("possibility", "costare")]),
        ("it", "Il presunto autore.", [("hearsay", "autore")]),
        ("it", "Non solo le scuole.", []),
        ("fr", "La ville pourrait fermer 22 écoles.", [("possibility", "fermer")]),
        ("fr", "Elle paie si la ville vend.", [("condition", "la ville vend")]),
        ("fr", "Elle n’a pas payé.", [("negation", "payé")]),
        ("de", "Die Stadt hat keine Schule geschlossen.", [("negation", "Schule")]),
        ("de", "Der angebliche Täter.", [("hearsay", "Täter")]),
        ("de", "Er könnte zahlen.", [("possibility", "zahlen")]),
        ("es", "La ciudad no cerró 22 escuelas.", [("negation", "cerró")]),
        ("es", "El presunto autor debe pagar.", [("hearsay", "autor"), ("obligation", "pagar")]),
    ],
)  # fmt: skip
def test_should_read_other_languages(language, sentence, cues):
    assert [(cue.kind, cue.head) for cue in find_cues(sentence, language=language)] == cues


def test_a_language_without_words_has_no_cues():
    assert find_cues("It may not open.", language="tlh") == ()


def test_only_the_sentence_asked_for_is_read():
    text = "It may open. It will not pay. It could close."
    assert [cue.text for cue in find_cues(text, 13, 29)] == ["will", "not"]
    assert all(13 <= cue.start < cue.head_end <= 29 for cue in find_cues(text, 13, 29))


ALMOST = st.lists(
    st.sampled_from(["not", "no", "n't", "could", "will", "May", "if", ",", "İ", "plans to"])
)


@given(st.text() | ALMOST.map(" ".join))
def test_every_span_slices_to_its_text(text):
    found = find_cues(text)
    assert found == find_cues(text)
    for cue in found:
        assert text[cue.start : cue.end] == cue.text
        assert text[cue.head_start : cue.head_end] == cue.head
