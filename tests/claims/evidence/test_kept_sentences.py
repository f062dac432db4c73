import pytest

from claims.evidence.kept_sentences import kept_places
from sources.text.anchoring import find_all

BEFORE = "One is red.\nTwo is red.\nThree is red. Four is red.\nFive is red."


@pytest.mark.parametrize(
    ("after", "kept"),
    [
        pytest.param(BEFORE, [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)], id="all"),
        pytest.param(BEFORE.replace("\n", " "), [(n, n) for n in range(5)], id="not on its lines"),
        pytest.param(
            BEFORE.replace("Two is red.\n", ""), [(0, 0), (2, 1), (3, 2), (4, 3)], id="one gone"
        ),
        pytest.param(
            BEFORE.replace("Two", "2"), [(0, 0), (2, 2), (3, 3), (4, 4)], id="one changed"
        ),
        pytest.param("Else.\nThree is red.\nAnd else.", [], id="one alone is not kept"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_should_pair_places_in_kept_sentences(after, kept):
    old, new = find_all(BEFORE, "is red"), find_all(after, "is red")
    pairs = kept_places(BEFORE, after, old, new)
    assert [(old.index(one), new.index(other)) for one, other in pairs] == kept


def test_of_very_large_texts_the_ends_are_paired():
    before = "".join(f"Row {n} is red.\n" for n in range(9000))
    after = "".join(f"Row {n} is red.\n" for n in range(8000, -1000, -1))
    after = f"Row 0 is red.\nRow 1 is red.\n{after}Row 8999 is red.\n"
    old, new = find_all(before, "is red"), find_all(after, "is red")
    assert kept_places(before, after, old, new)[0] == (old[0], new[0])
