"""Python programs that use the embedded server, started beside the tests."""

import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parent.parent.parent
PLAIN = {
    name: value
    for name, value in os.environ.items()
    if name not in {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
}


def program(source, *words, **environment):
    return subprocess.Popen(
        [sys.executable, "-c", source, *map(str, words)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=CHECKOUT,
        env=PLAIN | environment,
    )


def manage(data, *words, **environment):
    """One command of manage.py, run to its end."""
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=CHECKOUT,
        env=PLAIN | {"FACTCHECK_DATA": str(data)} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
