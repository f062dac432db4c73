"""What CONTRIBUTING and docs/checks.md say of checks is so."""

import re
from pathlib import Path

import pytest

from claims.checks.check import inputs_digest
from claims.checks.registry import all_checks
from tests.claims.checks import given

CHECKOUT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("change", "status"),
    [({}, "compliance"), ({"selectors": None}, "warning"), ({"quote": ""}, "not-in-scope")],
)
def test_the_example_is_a_check(change, status):
    recipe = (CHECKOUT / "CONTRIBUTING.md").read_text()
    module = {}
    exec(re.search(r"```python\n(.*?)```", recipe, re.DOTALL).group(1), module)  # noqa: S102
    check, inputs = module["CHECK"], given.citation(**({"quote": "54", "text": "54"} | change))
    assert check.run(inputs).status == status
    assert inputs_digest(check, inputs)


def test_every_check_has_its_line_and_no_other():
    told = (CHECKOUT / "docs" / "checks.md").read_text().split("## Of a citation")[1]
    lines = set(re.findall(r"^\| ([a-z ]+) \|", told, re.MULTILINE)) - {"check"}
    assert lines == {check.name for check in all_checks()}
