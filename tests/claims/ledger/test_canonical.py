import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from claims.ledger.canonical import LARGEST, canonical

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
DOCUMENTS = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
)


@given(DOCUMENTS)
def test_should_write_the_same_bytes_as_another_implementation(document):
    assert canonical(document) == rfc8785.dumps(document)


def test_should_not_depend_on_the_order_of_keys():
    assert canonical({"b": 1, "a": 2}) == canonical({"a": 2, "b": 1}) == b'{"a":2,"b":1}'


@pytest.mark.parametrize("value", [1.5, float("nan"), 2**53, "\ud800", {1: 2}, [{"a": [0.1]}]])
def test_should_refuse_what_readers_would_disagree_on(value):
    with pytest.raises(ValueError):
        canonical(value)
