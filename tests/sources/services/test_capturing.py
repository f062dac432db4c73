import pytest

from sources.extraction import Extracted
from sources.models import Source
from sources.services import capture, keep_bytes

pytestmark = pytest.mark.django_db
PAGE = Extracted(
    text="The words of the page.",
    media_type="text/html",
    extractor="html 2",
    title="A page",
    authors=("A. Writer", "B. Writer"),
    published_on="2021-07",
    language="en",
)


def test_should_keep_what_the_document_says_of_itself():
    made = capture(keep_bytes(b"<p>"), PAGE)
    assert (made.title, made.authors, made.published_on) == (
        "A page",
        ["A. Writer", "B. Writer"],
        "2021-07",
    )


def test_even_where_a_person_gave_the_source_another_title():
    made = capture(keep_bytes(b"<p>"), PAGE, title="As the editor calls it")
    assert made.source.title == "As the editor calls it"
    assert made.title == "A page"


def test_should_give_the_same_bytes_one_source():
    first, second = (capture(keep_bytes(b"<p>"), PAGE) for _ in range(2))
    assert first.source == second.source
    assert Source.objects.count() == 1
