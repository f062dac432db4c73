"""Django's PostgreSQL backend, on the embedded server: a new connection brings it up first."""

import time
from typing import Any

from django.db.backends.postgresql import base
from psycopg2 import OperationalError

from factcheck import environment, postgres

PATIENCE = 15  # seconds for which a server that is on its way is asked again
ON_ITS_WAY = (
    "starting up",
    "shutting down",
    "in recovery mode",
    "not yet accepting",
    "Connection refused",
    "No such file",
    "Connection reset",
    "closed the connection",
    "too many clients",
    "remaining connection slots",
)


class DatabaseWrapper(base.DatabaseWrapper):
    def get_connection_params(self) -> dict[str, Any]:
        """Asked at every connect, so that a server that was killed comes back by itself."""
        self.settings_dict |= {
            name.upper(): value
            for name, value in postgres.ensure(environment.data_folder()).items()
        }
        return super().get_connection_params()

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Tries again for a while: a server killed a moment ago may still look alive."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                return super().get_new_connection(conn_params)
            except OperationalError as error:
                if time.monotonic() > deadline or not any(w in str(error) for w in ON_ITS_WAY):
                    raise
            time.sleep(0.2)
            conn_params = self.get_connection_params()
