"""Django's PostgreSQL backend, on the embedded server: a new connection brings it up first."""

import time
from typing import Any

from django.db.backends.postgresql import base
from psycopg2 import OperationalError

from factcheck import environment, postgres


class DatabaseWrapper(base.DatabaseWrapper):
    def get_connection_params(self) -> dict[str, Any]:
        """Asked at every connect, so that a server that was killed comes back by itself."""
        self.settings_dict |= {
            name.upper(): value
            for name, value in postgres.ensure(environment.data_folder()).items()
        }
        return super().get_connection_params()

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """Tries a second time: a server killed a moment ago may still look alive at the first."""
        try:
            return super().get_new_connection(conn_params)
        except OperationalError:
            time.sleep(0.3)
            return super().get_new_connection(self.get_connection_params())
