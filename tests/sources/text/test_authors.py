import pytest

from sources.text.authors import authors_of
from sources.text.html import read_html
from tests.sources import documents
from tests.sources.documents import SENTENCE


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Ann Bee; Carl Dee; PhD", ("Ann Bee", "Carl Dee, PhD")),
        ("Carl Dee; Ph.D.; Jr.", ("Carl Dee, Ph.D., Jr.",)),
        ("Ann Bee; M.D.; Ann Bee; MD", ("Ann Bee, M.D.", "Ann Bee, MD")),
        ("Ann Bee; Ann Bee;; ", ("Ann Bee",)),
        ("Jr.; Ann Bee", ("Jr.", "Ann Bee")),
        ("Ann Bee; Ma Jun; Reuters; Md Ali", ("Ann Bee", "Ma Jun", "Reuters", "Md Ali")),
        ("", ()),
    ],
)
def test_a_degree_is_no_author(written, names):
    assert authors_of(written) == names


def test_nor_on_a_page():
    said = """{"@context": "http://schema.org", "@type": "NewsArticle", "author": [
      {"@type": "Person", "name": "Ann Bee"}, {"@type": "Person", "name": "Carl Dee, PhD"}]}"""
    head = f'<script type="application/ld+json">{said}</script>'
    found = read_html(documents.html(f"<article><p>{SENTENCE}</p></article>", head))
    assert found.authors == ("Ann Bee", "Carl Dee, PhD")
