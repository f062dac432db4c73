"""A whole Factcheck of its own, started as a user starts it, in a folder that goes away."""

import os
import re
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

CHECKOUT = Path(__file__).parent.parent


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def serve(data, port, **environment):
    return subprocess.Popen(
        [sys.executable, "manage.py", "serve", "--port", str(port)],
        cwd=CHECKOUT,
        env=os.environ | {"FACTCHECK_DATA": str(data), "PYTHONUNBUFFERED": "1"} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def until(server, word):
    lines = []
    for line in server.stdout:
        lines.append(line)
        if word in line:
            return "".join(lines)
    raise AssertionError("".join(lines))


@contextmanager
def factcheck(data, **environment):
    """Yields its address and the passwords that it showed, by name."""
    port = free_port()
    server = serve(data, port, **environment)
    try:
        said = until(server, "/api/docs/")
        yield f"http://127.0.0.1:{port}", dict(re.findall(r"account (\w+) +password (\S+)", said))
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=30)
