from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from sources.extraction import Extracted, extract
from sources.models import Source
from sources.services import capture, keep_bytes
from sources.text.extracted import GUESSED_DATE

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


GUESSED = replace(PAGE, published_on="2021-07-05", warnings=("Odd bytes.", GUESSED_DATE))


@pytest.mark.parametrize(
    ("captured", "given", "guessed"),
    [
        pytest.param([GUESSED], "", True, id="should say that a date was guessed"),
        pytest.param([PAGE], "", False, id="but not of one that the page says"),
        pytest.param([GUESSED], "2021-07-04", False, id="nor of one that a person gave"),
        pytest.param(
            [GUESSED, replace(GUESSED, warnings=("Odd bytes.",))],
            "",
            False,
            id="nor once said",
        ),
        pytest.param([replace(PAGE, published_on="")], "", False, id="nor where there is none"),
    ],
)
def test_nothing_is_guessed_silently(captured, given, guessed):
    made = [capture(keep_bytes(b"<p>"), each, published_on=given) for each in captured]
    assert [tuple(each.warnings) for each in made] == [each.warnings for each in captured]
    assert made[0].date_is_guessed is (GUESSED_DATE in captured[0].warnings)
    assert made[0].source.date_is_guessed is guessed


@pytest.mark.parametrize(
    ("dated", "kept"),
    [
        ("2021-07-05", True),
        ("2021", True),
        ("", True),
        (timezone.now().date().isoformat(), True),
        (timezone.now().strftime("%Y-%m"), True),
        ("2090-07-05", False),
        ("2090", False),
        ((timezone.now() + timedelta(days=2)).date().isoformat(), False),
    ],
)
@pytest.mark.parametrize("warnings", [(), (GUESSED_DATE,)])
def test_no_document_is_dated_after_its_capture(dated, kept, warnings):
    made = capture(keep_bytes(b"<p>"), replace(PAGE, published_on=dated, warnings=warnings))
    assert made.published_on == made.source.published_on == (dated if kept else "")
    told = [each for each in made.warnings if "yet to come" in each]
    assert [dated in each for each in told] == ([] if kept else [True])
    assert made.date_is_guessed is bool(kept and warnings)


@pytest.mark.parametrize(
    ("before", "warnings", "after"),
    [
        pytest.param("", (), "2022-09-12", id="a source that nobody has dated"),
        pytest.param("2021", (), "2021", id="but not when somebody has"),
        pytest.param("", (GUESSED_DATE,), "", id="nor by a guess"),
    ],
)
def test_a_capture_should_date(before, warnings, after):
    source = Source.objects.create(title="A report", published_on=before)
    read = replace(extract(b"It counts 54."), published_on="2022-09-12", warnings=warnings)
    capture(keep_bytes(b"It counts 54."), read, source=source)
    source.refresh_from_db()
    assert source.published_on == after
