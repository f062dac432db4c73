import pypdf
import pytest
import trafilatura

from sources.text.versions import HTML, OURS, PDF, PLAIN, extractor_of, extractors


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        pytest.param(PLAIN, f"factcheck-plain {OURS[PLAIN]}", id="ours alone"),
        pytest.param(
            HTML,
            f"factcheck-html {OURS[HTML]} / trafilatura {trafilatura.__version__}",
            id="a page",
        ),
        pytest.param(PDF, f"factcheck-pdf {OURS[PDF]} / pypdf {pypdf.__version__}", id="a PDF"),
        pytest.param("image/png", "", id="but nothing reads a picture"),
    ],
)
def test_should_name_what_reads_a_document_with_its_versions(kind, name):
    assert extractor_of(kind) == name


def test_should_name_another_where_what_is_taken_out_changes(monkeypatch):
    before = extractors()
    monkeypatch.setitem(OURS, PLAIN, "next")
    assert {kind for kind, name in extractors().items() if name != before[kind]} == {PLAIN}
