"""Why a service would not do what it was asked; every door shows the sentence as it is."""


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """The request is understood and against a rule; nothing was changed."""


class Forbidden(Refused):
    """The person may not do that."""
