import pytest

from claims.admin.claim_form import Words


@pytest.mark.parametrize(
    ("typed", "topics"),
    [
        pytest.param("police, civil rights", ["police", "civil rights"], id="with commas"),
        pytest.param(" police ,, police ", ["police"], id="spaces, gaps and repetitions"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_topics_should_be_words(typed, topics):
    assert Words(required=False).clean(typed) == topics


def test_topics_should_be_shown_as_they_are_written():
    assert Words().prepare_value(["police", "civil rights"]) == "police, civil rights"


def test_topics_should_not_pass_for_changed_when_only_shown():
    assert not Words().has_changed(["police", "law"], "police, law")
    assert Words().has_changed(["police"], "police, law")
