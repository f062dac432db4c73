"""The documents name what there is."""

import re
from pathlib import Path

import pytest

from factcheck import environment

CHECKOUT = Path(__file__).parent.parent


def test_every_setting_stands_in_the_example():
    named = re.findall(r"^#? ?([A-Z_]+)=", (CHECKOUT / ".env.example").read_text(), re.MULTILINE)
    assert sorted(named) == sorted(environment.SETTINGS)


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "docs/architecture.md"])
def test_every_link_leads_somewhere(document):
    path = CHECKOUT / document
    links = re.findall(r"\]\(([^)#:]+)\)", path.read_text())
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_every_room_that_the_architecture_names_exists():
    rooms = re.findall(
        r"`((?:factcheck|claims|sources)/[a-z/]*)`", (CHECKOUT / "docs/architecture.md").read_text()
    )
    assert len(rooms) > 5
    assert [room for room in rooms if not (CHECKOUT / room).exists()] == []
