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

from claims.services import sample
from factcheck.first_run import first_accounts
from factcheck.supervision import Child, keep_running

# One worker has nobody to talk to; the process itself does the work, so a kill ends both.
QUIET = ("--without-gossip", "--without-mingle", "--without-heartbeat")


class Command(BaseCommand):
    help = "Runs a whole Factcheck: database, web server, worker and beat. Ctrl-C stops them all."
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
            children = [
                Child("The web server", _web(host, port)),
                Child("The worker", _celery("worker", "--pool", "solo", *QUIET)),
                Child("The beat", _celery("beat", "--schedule", str(settings.DATA / "beat"))),
            ]
            site = f"http://{_bracketed(host)}:{port}"
            self.told = False
            keep_running(children, lambda: self.stopping or self._tell(site))
        self.stdout.write("Stopped.")

    def _stop(self, *_: Any) -> None:
        self.stopping = True

    def _prepare(self) -> None:
        self._step("Database", lambda: call_command("migrate", verbosity=0))
        for name, password in first_accounts().items():
            self.stdout.write(f"  account {name}  password {password}  (shown this once)")
        if sample.wanted():
            self._step("Sample article", sample.publish_sample)

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


def _celery(*words: str) -> list[str]:
    python = [sys.executable, "-W", "ignore:You're running the worker with superuser"]
    celery = ["-m", "celery", "--quiet", "--app", "factcheck"]
    return [*python, *celery, *words, "--loglevel", "warning"]


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


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
