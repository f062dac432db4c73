import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from sources.storage import Damaged, OutOfReach, WholeFiles, store, stored, sweep_drafts

CHECKOUT = Path(__file__).parent.parent.parent
KILLED = """
import os, signal, sys
from django.conf import settings
settings.configure()
from django.core.files.base import ContentFile
from sources.storage import WholeFiles

class Deadly(ContentFile):
    def chunks(self, *_):
        yield b"half"
        os.kill(os.getpid(), signal.SIGKILL)

WholeFiles(sys.argv[1], allow_overwrite=True).save("ab/name", Deadly(b"half of it"))
"""


@pytest.fixture
def folder(tmp_path, settings):
    options = {"location": tmp_path, "allow_overwrite": True}
    entry = {"BACKEND": "sources.storage.WholeFiles", "OPTIONS": options}
    settings.STORAGES = settings.STORAGES | {"captures": entry}
    return tmp_path


def files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_bytes_should_come_back_under_their_digest(folder):
    sha256 = store(b"54 stations")
    assert sha256 == hashlib.sha256(b"54 stations").hexdigest()
    assert stored(sha256) == b"54 stations"


def test_the_same_bytes_should_be_one_file(folder):
    assert store(b"54 stations") == store(b"54 stations")
    assert len(files(folder)) == 1


def test_half_a_file_should_be_made_whole_when_the_bytes_come_again(folder):
    sha256 = store(b"54 stations")
    files(folder)[0].write_bytes(b"54")
    store(b"54 stations")
    assert stored(sha256) == b"54 stations"


def test_other_bytes_under_a_digest_should_be_refused(folder):
    sha256 = store(b"54 stations")
    files(folder)[0].write_bytes(b"55 stations")
    with pytest.raises(Damaged, match=sha256):
        stored(sha256)


def test_a_process_killed_while_it_writes_should_leave_no_file_of_that_name(tmp_path):
    ran = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path)], cwd=CHECKOUT, env=os.environ, check=False
    )
    assert ran.returncode == -signal.SIGKILL
    assert not (tmp_path / "ab/name").exists()
    WholeFiles(tmp_path, allow_overwrite=True).save("ab/name", ContentFile(b"whole"))
    assert (tmp_path / "ab/name").read_bytes() == b"whole"


def test_a_write_that_fails_should_leave_nothing(tmp_path):
    class Full(ContentFile):
        def chunks(self, *_):
            yield b"half"
            raise OSError("No space left on device")

    with pytest.raises(OSError, match="No space"):
        WholeFiles(tmp_path, allow_overwrite=True).save("ab/name", Full(b"half of it"))
    assert files(tmp_path) == []


class BucketError(Exception):
    """As a bucket's own library raises."""


def test_what_a_bucket_raises_should_be_a_fault_of_the_machine(folder, monkeypatch):
    def away(*_):
        raise BucketError("503 Slow Down.")

    monkeypatch.setattr(WholeFiles, "exists", away)
    with pytest.raises(OutOfReach, match=r"does not answer as it should: 503 Slow Down\.$"):
        store(b"54 stations")


def test_bytes_that_are_gone_should_be_told_from_a_storage_that_is_away(folder):
    with pytest.raises(FileNotFoundError):
        stored("0" * 64)


def test_a_draft_that_a_killed_process_left_should_go_after_a_day(folder):
    now = time.time()
    store(b"54 stations")
    for name, hours in (("ab/.part-old", 25), ("ab/.part-at-work", 23), ("cd/.part-old", 48)):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"half")
        os.utime(folder / name, (now, now - hours * 3600))
    assert sweep_drafts() == 2
    assert {path.name for path in files(folder)} == {
        hashlib.sha256(b"54 stations").hexdigest(),
        ".part-at-work",
    }
    assert sweep_drafts() == 0


def test_but_a_bucket_has_no_drafts(settings):
    entry = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    settings.STORAGES = settings.STORAGES | {"captures": entry}
    assert sweep_drafts() == 0
