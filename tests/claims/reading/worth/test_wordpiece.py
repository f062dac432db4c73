import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.reading.worth.encoder import LONGEST, vocabulary
from claims.reading.worth.wordpiece import END, START, UNKNOWN, pieces


def cut(sentence, most=LONGEST):
    named = {row: piece for piece, row in vocabulary().items()}
    return [named[row] for row in pieces(sentence, vocabulary(), most)][1:-1]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("China has 54 police stations.", ["china", "has", "54", "police", "stations", "."]),
        ("It's 3.4%", ["it", "'", "s", "3", ".", "4", "%"]),
        ("governments kidnappings", ["governments", "kid", "##na", "##pp", "##ings"]),
        ("Café ÉLYSÉE", ["cafe", "el", "##ys", "##ee"]),
        ("soft\u00adware", ["software"]),
        ("a_b", ["a", "_", "b"]),
        ("x" * 101, [UNKNOWN]),
        ("\U0001f642", [UNKNOWN]),
        ("", []),
    ],
)
def test_should_cut_into_the_longest_pieces(sentence, wanted):
    assert cut(sentence) == wanted


def test_should_not_go_on_when_a_sentence_is_too_long():
    found = pieces("word " * 1000, vocabulary(), 10)
    assert len(found) == 10
    assert (found[0], found[-1]) == (vocabulary()[START], vocabulary()[END])


@given(st.text(max_size=400))
def test_any_text_should_give_known_pieces_within_the_limit(text):
    found = pieces(text, vocabulary(), LONGEST)
    assert 2 <= len(found) <= LONGEST
    assert all(0 <= row < len(vocabulary()) for row in found)
