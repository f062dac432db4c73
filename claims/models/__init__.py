from claims.models.candidate import Candidate
from claims.models.check import CheckException, CheckResult
from claims.models.citation import Citation
from claims.models.claim import Claim
from claims.models.edition import Edition
from claims.models.figure import Figure
from claims.models.rating import Rating
from claims.models.reading import Reading
from claims.models.review import Review

__all__ = [
    "Candidate",
    "CheckException",
    "CheckResult",
    "Citation",
    "Claim",
    "Edition",
    "Figure",
    "Rating",
    "Reading",
    "Review",
]
