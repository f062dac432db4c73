import os
import subprocess
import sys

from factcheck import environment


def test_ends_quietly_when_nobody_reads_on():
    """In a process of its own, whose output has been closed before it writes."""
    program = (
        "import os, sys\n"
        "from unittest import mock\n"
        "import django\n"
        "django.setup()\n"
        "from claims.management.commands import read\n"
        "def much(command, options):\n"
        "    command.stdout.write('a line')\n"
        "    command.stdout.flush()\n"
        "with mock.patch.object(read.Command, '_handle', much):\n"
        "    read.Command().run_from_argv(['manage.py', 'read', 'x'])\n"
    )
    reader, writer = os.pipe()
    os.close(reader)
    given = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"}
    command = [sys.executable, "-c", program]
    with os.fdopen(writer, "wb") as closed:
        run = subprocess.run(
            command,
            stdout=closed,
            stderr=subprocess.PIPE,
            cwd=environment.CHECKOUT,
            env=given,
            check=False,
        )
    assert run.stderr == b""
    assert run.returncode == 0
