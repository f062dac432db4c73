"""The address that the web server is to have: free or taken, and whether it answers yet."""

from __future__ import annotations

import socket
import urllib.error
import urllib.request


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
