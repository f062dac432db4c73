import pytest

from claims.reading.attribution import find_attributions
from claims.reading.sentences import split


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            "The Bridge Watch report counts 54 bridges, Ann Lee told The Harbour Times.",
            "Bridge Watch report <- Ann Lee <- The Harbour Times <- this article",
            id="should find the report that is retold",
        ),
        pytest.param(
            "“The Bridge Watch report counts 54 bridges,” Ann Lee said.",
            "Bridge Watch report <- Ann Lee <- this article",
            id="should find it inside of a quote",
        ),
        pytest.param(
            "Ann Lee said that, according to Bridge Watch, 54 bridges are closed.",
            "Bridge Watch <- Ann Lee <- this article",
            id="should find who is relied on",
        ),
        pytest.param(
            "In an interview with The Harbour Times, Ann Lee said that 54 bridges are closed.",
            "Ann Lee <- The Harbour Times <- this article",
            id="should find the paper of an interview",
        ),
        pytest.param(
            "In a report published in May, Bridge Watch claims that 54 bridges are closed.",
            "Bridge Watch report <- this article",
            id="should find the report that it stands in",
        ),
        pytest.param(
            "Ann Lee said that the council wants to close 54 bridges.",
            "Ann Lee <- this article",
            id="but not take an intention for a source",
        ),
        pytest.param(
            "Ann Lee said that 54 bridges, as Ben Day knows, are closed.",
            "Ann Lee <- this article",
            id="but not take who knows for who says",
        ),
        pytest.param(
            "In a report on bridges nobody read, which fell, Ann Lee said that 54 are closed.",
            "Ann Lee report <- this article",
            id="should go by the words, even where they mean another's report",
        ),
    ],
)
def test_the_chain(text, line):
    assert find_attributions(text, split(text))[-1].line == line
