import os
import signal
import stat
from pathlib import Path

import psycopg2
import pytest
from django.db import connection
from django.db.backends.postgresql.psycopg_any import is_psycopg3

from factcheck import environment, postgres
from tests.factcheck.started import program

USE = """
import sys
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


def connect(data):
    return psycopg2.connect(dbname="postgres", **postgres.ensure(data))


def sockets_listening(pid):
    """The inodes of the TCP sockets, of both kinds, that the process holds."""
    held = {str(number.readlink()) for number in Path(f"/proc/{pid}/fd").iterdir()}
    wires = [
        line.split()[9]
        for table in ("tcp", "tcp6")
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]
    ]
    return [inode for inode in wires if f"socket:[{inode}]" in held]


def test_the_driver_is_psycopg2():
    assert not is_psycopg3


@pytest.mark.django_db
def test_django_is_served_by_it_on_a_socket_alone():
    with connection.cursor() as cursor:
        cursor.execute("SHOW listen_addresses")
        assert cursor.fetchone() == ("",)
    assert sockets_listening(postgres.running(environment.data_folder())) == []


def test_racing_processes_get_one_server_and_the_last_one_stops_it(data):
    users = [program(USE, data) for _ in range(8)]
    pids = {user.stdout.readline().strip() for user in users}
    assert len(pids) == 1, pids
    assert postgres.running(data) == int(pids.pop())
    socket = Path((data / "postgres/postmaster.pid").read_text().splitlines()[4])
    users[0].kill()
    for user in users[:-1]:
        user.communicate()
    assert postgres.running(data)
    users[-1].communicate()
    assert postgres.running(data) == 0
    assert not socket.exists()


def test_the_password_is_for_its_owner_alone(data):
    postgres.ensure(data)
    assert (data / "postgres.password").stat().st_mode & 0o777 == 0o600
    with pytest.raises(psycopg2.OperationalError, match="password"):
        psycopg2.connect(dbname="postgres", **postgres.ensure(data) | {"password": "wrong"})


def test_no_folder_above_the_data_is_opened_up(data):
    above = {folder: folder.stat().st_mode for folder in data.parents}
    socket = Path(postgres.ensure(data)["host"])
    assert {folder: folder.stat().st_mode for folder in data.parents} == above
    closed = [data, data / "postgres", socket]
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in closed] == [0o700] * 3


def test_its_own_words_in_the_environment_lead_nobody_astray(data, monkeypatch):
    for name, value in {"PGPORT": "1", "PGHOST": "nowhere", "PGDATA": "/none"}.items():
        monkeypatch.setenv(name, value)
    with connect(data) as client, client.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)


def test_an_id_that_passed_to_another_program_keeps_it_from_nothing(data):
    postgres.ensure(data)
    pid_file = data / "postgres" / "postmaster.pid"
    said = pid_file.read_text()
    killed = postgres.running(data)
    os.kill(killed, signal.SIGKILL)
    while postgres.running(data):
        pass
    pid_file.write_text(said.replace(str(killed), str(os.getpid()), 1))
    assert postgres.running(data) == 0
    with connect(data) as client, client.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)
    postgres.stop(data)
    os.kill(os.getpid(), 0)  # the other program was left alone, or there were no test left


def test_a_starter_that_is_killed_leaves_a_server_that_the_next_one_finds(data):
    postgres.ensure(data)
    postgres.stop(data)
    starter = program(
        "from factcheck.postgres import server; import os, signal\n"
        "server._refuse_late = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n" + USE,
        data,
    )
    starter.communicate()
    assert starter.returncode == -signal.SIGKILL
    with connect(data) as client:
        assert client.get_dsn_parameters()["host"] == postgres.ensure(data)["host"]
