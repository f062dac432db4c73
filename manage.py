#!/usr/bin/env python
import os
import sys

from django.core.management import execute_from_command_line
from django.db import OperationalError
from psycopg2 import OperationalError as Unreachable

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    try:
        execute_from_command_line(sys.argv)
    except (OperationalError, Unreachable) as error:
        if "--traceback" in sys.argv:
            raise
        sys.exit(f"The database can't be used. {error}".strip())
