"""Ids that may stand in a URL: short, random, and no hint of how many there are."""

import secrets

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
LENGTH = 10


def public_id() -> str:
    """Ten of 31 unambiguous characters: 49 bits, so a clash is refused by the unique index."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
