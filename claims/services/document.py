"""What an edition says: the claim with all its evidence, as plain JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import prefetch_related_objects
from django.utils import timezone

from claims.ledger.canonical import canonical, digest
from claims.models import CheckException
from claims.services.checklist import lines_of, name_of, standing_exceptions
from claims.services.owners import owners_above
from claims.services.stated import figures_in

if TYPE_CHECKING:
    from claims.models import Citation, Claim
    from sources.models import Party, Source

FORMAT = 1
COMPUTED = ("checks", "confidence")
EXCUSED = ("citation__public_id", "check_name", "reason", "person_id", "until")
CONTEXT = 160  # characters of the source shown on either side of a quote


def document_of(claim: Claim) -> dict[str, Any]:
    """Every value that readers and programs ever see of a claim. Row numbers are left out."""
    citations = claim.citations.select_related("claim", "source__publisher__owner", "capture")
    about = ("checks", standing_exceptions())
    rows = list(citations.prefetch_related("relays", "source__authors", *about))
    prefetch_related_objects([claim], *about)
    verdict = claim.verdict
    return {
        "format": FORMAT,
        "id": claim.public_id,
        "statement": claim.statement,
        "language": claim.language,
        "claimant": _party(claim.claimant),
        "claimed_on": claim.claimed_on,
        "first_appearance": claim.first_appearance,
        "topics": claim.topics,
        "quantities": claim.quantities,
        "dates": claim.dates,
        "verdict": {"slug": verdict.slug, "name": verdict.name, "value": verdict.value}
        if verdict
        else None,
        "explanation": claim.explanation,
        "no_primary_why": claim.no_primary_why,
        "contrast_sought": claim.contrast_sought,
        "review_by": claim.review_by.isoformat() if claim.review_by else None,
        "confidence": _confidence(claim),
        "checks": [line.as_json() for line in lines_of(claim)],
        "citations": [_citation(row) for row in rows],
    }


def evidence_sha256(claim: Claim, document: dict[str, Any] | None = None) -> str:
    """The digest of what an editor judges: all that persons wrote, in the claim and its sources.

    Checks and levels are left out, for sweeps compute them anew at any time; what people say of a
    source and of who stands behind it, which moves the levels, is put in, and so are the exceptions
    that stand. `document` is that of the claim, where it is at hand.
    """
    shown = document or document_of(claim)
    said = _told(shown) | {"citations": [_told(each) for each in shown["citations"]]}
    about = {"document": said, "behind": _behind(claim), "exceptions": _exceptions(claim)}
    return digest(canonical(about))


def _behind(claim: Claim) -> list[list[Any]]:
    """What is not shown of each source and of who stands behind it, and yet moves the levels."""
    cited = claim.citations.order_by("pk").select_related("source__publisher")
    sources = [row.source for row in cited]
    owners = owners_above(source.publisher for source in sources if source.publisher)
    return [_behind_source(source, owners) for source in sources]


def _behind_source(source: Source, owners: dict[int, tuple[Party, ...]]) -> list[Any]:
    publisher = source.publisher
    if publisher is None:
        return [source.language]
    house = (publisher, *owners.get(publisher.pk, ()))
    told = [[party.public_id, party.interests] for party in house]
    return [source.language, publisher.reliability, told]


def _exceptions(claim: Claim) -> list[list[str]]:
    """Who answers today for what the checks object to, and why."""
    rows = CheckException.objects.standing(timezone.now().date()).of(claim)
    return [[str(value) for value in row] for row in rows.values_list(*EXCUSED)]


def _told(shown: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in shown.items() if name not in COMPUTED}


def _party(party: Party | None) -> dict[str, Any] | None:
    return {"id": party.public_id, "name": party.name, "kind": party.kind} if party else None


def _confidence(rated: Claim | Citation) -> dict[str, Any]:
    """The machine's level stays visible beside a person's override."""
    return {
        "level": rated.override or rated.confidence,
        "computed": rated.confidence,
        "reasons": rated.confidence_reasons,
        "override_reason": rated.override_reason,
        "override_by": name_of(rated.override_by),
    }


def _citation(citation: Citation) -> dict[str, Any]:
    capture = citation.capture
    return {
        "id": citation.public_id,
        "stance": citation.stance,
        "quote": citation.quote,
        **figures_in(citation),
        "context": _context(citation),
        "selectors": citation.selectors,
        "locator": citation.locator,
        "credibility": citation.credibility,
        "relays": sorted(relay.public_id for relay in citation.relays.all()),
        "source": _source(citation.source),
        "captured_at": capture.captured_at.isoformat() if capture else None,
        "capture_sha256": capture.blob_id if capture else None,
        "text_sha256": capture.text_sha256 if capture else None,
        "confidence": _confidence(citation),
        "checks": [line.as_json() for line in lines_of(citation)],
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "id": source.public_id,
        "kind": source.kind,
        "degree": source.degree,
        "title": source.title,
        "url": source.url,
        "publisher": _party(source.publisher),
        "authors": [_party(author) for author in source.authors.all()],
        "published_on": source.published_on,
    }


def _context(citation: Citation) -> dict[str, str] | None:
    """The words around the quote, so that a reader sees what it was taken from."""
    if not citation.capture or not citation.selectors:
        return None
    text = citation.capture.text
    start, end = citation.selectors["start"], citation.selectors["end"]
    return {
        "before": _whole_words(text[max(0, start - CONTEXT) : start], cut_before=start > CONTEXT),
        "exact": text[start:end],
        "after": _whole_words(text[end : end + CONTEXT], cut_after=end + CONTEXT < len(text)),
    }


def _whole_words(text: str, *, cut_before: bool = False, cut_after: bool = False) -> str:
    """`text` without half words, with … where it was cut."""
    if cut_before:
        return f"… {text.partition(' ')[2] or text}"
    return f"{text.rpartition(' ')[0] or text} …" if cut_after else text
