from dataclasses import replace

import pytest

from claims.evidence.origins import Named, trace
from tests.claims.evidence.cited import node

RELEASE = "Police said on Monday that the group had counted 54 stations in 30 countries."
MEDIA, NAMESAKE = Named("7yck", "Big Media"), Named("9zzz", "Big Media")


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"publisher": MEDIA}, {"publisher": MEDIA}, "same publisher: Big Media"),
        ({"owner": MEDIA}, {"owner": MEDIA}, "same owner: Big Media"),
        (
            {"publisher": MEDIA},
            {"owner": MEDIA},
            "publisher of one is owner of the other: Big Media",
        ),
        ({"source": "S", "publisher": MEDIA}, {"source": "S", "publisher": MEDIA}, "same source"),
        ({"digest": "0", "text": RELEASE}, {"digest": "0", "text": RELEASE}, "same bytes"),
        ({"publisher": MEDIA}, {"publisher": NAMESAKE}, None),
    ],
)
def test_should_name_what_is_shared_in_words(one, other, reason):
    base = node("a")
    found = trace([replace(base, **one), replace(base, id="b", **other)])
    assert [(each.ids, each.reason) for each in found.folded] == (
        [(("a", "b"), reason)] if reason else []
    )


def test_should_say_that_what_lies_behind_is_shared():
    found = trace([node("a", "r"), node("b", "r"), node("r", bears=False)])
    assert found.folded[0].reason == "behind them: same source"
