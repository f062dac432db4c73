"""What goes wrong with the server, in words for a person."""

from __future__ import annotations

from psycopg2 import OperationalError

from factcheck import environment


class PostgresError(OperationalError):
    """The server can't be had; the text says why, in a sentence.

    An OperationalError, so that whoever is prepared for a database that is away is for this too.
    """


def unusable(error: OSError) -> PostgresError:
    """The sentence for a data folder that the operating system refuses."""
    return PostgresError(str(environment.unwritable(error)))
