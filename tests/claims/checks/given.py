"""Inputs of checks, as good as they can be; a test changes what it is about."""

from dataclasses import replace

from claims.checks.inputs import Captured, CitationInputs, ClaimInputs, Document

SOURCE = Document(
    title="A report on stations",
    url="https://example.org/report",
    degree="primary",
    language="en",
    published_on="2022-09-12",
    link_state="alive",
    ours=False,
    publisher="party-1",
    publisher_name="The Agency",
)


def captured(text, **fields):
    digest = fields.pop("digest", str(hash(text)))
    return replace(Captured(digest, digest, "plain 1", "2022-10-01", None, text), **fields)


def citation(quote="", text=None, **fields):
    """One whose quote is its own passage, in a capture that is the newest."""
    capture = captured(quote if text is None else text)
    document = f"source of {fields.get('id', 'cited-1')}"
    source = replace(SOURCE, **{"id": document} | fields.pop("source", {}))
    values = {
        "id": "cited-1",
        "stance": "supporting",
        "quote": quote,
        "statement": "There are 54 stations in 30 countries.",
        "language": "en",
        "claimed_on": "2022-12-01",
        "cited_on": "2022-12-02",
        "selectors": {"exact": quote, "prefix": "", "suffix": "", "start": 0, "end": len(quote)},
        "capture": capture,
        "newest": capture,
        "source": source,
        "passage": quote,
    }
    return CitationInputs(**(values | fields))


def claim(*citations, **fields):
    values = {
        "statement": "There are 54 stations in 30 countries.",
        "language": "en",
        "claimant": "The Agency",
        "claimed_on": "2022-12-01",
        "review_by": "2030-01-01",
        "verdict": 5,
        "no_primary_why": "",
        "contrast_sought": "Two archives were searched.",
        "citations": citations or (citation("54 stations in 30 countries"),),
    }
    return ClaimInputs(**(values | fields))
