#!/usr/bin/env python
import errno
import os
import sys
import traceback

from django.core.management import execute_from_command_line
from django.db import OperationalError
from psycopg2 import OperationalError as Unreachable

from factcheck import environment

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
ANSWERING = {"check_claims"}  # their exit code 1 is an answer, so what stops them is 2
INTERRUPTED = 128 + 2  # as a shell says it


def main() -> None:
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


def answer() -> None:
    """The same, but whatever is no answer ends with 2."""
    try:
        main()
    except SystemExit as ended:
        if not isinstance(ended.code, str):
            raise
        sys.stderr.write(f"{ended.code}\n")
        sys.exit(2)
    except Exception:  # noqa: BLE001 - whatever it is, it is no answer
        traceback.print_exc()
        sys.exit(2)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    answer() if ANSWERING.intersection(sys.argv[1:2]) else main()
