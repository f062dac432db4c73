import pytest

from tests.claims.reading.numbers.tell import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He is 6ft 3in tall.", "6.25 measure foot"),
        ("6 feet 3 inches", "6.25 measure foot"),
        ("6 feet 3 in all", "6 measure foot; 3 number"),
        ("6ft 20in", "6 measure foot"),
    ],
)
def test_inches_should_belong_to_their_feet(text, told):
    assert tell(text) == told
