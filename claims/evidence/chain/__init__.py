"""The attribution chain of a claim: who got it from whom, told in words and drawn as a picture."""

from claims.evidence.chain.drawing import draw
from claims.evidence.chain.hops import Hop
from claims.evidence.chain.telling import told

__all__ = ["Hop", "draw", "told"]
