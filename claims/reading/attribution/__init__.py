"""On whose word a text says something: source, verb, content, and the hands between."""

from claims.reading.attribution.choosing import Attributed
from claims.reading.attribution.events import Event, find_events
from claims.reading.attribution.finding import Attribution, find_attributions

__all__ = ["Attributed", "Attribution", "Event", "find_attributions", "find_events"]
