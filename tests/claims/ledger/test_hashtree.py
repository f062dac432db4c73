from hypothesis import given
from hypothesis import strategies as st

from claims.ledger.hashtree import includes, inclusion_proof, leaf_hash, root


def leaves_of(count):
    return [leaf_hash(str(n).encode()) for n in range(count)]


def test_known_roots_of_rfc_9162():
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert root([]).hex() == empty
    one = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    assert root([leaf_hash(b"")]).hex() == one


@given(st.integers(1, 70), st.data())
def test_every_leaf_proves_its_place_and_no_other(size, data):
    index = data.draw(st.integers(0, size - 1))
    leaves = leaves_of(size)
    proof = inclusion_proof(index, leaves)
    assert includes(leaves[index], index, size, proof, root(leaves))
    assert not includes(leaf_hash(b"forged"), index, size, proof, root(leaves))
    assert not includes(leaves[index], index, size, [*proof, leaves[0]], root(leaves))
    if size > 1:
        assert not includes(leaves[index], (index + 1) % size, size, proof, root(leaves))
