"""The documents name what there is."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from factcheck import environment

CHECKOUT = Path(__file__).parent.parent


DOCUMENTS = [CHECKOUT / "README.md", CHECKOUT / "CONTRIBUTING.md", *CHECKOUT.glob("docs/*.md")]


def settings_read():
    """The names that a word of `environment`, or os.environ itself, is asked for."""
    for path in (CHECKOUT / "factcheck").rglob("*.py"):
        asked = "environment|os.environ" + ("|[a-z_]+" if path.stem == "environment" else "")
        yield from re.findall(rf"\b(?:{asked})[.a-z_]*[(\[]\s*\"([A-Z_]+)\"", path.read_text())


def test_every_setting_that_is_read_has_its_words_and_stands_in_the_example():
    named = re.findall(r"^#? ?([A-Z_]+)=", (CHECKOUT / ".env.example").read_text(), re.MULTILINE)
    assert sorted(named) == sorted(environment.SETTINGS)
    assert set(settings_read()) - {"DJANGO_SETTINGS_MODULE"} == set(environment.SETTINGS)


def test_the_documents_name_every_command_and_no_other():
    ours = [
        CHECKOUT / app / "management" / "commands" for app in ("factcheck", "claims", "sources")
    ]
    commands = {path.stem for folder in ours for path in folder.glob("[a-z]*.py")}
    assert len(commands) > 3
    said = "\n".join(document.read_text() for document in DOCUMENTS)
    assert {name for name in commands if not re.search(rf"(`|manage\.py ){name}\b", said)} == set()
    known = commands | set(get_commands())
    assert set(re.findall(r"manage\.py ([a-z]\w+)", said)) - known == set()


def test_the_documents_name_every_make_target_and_no_other():
    phony = re.search(r"^\.PHONY:(.*)$", (CHECKOUT / "Makefile").read_text(), re.MULTILINE)
    targets = set(phony.group(1).split())
    assert len(targets) > 3
    said = "\n".join(document.read_text() for document in DOCUMENTS)
    assert set(re.findall(r"(?:`|^ +)make ([a-z][a-z-]*)", said, re.MULTILINE)) == targets


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document):
    path = document
    links = re.findall(r"\]\(([^)#:]+)\)", path.read_text())
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_every_room_that_the_architecture_names_exists():
    rooms = re.findall(
        r"`((?:factcheck|claims|sources)/[a-z/]*)`", (CHECKOUT / "docs/architecture.md").read_text()
    )
    assert len(rooms) > 5
    assert [room for room in rooms if not (CHECKOUT / room).exists()] == []
