"""Which model judges: the shipped one, or one that editors have taught, in a file of its own.

The file may be replaced or taken away while a worker runs, so it is looked at before each use
and loaded again when it changed. A file that can't be read is said once in the log, and the shipped
model judges instead: an article is read all the same.

Left out: more than one taught model at a time.
"""

from __future__ import annotations

import functools
import logging
import pathlib

from claims.reading.worth.model import Model

SHIPPED_PATH = pathlib.Path(__file__).with_name("model.npz")

log = logging.getLogger(__name__)
_taught: pathlib.Path | None = None


def use(taught: pathlib.Path | None) -> None:
    """From now on the model in this file judges whenever it is there; None: the shipped one."""
    global _taught  # noqa: PLW0603
    _taught = taught


def model_in_use() -> Model:
    """The taught model where its file is there and sound, else the shipped one."""
    if _taught is None:
        return shipped()
    try:
        stat = _taught.stat()
    except FileNotFoundError:
        return shipped()
    except OSError as error:
        return _unusable(_taught, str(error.strerror)) or shipped()
    return _loaded(_taught, (stat.st_ino, stat.st_mtime_ns, stat.st_size)) or shipped()


@functools.cache
def shipped() -> Model:
    return Model.load(SHIPPED_PATH)


@functools.lru_cache(maxsize=1)
def _loaded(path: pathlib.Path, _state: tuple[int, int, int]) -> Model | None:
    try:
        return Model.load(path)
    except (OSError, ValueError) as error:
        return _unusable(path, str(error))


@functools.lru_cache(maxsize=16)
def _unusable(path: pathlib.Path, why: str) -> None:
    log.warning("%s is not used (%s); the shipped model judges worth.", path, why)
