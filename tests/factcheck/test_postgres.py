import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg2
import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import is_psycopg3

from factcheck import environment, postgres

USE = """
import sys, time
from pathlib import Path
from factcheck import postgres
data = Path(sys.argv[1])
postgres.ensure(data)
print(postgres.running(data), flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def data(tmp_path):
    tmp_path.chmod(0o700)
    yield tmp_path / "data"
    postgres.leave(tmp_path / "data")


def use(data):
    return subprocess.Popen(
        [sys.executable, "-c", USE, str(data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parent.parent.parent,
    )


def connect(data):
    return psycopg2.connect(dbname="postgres", **postgres.ensure(data))


def test_the_driver_is_psycopg2():
    assert not is_psycopg3


@pytest.mark.django_db
def test_django_is_served_by_it_on_a_socket_alone():
    with connection.cursor() as cursor:
        cursor.execute("SHOW listen_addresses")
        assert cursor.fetchone() == ("",)


def test_racing_processes_get_one_server_and_the_last_one_stops_it(data):
    users = [use(data) for _ in range(4)]
    pids = {user.stdout.readline().strip() for user in users}
    assert len(pids) == 1
    users[0].kill()
    for user in users:
        user.communicate()
    assert postgres.running(data) == 0


def test_every_committed_row_is_found_after_kill_9(data):
    client = connect(data)
    client.autocommit = True
    cursor = client.cursor()
    cursor.execute("CREATE TABLE written (n int)")
    for n in range(500):
        cursor.execute("INSERT INTO written VALUES (%s)", [n])
    os.kill(postgres.running(data), signal.SIGKILL)
    while postgres.running(data):
        time.sleep(0.01)
    with connect(data) as again, again.cursor() as counting:
        counting.execute("SELECT count(*) FROM written")
        assert counting.fetchone() == (500,)


def test_the_password_is_for_its_owner_alone(data):
    postgres.ensure(data)
    assert (data / "postgres.password").stat().st_mode & 0o777 == 0o600
    with pytest.raises(psycopg2.OperationalError, match="password"):
        psycopg2.connect(dbname="postgres", **postgres.ensure(data) | {"password": "wrong"})


def test_no_folder_above_the_data_is_opened_up(data):
    postgres.ensure(data)
    assert data.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.django_db(transaction=True)
def test_django_finds_it_again_after_kill_9():
    connection.ensure_connection()
    os.kill(postgres.running(environment.data_folder()), signal.SIGKILL)
    connection.close()
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)
