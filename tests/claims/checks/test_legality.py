import pytest

from claims.checks.check import Finding
from claims.checks.legality import objection


@pytest.mark.parametrize(
    ("found", "why"),
    [
        pytest.param(None, "answered NoneType", id="nothing"),
        pytest.param(("compliance", "Yes."), "answered tuple", id="a tuple"),
        pytest.param(Finding("fine", "Yes."), "the status 'fine'", id="an unknown status"),
        pytest.param(Finding("exception", "Yes."), "which no check gives", id="an exception"),
        pytest.param(Finding(None, "Yes."), "the status None", id="no status"),
        pytest.param(Finding([], "Yes."), "the status", id="a list for a status"),
        pytest.param(Finding("warning", " "), "said nothing", id="no words"),
        pytest.param(Finding("warning", None), "said nothing", id="no message"),
        pytest.param(Finding("warning", "5\x004"), "no text has", id="NUL"),
        pytest.param(Finding("warning", "\ud800"), "no text has", id="half a character"),
        pytest.param(Finding("warning", "No.", {"a": ["\0"]}), "no text has", id="NUL inside"),
        pytest.param(Finding("warning", "No.", {"\0": 1}), "no text has", id="NUL in a key"),
        pytest.param(Finding("warning", "No.", {}, "\0"), "no text has", id="NUL in the fault"),
        pytest.param(Finding("warning", "No.", {}, None), "no text", id="no fault"),
        pytest.param(Finding("warning", "No.", []), "no object", id="a list of evidence"),
        pytest.param(Finding("warning", "No.", {"a": {1}}), "no JSON", id="a set"),
        pytest.param(Finding("warning", "No.", {"a": float("nan")}), "no JSON", id="no number"),
    ],
)
def test_should_object_to(found, why):
    assert why in objection(found)


@pytest.mark.parametrize(
    "found",
    [
        Finding("compliance", "Yes."),
        Finding(
            "unverifiable", "Nobody knows: é", {"score": 0.5, "rows": [None, {"a": "\\u0000"}]}
        ),
    ],
)
def test_but_not_to_a_finding(found):
    assert objection(found) == ""
