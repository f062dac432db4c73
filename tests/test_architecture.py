"""Imports point one way: factcheck -> claims -> sources, doors -> services -> models and plain."""

import ast
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
PLAIN = (
    "claims/reading",
    "claims/evidence",
    "claims/checks",
    "claims/ledger",
    "sources/text",
    "sources/health",
)
DOORS = ("admin", "api", "pages", "tasks", "management", "urls")


def imports_of(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def arrows(folder):
    files = sorted((CHECKOUT / folder).rglob("*.py"))
    assert files, f"{folder} is gone: this test looks at nothing"
    for path in files:
        for name in imports_of(path):
            yield path.relative_to(CHECKOUT), name


def starts(name, *packages):
    return any(name == package or name.startswith(f"{package}.") for package in packages)


@pytest.mark.parametrize("folder", PLAIN)
def test_plain_modules_know_no_django_and_no_models(folder):
    forbidden = ("django", "rest_framework", "claims.models", "claims.services", "sources.models")
    assert [arrow for arrow in arrows(folder) if starts(arrow[1], *forbidden)] == []


def test_sources_know_nothing_of_claims():
    assert [arrow for arrow in arrows("sources") if starts(arrow[1], "claims", "factcheck")] == []


def test_claims_know_nothing_of_the_wiring():
    assert [arrow for arrow in arrows("claims") if starts(arrow[1], "factcheck")] == []


@pytest.mark.parametrize("folder", ["claims/services", "claims/models"])
def test_services_and_models_know_no_door(folder):
    doors = [f"claims.{door}" for door in DOORS]
    assert [arrow for arrow in arrows(folder) if starts(arrow[1], *doors)] == []


def test_only_fetching_opens_connections_to_the_outside():
    wires = ("socket", "ssl", "http.client", "urllib.request", "urllib3", "requests", "httpx")
    wires += ("aiohttp", "ftplib", "smtplib", "trafilatura.downloads")
    dialling = [
        arrow
        for folder in ("sources", "claims")
        for arrow in arrows(folder)
        if starts(arrow[1], *wires) and not arrow[0].is_relative_to("sources/fetching")
    ]
    assert dialling == []
