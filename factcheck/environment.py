"""What the environment says, checked once: nonsense stops the program, with a name."""

from __future__ import annotations

import errno
import os
import re
import secrets
import tempfile
import textwrap
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from factcheck import address
from sources.text.hosts import NotAHost, host
from sources.text.urls import NotAUrl, parse

CHECKOUT = Path(__file__).resolve().parent.parent

REASONS = {errno.EEXIST: "there is a file of that name"}  # where the system's words mislead

SETTINGS = {
    "FACTCHECK_DATA": "the data folder, for every command",
    "FACTCHECK_SECRET_KEY": "at least 32 characters; made and kept in the data folder if unset",
    "FACTCHECK_DEBUG": "yes or no",
    "FACTCHECK_ALLOWED_HOSTS": "host names, comma-separated",
    "FACTCHECK_PROXIES": "how many proxies of ours stand before the web server, from 0 to 9",
    "FACTCHECK_SITE_URL": "the public address, http://... or https://...",
    "DATABASE_URL": "postgresql://user:password@host:port/name; embedded PostgreSQL if unset",
    "CELERY_BROKER_URL": "amqp://host... ; a folder of messages in the data folder if unset",
    "FACTCHECK_STORAGE_URL": "s3://bucket/folder; a folder in the data folder if unset",
    "FACTCHECK_STORAGE_ENDPOINT": "the S3 service, http://... or https://...; Amazon's if unset",
    "FACTCHECK_FETCH_HOSTS": "host names or addresses, comma-separated, read though not public",
    "FACTCHECK_FETCH_PORTS": "port numbers from 1 to 65535 besides 80 and 443, comma-separated",
    "FACTCHECK_FETCH_OBEY_ROBOTS": "yes or no: whether a site's robots.txt is followed",
    "FACTCHECK_CHECK_LINKS": "yes or no: whether the links of sources are checked for ever",
    "FACTCHECK_LINK_PACE": "seconds from 1 to 3600 between two looks at one host",
    "FACTCHECK_ARCHIVE_URL": "where copies are asked for, https://... with {url} in its path",
}

NAME_OF_HOST = re.compile(r"\*|\.?[\w-]+(\.[\w-]+)*|\[[0-9a-fA-F:.]+\]")


def refuse(name: str, expected: str) -> SystemExit:
    return SystemExit(f"{name} is not usable: expected {expected}.")


def unwritable(error: OSError) -> SystemExit:
    reason = REASONS.get(error.errno or 0, error.strerror)
    at = textwrap.shorten(f"at {error.filename}", 200, placeholder="...") if error.filename else ""
    return refuse("FACTCHECK_DATA", f"a folder that can be written ({f'{reason} {at}'.strip()})")


def data_folder() -> Path:
    return Path(os.environ.get("FACTCHECK_DATA") or CHECKOUT / ".data").resolve()


def make_private(folder: Path) -> None:
    """Makes the folder where it isn't there; one that is there keeps its permissions."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


def flag(name: str, default: bool) -> bool:
    word = os.environ.get(name, "").strip().lower()
    if word in {"yes", "no"}:
        return word == "yes"
    if word:
        raise refuse(name, "yes or no")
    return default


def words(name: str, default: str) -> list[str]:
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def allowed_hosts(name: str, default: str) -> list[str]:
    """Names that the web server answers to; "*" is any, ".example.org" it and all below it."""
    found = words(name, default)
    if not all(NAME_OF_HOST.fullmatch(word) for word in found):
        raise refuse(name, SETTINGS[name])
    return found


def database(name: str) -> str:
    """The URL of a database on a server, which it names; "" where there is none."""
    value = url(name, ("postgres", "postgresql"))
    if value and not urlsplit(value).path.strip("/"):
        raise refuse(name, SETTINGS[name])
    return value


def hosts(name: str) -> list[str]:
    try:
        return [host(word) for word in words(name, "")]
    except NotAHost:
        raise refuse(name, SETTINGS[name]) from None


def ports(name: str) -> list[int]:
    found = words(name, "")
    if not all(word.isascii() and word.isdigit() and 0 < int(word) < 65536 for word in found):
        raise refuse(name, SETTINGS[name])
    return [int(word) for word in found]


def number(name: str, default: int, most: int, least: int = 0) -> int:
    word = os.environ.get(name, "").strip() or str(default)
    if not (word.isascii() and word.isdigit() and least <= int(word[:9]) <= most):
        raise refuse(name, SETTINGS[name])
    return int(word)


def seconds(name: str, default: int) -> int:
    return number(name, default, most=3600, least=1)


def template(name: str) -> str:
    """A URL with a place for another in it; empty where there is none."""
    value = url(name, ("http", "https"))
    if not value:
        return ""
    if "{url}" not in value.partition("://")[2].partition("/")[2]:
        raise refuse(name, SETTINGS[name])
    try:
        # What is not an address here would break every capture that wants a copy later.
        parse(value.replace("{url}", "https://page.example/"))
    except NotAUrl as error:
        raise refuse(name, f"{SETTINGS[name]}. {error}") from None
    return value


def url(name: str, schemes: tuple[str, ...], default: str = "") -> str:
    """The URL in `name`, or `default`. Stops the program where its scheme or host is missing."""
    value = os.environ.get(name, "") or default
    if not value:
        return ""
    try:
        parts = urlsplit(value)
        usable = parts.scheme in schemes and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        usable = False
    if not usable:
        raise refuse(name, SETTINGS[name])
    return value


def site(name: str, default: str) -> str:
    """The address of the site, to which paths are added: it ends in no slash. Where the setting is
    silent, it is the one that the data folder was last served under.
    """
    return url(name, ("http", "https"), address.kept(data_folder()) or default).rstrip("/")


def storage(data: Path) -> dict[str, Any]:
    """Django's entry for where captures are kept: a bucket, or a folder in the data folder."""
    bucket = urlsplit(url("FACTCHECK_STORAGE_URL", ("s3",)))
    endpoint = url("FACTCHECK_STORAGE_ENDPOINT", ("http", "https"))
    if not bucket.scheme:
        folder = {"location": data / "captures", "allow_overwrite": True}
        return {"BACKEND": "sources.storage.WholeFiles", "OPTIONS": folder}
    options = {
        "bucket_name": bucket.netloc,
        "location": bucket.path.strip("/"),
        "endpoint_url": endpoint or None,
        "file_overwrite": True,
    }
    return {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options}


def secret_key() -> str:
    """The key from the environment, else one made once and kept where only its owner reads it."""
    given = os.environ.get("FACTCHECK_SECRET_KEY", "")
    if given:
        if len(given) < 32:
            raise refuse("FACTCHECK_SECRET_KEY", SETTINGS["FACTCHECK_SECRET_KEY"])
        return given
    try:
        make_private(data_folder())
        return kept_secret(data_folder() / "secret.key")
    except OSError as error:
        raise unwritable(error) from None


def kept_secret(path: Path) -> str:
    """A random secret in a 0600 file; of processes that race to make it, one wins.

    Raises OSError where it can be neither read nor made.
    """
    with suppress(FileNotFoundError):
        if kept := path.read_text():
            return kept
        path.unlink()  # the machine went down before the bytes were on the disk
    number, draft = tempfile.mkstemp(prefix=path.name, dir=path.parent)  # its mode is 0600
    try:
        with os.fdopen(number, "w") as file:
            file.write(secrets.token_urlsafe(48))
            file.flush()
            os.fsync(number)
        with suppress(FileExistsError):
            path.hardlink_to(draft)
    finally:
        Path(draft).unlink()
    return path.read_text()
