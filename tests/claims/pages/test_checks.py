import pytest

from claims.templatetags.checks import tally


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        (["compliance", "warning"], "1 warning, 1 holds"),
        (["compliance"] * 2 + ["warning"] * 2, "2 warnings, 2 hold"),
        (["not-in-scope"] * 3 + ["violation"], "1 violation, 3 do not apply"),
        ([], ""),
    ],
)
def test_should_count_in_english_the_worst_first(statuses, said):
    assert tally([{"status": status} for status in statuses]) == said
