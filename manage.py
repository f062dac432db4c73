#!/usr/bin/env python
import errno
import os
import sys

from django.core.management import execute_from_command_line
from django.db import OperationalError
from psycopg2 import OperationalError as Unreachable

from factcheck import environment

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
INTERRUPTED = 128 + 2  # as a shell says it

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    try:
        execute_from_command_line(sys.argv)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except (OperationalError, Unreachable) as error:
        if "--traceback" in sys.argv:
            raise
        sys.exit(f"The database can't be used. {error}".strip())
    except OSError as error:
        if "--traceback" in sys.argv or error.errno not in FULL:
            raise
        raise environment.unwritable(error) from None
