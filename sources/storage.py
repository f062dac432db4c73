"""Bytes under their SHA-256, in a folder or a bucket: whole or absent, whoever is killed.

A name is the digest of what it names, so writing twice changes nothing, and what is read is proved
by its name. Django's own folder storage writes under the final name from the first byte on; a
killed process would leave half a file there, and `WholeFiles` does not. A bucket (S3) takes an
object whole by itself. Left out: deleting; an object that no row names costs its room alone.
"""

from __future__ import annotations

import hashlib
import math
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from django.core.files.base import ContentFile, File
from django.core.files.storage import FileSystemStorage, Storage, storages

ALIAS = "captures"
DRAFT = ".part-"
DAY = 24 * 3600.0


class Damaged(Exception):  # noqa: N818 - it is what happened, said to a person
    """What is kept under a digest has another: the folder or bucket was tampered with or broke."""


class OutOfReach(OSError):  # noqa: N818 - it is what happened, said to a person
    """The storage does not take or give bytes now: it is full, away or forbids it."""


class WholeFiles(FileSystemStorage):
    """A folder in which a file appears with all its bytes, on the disk, or not at all."""

    def _save(self, name: str, content: File) -> str:
        target = Path(self.path(name))
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=target.parent, prefix=DRAFT)
        try:
            with os.fdopen(handle, "wb") as file:
                for chunk in content.chunks():
                    file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            Path(draft).replace(target)
            _settle(target.parent)
        except BaseException:
            with suppress(FileNotFoundError):
                Path(draft).unlink()
            raise
        return name


def store(content: bytes) -> str:
    """Keeps the bytes, once; returns their SHA-256 (hex). Raises OutOfReach."""
    sha256 = hashlib.sha256(content).hexdigest()
    storage, name = _storage(), _name(sha256)
    with _within_reach():
        if not holds(sha256, len(content)):
            storage.save(name, ContentFile(content))
    return sha256


def holds(sha256: str, size: int) -> bool:
    """Whether there are so many bytes under that digest; they are not read. Raises OutOfReach."""
    storage, name = _storage(), _name(sha256)
    with _within_reach():
        return bool(storage.exists(name) and storage.size(name) == size)


def sweep_drafts(older_than: float = DAY) -> int:
    """Deletes the drafts that killed processes left in a folder; returns how many.

    One that is younger, in seconds, may be at work. A bucket has none.
    """
    storage, latest = _storage(), time.time() - older_than
    if not isinstance(storage, WholeFiles):
        return 0
    left = [each for each in Path(storage.location).glob(f"*/{DRAFT}*") if _made(each) < latest]
    for each in left:
        each.unlink(missing_ok=True)
    return len(left)


def _made(draft: Path) -> float:
    """When it was written to last; never, where it became a file just now."""
    try:
        return draft.stat().st_mtime
    except FileNotFoundError:
        return math.inf


def stored(sha256: str) -> bytes:
    """The bytes of that digest. Raises Damaged, OutOfReach; FileNotFoundError for none."""
    with _within_reach(), _storage().open(_name(sha256)) as file:
        content = file.read()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise Damaged(f"What is kept as {sha256} are other bytes.")
    return content


@contextmanager
def _within_reach() -> Iterator[None]:
    """Buckets fail in ways of their own, which nobody else here should have to know."""
    try:
        yield
    except FileNotFoundError:
        raise
    except Exception as error:
        why = in_words(error)
        raise OutOfReach(f"The storage of captures does not answer as it should: {why}.") from error


def in_words(error: Exception) -> str:
    """What an error of this machine says, without the number that only programs know."""
    said = error.strerror if isinstance(error, OSError) else ""
    return (said or str(error) or type(error).__name__).rstrip(".")


def _settle(folder: Path) -> None:
    """Brings the name of a new file to the disk as well, which a power cut would forget."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _storage() -> Storage:
    return storages[ALIAS]


def _name(sha256: str) -> str:
    return f"{sha256[:2]}/{sha256}"
