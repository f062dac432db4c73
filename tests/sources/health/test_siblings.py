from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.health.siblings import sibling_of


@pytest.mark.parametrize(
    ("url", "sibling"),
    [
        ("https://a.example/2021/stations", "https://a.example/2021/X"),
        ("https://a.example/stations.html", "https://a.example/X.html"),
        ("https://a.example/stations.html?lang=en", "https://a.example/X.html"),
        ("https://a.example/stations?lang=en", "https://a.example/X"),
        ("https://a.example/index.php", "https://a.example/X.php"),
        ("https://a.example/index.php?id=5", "https://a.example/index.php?id=X"),
        ("https://a.example/show.aspx?id=ab&lang=en", "https://a.example/show.aspx?id=X&lang=X"),
        ("https://a.example/?p=stations", "https://a.example/?p=X"),
        ("https://a.example/news/?p=", "https://a.example/news/?p=X"),
        ("https://a.example/item?id=5", "https://a.example/item?id=X"),
        ("https://a.example:8080/a", "https://a.example:8080/X"),
        ("https://a.example/", "https://a.example/X"),
    ],
)
def test_what_names_the_document_is_another(url, sibling):
    assert sibling_of(url, "X") == sibling


@given(st.text(max_size=30), st.text(max_size=30))
def test_it_is_always_another_page_of_the_same_server(path, query):
    url = f"https://a.example/{path.replace('#', '')}?{query}"
    found = sibling_of(url, "nobody-made-this")
    assert urlsplit(found).netloc == "a.example"
    assert "nobody-made-this" in found
