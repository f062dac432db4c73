"""The server is killed while several processes write; what was committed is there."""

import os
import signal
import time
from contextlib import contextmanager

import psycopg2
import pytest

from factcheck import postgres
from tests.factcheck.started import program

WRITERS, KILLS, PATIENCE = 4, 3, 60
# Through Django, as the web server and the worker do; `said` has what was committed for sure.
WRITE = """
import sys
from pathlib import Path
import django
django.setup()
from django.db import InterfaceError, OperationalError, connection

me, said, end = int(sys.argv[1]), open(sys.argv[2], "w", buffering=1), Path(sys.argv[3])
n = lost = 0
while not end.exists():
    n += 1
    try:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO written VALUES (%s, %s)", [me, n])
        said.write(f"{n}\\n")
    except (InterfaceError, OperationalError):
        connection.close()
        lost += 1
print(lost)
"""


@pytest.fixture
def data(tmp_path):
    yield tmp_path / "data"
    postgres.leave(tmp_path / "data")


def rows(data, statement):
    client = psycopg2.connect(dbname="postgres", **postgres.ensure(data))
    client.autocommit = True
    with client.cursor() as cursor:
        cursor.execute(statement)
        answer = cursor.fetchall() if cursor.description else []
    client.close()
    return answer


def kill(data):
    killed = postgres.running(data)
    os.kill(killed, signal.SIGKILL)
    while postgres.running(data) == killed:
        time.sleep(0.01)


def said(logs):
    return [log.read_text().splitlines() if log.exists() else [] for log in logs]


def wait_for_more(logs):
    """Until every writer has committed twenty rows more."""
    before = [len(lines) for lines in said(logs)]
    deadline = time.monotonic() + PATIENCE
    while min(len(now) - then for now, then in zip(said(logs), before, strict=True)) < 20:
        assert time.monotonic() < deadline, "a writer did not come back"
        time.sleep(0.05)


@contextmanager
def writing(data, logs, end):
    """Yields the writers, and ends them whatever happens."""
    place = {"FACTCHECK_DATA": str(data), "DJANGO_SETTINGS_MODULE": "factcheck.settings"}
    writers = [program(WRITE, me, log, end, **place) for me, log in enumerate(logs)]
    try:
        yield writers
    finally:
        for writer in writers:
            writer.kill()
            writer.communicate()


def test_every_row_committed_under_load_is_found_after_kill_9(data, tmp_path):
    rows(data, "CREATE TABLE written (writer int, n int)")
    logs = [tmp_path / f"writer-{me}" for me in range(WRITERS)]
    with writing(data, logs, tmp_path / "end") as writers:
        for _ in range(KILLS):
            wait_for_more(logs)
            kill(data)
        wait_for_more(logs)
        (tmp_path / "end").touch()
        lost = [int(writer.communicate(timeout=PATIENCE)[0]) for writer in writers]
    assert all(0 < cut_off <= KILLS for cut_off in lost), lost
    committed = {(me, int(n)) for me, lines in enumerate(said(logs)) for n in lines}
    found = rows(data, "SELECT writer, n FROM written")
    assert committed - set(found) == set()
    # A row whose answer was cut off may be there; nothing is there twice.
    assert len(found) == len(set(found)) <= len(committed) + sum(lost)


# In a process and a folder of its own: the suite's server must not be killed under other tests.
FIND_AGAIN = """
import os, signal, sys
import django
django.setup()
from django.db import connection
from factcheck import environment, postgres

connection.ensure_connection()
client = connection.connection.get_backend_pid()
server = postgres.running(environment.data_folder())
os.kill(server if sys.argv[1] == "server" else client, signal.SIGKILL)
connection.close()
with connection.cursor() as cursor:
    cursor.execute("SELECT 41 + 1")
    print(*cursor.fetchone())
"""


# Where one of its processes is killed, PostgreSQL cuts everybody off and starts over.
@pytest.mark.parametrize("victim", ["server", "client"])
def test_django_finds_it_again_after_kill_9(data, victim):
    settings = {"FACTCHECK_DATA": str(data), "DJANGO_SETTINGS_MODULE": "factcheck.settings"}
    told, _ = program(FIND_AGAIN, victim, **settings).communicate(timeout=PATIENCE)
    assert told == "42\n"
