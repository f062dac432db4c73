"""Why a service would not do what it was asked; every door shows the sentence as it is."""

from sources.refusals import Forbidden, Refused

__all__ = ["Conflict", "Forbidden", "Refused"]


class Conflict(Refused):
    """The claim is not what the person thought: it changed, or is in another state."""
