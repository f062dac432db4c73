import pytest

from claims.checks.archived_elsewhere import CHECK
from claims.checks.inputs import Copy
from tests.claims.checks import given

ADDRESS = "https://archive.example/1"


@pytest.mark.parametrize(
    ("copy", "archives", "status"),
    [
        pytest.param(Copy("done", ADDRESS, ""), True, "compliance", id="a copy"),
        pytest.param(Copy("done", ADDRESS, ""), False, "compliance", id="of an archive since left"),
        pytest.param(Copy("failed", "", "It is full."), True, "warning", id="refused"),
        pytest.param(Copy("wanted", "", ""), True, "unverifiable", id="asked, never a pass"),
        pytest.param(None, True, "unverifiable", id="not asked yet"),
        pytest.param(None, False, "not-in-scope", id="but no archive is set up"),
    ],
)
def test_should_say(copy, archives, status):
    found = CHECK.run(given.citation("54", copy=copy, archives=archives))
    assert found.status == status
    if copy and copy.reason:
        assert copy.reason in found.message


def test_no_archive_visits_what_has_no_address():
    found = CHECK.run(given.citation("54", source={"url": ""}, archives=True))
    assert found.status == "not-in-scope"
