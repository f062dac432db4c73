"""A data folder that is no use: one sentence and exit code 1, from whatever command."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from factcheck import postgres
from factcheck.postgres import account
from tests.factcheck.started import CHECKOUT, manage
from tests.served import free_port


@pytest.fixture
def disk(tmp_path):
    """Mounts a small disk in memory, of a number of megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def mounted(megabytes):
        command = [
            "/bin/mount",
            "-t",
            "tmpfs",
            "-o",
            f"size={megabytes}m,mode=755",
            "tmpfs",
            folder,
        ]
        if os.geteuid() != 0 or sys.platform != "linux":
            pytest.skip("Only root can mount a small disk to try")
        if subprocess.run(command, check=False, capture_output=True).returncode:
            pytest.skip("This machine lets nobody mount a small disk to try")
        return folder

    yield mounted
    postgres.leave(folder / "data")
    subprocess.run(["/bin/umount", folder], check=False, capture_output=True)


def fill(disk):
    with suppress(OSError), (disk / "filling").open("wb") as file:
        while True:
            file.write(bytes(65536))
            file.flush()


def refused(data, *words):
    """What every command says, which is one sentence; all have exit code 1."""
    article = CHECKOUT / "claims" / "sample" / "article.txt"
    commands = [("migrate",), ("read", str(article)), ("serve", "--port", str(free_port()))]
    with ThreadPoolExecutor() as pool:
        for ran in pool.map(lambda command: manage(data, *command), commands):
            assert ran.returncode == 1, ran
            assert "Traceback" not in ran.stderr
            said = ran.stderr.strip()
            assert [word for word in words if word not in said] == [], said
            assert len(said.splitlines()) == 1, said


def test_a_full_disk_has_no_room_for_a_database(disk):
    refused(disk(4) / "data", "no room for a database", "MB are needed")


def test_a_full_disk_has_no_room_for_anything(disk):
    folder = disk(1)
    fill(folder)
    refused(folder / "data", "FACTCHECK_DATA", "No space left")


def test_a_disk_that_is_full_now_keeps_the_database_from_starting(disk):
    folder = disk(120)
    assert manage(folder / "data", "migrate").returncode == 0
    fill(folder)
    refused(folder / "data", "o space left")


def test_a_disk_that_can_be_read_only(disk):
    folder = disk(120)
    postgres.ensure(folder / "data")
    postgres.leave(folder / "data")
    subprocess.run(["/bin/mount", "-o", "remount,ro", folder], check=True)
    refused(folder / "data", "FACTCHECK_DATA", "Read-only file system")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param("file", ["FACTCHECK_DATA", "a file of that name"], id="a file"),
        pytest.param("file/below", ["FACTCHECK_DATA", "a file of that name"], id="below a file"),
        pytest.param("x" * 300, ["FACTCHECK_DATA", "too long"], id="a name too long"),
        pytest.param("/".join(["x" * 200] * 25), ["FACTCHECK_DATA", "too long"], id="a path too"),
    ],
)
def test_no_folder(tmp_path, data, words):
    (tmp_path / "file").touch()
    refused(tmp_path / data, *words)


def test_a_database_of_another_version(tmp_path):
    (tmp_path / "postgres").mkdir()
    os.chown(tmp_path / "postgres", *account.owner())
    (tmp_path / "postgres" / "PG_VERSION").write_text("9\n")
    refused(tmp_path, "made by PostgreSQL 9", "FACTCHECK_DATA")


def test_a_database_that_is_damaged(tmp_path):
    postgres.ensure(tmp_path)
    postgres.leave(tmp_path)
    (tmp_path / "postgres" / "postgresql.conf").write_text("nonsense")
    refused(tmp_path, "PostgreSQL did not start", "postgres.log")


def test_a_server_elsewhere_that_is_away(tmp_path):
    url = f"postgresql://user:secret@127.0.0.1:{free_port()}/name"
    ran = manage(tmp_path, "migrate", DATABASE_URL=url)
    assert ran.returncode == 1
    assert "Connection refused" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert "secret" not in ran.stderr
