import pytest

from claims.services.our_site import is_ours


@pytest.mark.parametrize(
    ("url", "ours"),
    [
        ("https://facts.example/claims/a/", True),
        ("http://facts.example", True),
        ("https://www.FACTS.example/", True),
        ("https://facts.example:443/a?b", True),
        ("https://facts.example:8443/a", False),
        ("https://facts.example.evil.test/", False),
        ("https://evil.test/https://facts.example/", False),
        ("facts.example", False),
        ("", False),
    ],
)
def test_should_know_our_own_address(url, ours):
    assert is_ours(url, "https://facts.example/") == ours
