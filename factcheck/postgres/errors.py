"""What the embedded server says when it cannot serve."""

import psycopg2


class Unavailable(psycopg2.OperationalError):
    """The server cannot be found, made or started; the message is one sentence for people.

    It is psycopg2's OperationalError, so that Django sees a database that cannot be reached
    and not a fault in the program.
    """
