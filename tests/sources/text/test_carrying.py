import pytest

from sources.text.carrying import carried
from sources.text.urls import canonicalise


@pytest.mark.parametrize(
    ("host", "path", "address"),
    [
        ("www.google.com", "/amp/s/example.com/a", "https://example.com/a"),
        ("google.co.uk", "/amp/example.com/a", "http://example.com/a"),
        ("x-com.cdn.ampproject.org", "/c/s/x.com/a", "https://x.com/a"),
        ("cdn.ampproject.org", "/v/x.com/a", "http://x.com/a"),
        ("twitter.com", "/a/status/1", "https://x.com/a/status/1"),
        ("www.google.com", "/amp/", None),
        ("www.google.com", "/search", None),
        ("google.com.evil.example", "/amp/s/x.com/", None),
        ("x-com.cdn.ampproject.org", "/i/s/x.com/a.png", None),
        ("ampproject.org", "/c/s/x.com/a", None),
    ],
)
def test_a_viewer_should_give_up_the_address_that_it_shows(host, path, address):
    assert carried(host, path, "") == address


def test_the_query_of_a_viewer_should_go_along():
    assert carried("google.com", "/amp/s/x.com/a", "b=1") == "https://x.com/a?b=1"


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://youtu.be/dQw4w9WgXcQ?si=1&t=3", "https://youtube.com/watch?v=dQw4w9WgXcQ"),
        ("https://m.youtube.com/shorts/dQw4w9WgXcQ", "https://youtube.com/watch?v=dQw4w9WgXcQ"),
        (
            "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=9",
            "https://youtube.com/watch?v=dQw4w9WgXcQ",
        ),
        ("https://youtube.com/live/../about", "https://youtube.com/about"),
        (
            "https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.org%2Fb%3Fc%3D1",
            "https://a.org/b?c=1",
        ),
        ("https://www.google.com/url?q=javascript:alert(1)", None),
        ("https://www.google.com/url?" + "a=1&" * 60, None),
        ("https://mobile.twitter.com/a/status/1", "https://x.com/a/status/1"),
    ],
)
def test_a_shared_address_should_be_that_of_the_document(url, key):
    found = canonicalise(url)
    assert found == key if key else found.startswith("https://google.com/url")
