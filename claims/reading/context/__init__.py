"""On what outside itself a sentence depends: whom "he", "the report" or "last year" stand for."""

from claims.reading.context.reference import NOT_SAID, Reference
from claims.reading.context.references import Context
from claims.reading.context.speaking import spoken_by

__all__ = ["NOT_SAID", "Context", "Reference", "spoken_by"]
