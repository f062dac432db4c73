from __future__ import annotations

import fcntl
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from claims.services import sample
from factcheck import address, broker, environment, postgres
from factcheck.first_run import first_accounts
from factcheck.supervision import PATIENCE, Child, keep_running

# A worker has nobody to talk to; the process itself does the work, so a kill ends both.
QUIET = ("--without-gossip", "--without-mingle", "--without-heartbeat")
PAUSE = 5  # seconds between two tries to bring the database back


class Command(BaseCommand):
    help = "Runs a whole Factcheck: database, web server, workers and beat. Ctrl-C stops them all."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        self.stopping = self.told = False
        self.waiting = True  # for a step that Ctrl-C may break off
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._stop)
        host, port = options["host"], options["port"]
        site = address.site(host, port)
        with _sole_server() as patience:
            _refuse_taken(host, port, patience)
            _tell_others(site)
            try:
                self._prepare()
                self._keep_running(site)
            except KeyboardInterrupt:
                self.stdout.write()
        self.stdout.write("Stopped.")

    def _stop(self, *_: Any) -> None:
        self.stopping = True
        if self.waiting:
            self.waiting = False
            raise KeyboardInterrupt

    def _prepare(self) -> None:
        self._step("Database", connection.ensure_connection)
        self._step("Tables", lambda: call_command("migrate", verbosity=0))
        for name, password in first_accounts().items():
            self._say(f"  account {name}  password {password}  (shown this once)")
        if sample.wanted():
            self._step("Sample article", sample.publish_sample)

    def _step(self, name: str, work: Callable[[], Any]) -> None:
        self.stdout.write(f"{name} ...", ending="")
        self.stdout.flush()
        begun = time.monotonic()
        try:
            work()
        except BaseException:
            self._say("")
            raise
        self._say(f" ready after {time.monotonic() - begun:.1f} s")

    def _say(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()

    def _keep_running(self, site: str) -> None:
        connection.close()
        self.waiting = False
        self.database, self.due, self.complaint = self._pid(), 0.0, ""
        self._say("Web server, workers and beat ...")
        children = [
            Child("The web server", _web(site)),
            Child("The worker of the desk", _worker(broker.DESK)),
            Child("The worker of sweeps", _worker(broker.SWEEPS)),
            Child("The beat", _celery("beat", "--schedule", str(settings.DATA / "beat"))),
        ]
        keep_running(children, environment.CHECKOUT, lambda: self._turn(site))

    def _turn(self, site: str) -> bool:
        """One look around; whether to stop."""
        if self._pid() != self.database and time.monotonic() >= self.due:
            self._bring_back_database()
        if not self.told and address.answers(site):
            self.told = True
            self._say(f"  site   {site}/\n  admin  {site}/admin/\n  API    {site}/api/docs/")
        return self.stopping

    def _pid(self) -> int:
        return postgres.running(settings.DATA) if _is_embedded() else 0

    def _bring_back_database(self) -> None:
        """Whoever connects next would do the same; this one says so."""
        try:
            postgres.ensure(settings.DATA)
            self.database = self._pid()
            self.stderr.write("The database ended; it runs again.")
            self.complaint = ""
        except postgres.PostgresError as error:
            self.due = time.monotonic() + PAUSE
            if str(error) != self.complaint:  # once, though it is tried again and again
                self.complaint = str(error)
                self.stderr.write(f"The database ended. {error} Trying again every {PAUSE} s.")


def _tell_others(site: str) -> None:
    """Children run in the checkout, wherever this was started; commands beside it and after it
    read in the data folder where the site is.
    """
    os.environ["FACTCHECK_DATA"] = str(settings.DATA)
    public = os.environ.get("FACTCHECK_SITE_URL") or site
    os.environ["FACTCHECK_SITE_URL"] = settings.SITE_URL = public.rstrip("/")
    address.keep(settings.DATA, settings.SITE_URL)


def _is_embedded() -> bool:
    return bool(settings.DATABASES["default"]["ENGINE"] == "factcheck.postgres")


def _web(site: str) -> list[str]:
    gunicorn = [sys.executable, "-m", "gunicorn", "--bind", site.removeprefix("http://")]
    # It must be done with its last requests before the supervisor insists.
    gunicorn += ["--threads", "8", "--graceful-timeout", str(PATIENCE // 2)]
    return [*gunicorn, "--log-level", "warning", "--no-control-socket", "factcheck.wsgi"]


def _worker(queue: str) -> list[str]:
    named = ("--queues", queue, "--hostname", f"{queue}@%h")
    return _celery("worker", "--pool", "solo", *named, *QUIET)


def _celery(*words: str) -> list[str]:
    python = [sys.executable, "-W", "ignore:You're running the worker with superuser"]
    celery = ["-m", "celery", "--quiet", "--app", "factcheck"]
    return [*python, *celery, *words, "--loglevel", "warning"]


def _refuse_taken(host: str, port: int, patience: float) -> None:
    deadline = time.monotonic() + patience
    while error := address.objection(host, port):
        if time.monotonic() > deadline:
            raise CommandError(
                f"Port {port} can't be had here: {error}. Try another: `make run PORT=8001`, "
                "or `serve --port 8001`."
            )
        time.sleep(0.2)


@contextmanager
def _sole_server() -> Iterator[float]:
    """One server a data folder; the kernel lets go of the lock however this process ends.

    Yields for how many seconds a taken port may be waited for: where the one before was killed,
    its children are just ending.
    """
    with (settings.DATA / "serve.lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CommandError(f"{settings.DATA} is being served already.") from None
        file.seek(0)
        patience = PATIENCE if file.read() else 0
        file.write("serving")
        file.flush()
        try:
            yield patience
        finally:
            file.truncate(0)
