from __future__ import annotations

import fcntl
import os
import signal
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from factcheck.first_run import first_accounts
from factcheck.supervision import Child, keep_running

PATIENCE = 30  # seconds until the web server must have answered


class Command(BaseCommand):
    help = "Runs a whole Factcheck: the database and the web server. Ctrl-C stops both."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        self.stopping = False
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)
        host, port = options["host"], options["port"]
        _refuse_taken(host, port)
        with _sole_server():
            self._prepare()
            web = Child("The web server", _web(host, port))
            site = f"http://{host}:{port}"
            self.told = False
            keep_running([web], lambda: self.stopping or self._tell(site))
        self.stdout.write("Stopped.")

    def _stop(self, *_: Any) -> None:
        self.stopping = True

    def _prepare(self) -> None:
        self._step("Database", lambda: call_command("migrate", verbosity=0))
        for name, password in first_accounts().items():
            self.stdout.write(f"  account {name}  password {password}  (shown this once)")

    def _step(self, name: str, work: Any) -> None:
        self.stdout.write(f"{name} ...", ending="")
        self.stdout.flush()
        begun = time.monotonic()
        work()
        self.stdout.write(f" ready after {time.monotonic() - begun:.1f} s")

    def _tell(self, site: str) -> bool:
        """Prints the addresses once they answer. Always False: telling stops nothing."""
        if not self.told and _answers(site):
            self.told = True
            self.stdout.write(
                f"  site   {site}/\n  admin  {site}/admin/\n  API    {site}/api/docs/"
            )
            self.stdout.flush()
        return False


def _web(host: str, port: int) -> list[str]:
    gunicorn = [sys.executable, "-m", "gunicorn", "--bind", f"{host}:{port}", "--threads", "8"]
    return [*gunicorn, "--log-level", "warning", "--no-control-socket", "factcheck.wsgi"]


def _answers(site: str) -> bool:
    try:
        with urllib.request.urlopen(site, timeout=5) as answer:  # noqa: S310 - our own address
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _refuse_taken(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            raise CommandError(f"Port {port} can't be had here: {error}. Try another.") from None


@contextmanager
def _sole_server() -> Iterator[None]:
    """One server a data folder; the kernel lets go of the lock however this process ends."""
    with (settings.DATA / "serve.lock").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CommandError(f"{settings.DATA} is being served already.") from None
        os.set_inheritable(file.fileno(), False)
        yield
