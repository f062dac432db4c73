"""The address that the web server is to have: free or taken, whether it answers yet, and kept."""

from __future__ import annotations

import socket
import urllib.error
import urllib.request
from pathlib import Path


def site(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def objection(host: str, port: int) -> str:
    """Why nothing can listen there, in the system's words; empty where it can."""
    if not 0 < port < 65536:
        return "a port is a number from 1 to 65535"
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        # A port whose last connections are just ending is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return error.strerror or str(error)
    return ""


def answers(site: str) -> bool:
    try:
        with urllib.request.urlopen(site, timeout=5):  # noqa: S310 - our own address
            return True
    except urllib.error.HTTPError:
        return True  # it does, though not to this name
    except OSError:
        return False


def keep(folder: Path, site: str) -> None:
    """Every command over the data folder must know it, or takes our own pages for others'."""
    draft = folder / "address.new"
    draft.write_text(f"{site}\n")
    draft.replace(folder / "address")


def kept(folder: Path) -> str:
    """Where the data folder was served last; "" before it ever was."""
    try:
        site = (folder / "address").read_text().strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return site if site.startswith(("http://", "https://")) else ""
