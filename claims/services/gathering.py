"""Fills what checks look at from rows, for many claims in as many queries as for one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.conf import settings

from claims.checks.inputs import (
    Alike,
    Captured,
    CitationInputs,
    ClaimInputs,
    Copy,
    Document,
    Rival,
)
from claims.models import Citation, Claim
from claims.services.figures import rivals_of
from claims.services.likening import Pair, captured, known_renditions, liken, unlike
from claims.services.our_site import is_ours
from claims.services.owners import owners_above
from sources.models import Archiving, Capture, Party, Rendition, Source

UNREAD = ("text", "headers", "pages")  # large, and wanted for few checks


@dataclass(slots=True)
class CitationCase:
    """A citation beside what its checks look at, and the publisher with the owners above it. `owed`
    are captures that are to be read again.
    """

    row: Citation
    inputs: CitationInputs
    house: tuple[Party, ...] = ()
    owed: tuple[Capture, ...] = ()


@dataclass(slots=True)
class ClaimCase:
    """A claim beside what its checks look at, with its citations."""

    row: Claim
    inputs: ClaimInputs
    citations: list[CitationCase]


def gather(claims: list[Claim]) -> list[ClaimCase]:
    """The claims with their citations, in the order given; texts of captures are left out."""
    rows = _citations(claims)
    newest = _newest([row.source_id for row in rows])
    owners = owners_above(row.source.publisher for row in rows if row.source.publisher)
    copies = _copies({row.capture_id for row in rows} | {row.pk for row in newest.values()})
    rivals = rivals_of(claims)
    likened = _likened(rows, newest)
    cases: dict[int, list[CitationCase]] = {claim.pk: [] for claim in claims}
    for row in rows:
        publisher = row.source.publisher
        house = (publisher, *owners.get(publisher.pk, ())) if publisher else ()
        inputs = _citation_inputs(row, newest.get(row.source_id), copies, house)
        alike, owed = likened.get(row.pk, (None, ()))
        cases[row.claim_id].append(CitationCase(row, replace(inputs, alike=alike), house, owed))
    return [ClaimCase(row, _claim_inputs(row, rivals[row.pk]), cases[row.pk]) for row in claims]


def texts_of(cases: Iterable[CitationCase]) -> dict[str, str]:
    """The texts of all captures that these citations rest on, and of their renditions, under their
    digests, once each.
    """
    cases = list(cases)
    wanted = {c.text_sha256 for case in cases for c in _all_captured(case.inputs) if c}
    sources = [case.row.source_id for case in cases]
    found = Capture.objects.filter(source__in=sources, text_sha256__in=wanted)
    texts = dict(found.values_list("text_sha256", "text").iterator())
    if again := wanted - texts.keys():
        read = Rendition.objects.filter(capture__source__in=sources, text_sha256__in=again)
        texts |= dict(read.values_list("text_sha256", "text").iterator())
    return texts


def with_texts(inputs: CitationInputs, texts: dict[str, str]) -> CitationInputs:
    capture, newest, *both = (_filled(each, texts) for each in _all_captured(inputs))
    alike = replace(inputs.alike, cited=both[0], newest=both[1]) if inputs.alike else None
    return replace(inputs, capture=capture, newest=newest, alike=alike)


def _all_captured(inputs: CitationInputs) -> tuple[Captured | None, ...]:
    alike = inputs.alike or Alike()
    return inputs.capture, inputs.newest, alike.cited, alike.newest


def _filled(captured: Captured | None, texts: dict[str, str]) -> Captured | None:
    return replace(captured, text=texts[captured.text_sha256]) if captured else None


def _citations(claims: list[Claim]) -> list[Citation]:
    rows = Citation.objects.filter(claim__in=claims)
    rows = rows.select_related("claim", "source__publisher", "capture")
    rows = rows.defer(*(f"capture__{name}" for name in UNREAD))
    return list(rows.prefetch_related("relays", "checks"))


def _newest(sources: Iterable[int]) -> dict[int, Capture]:
    rows = Capture.objects.filter(source__in=set(sources)).defer(*UNREAD)
    rows = rows.order_by("source_id", "-captured_at", "-pk").distinct("source_id")
    return {row.source_id: row for row in rows}


def _likened(
    rows: list[Citation], newest: dict[int, Capture]
) -> dict[int, tuple[Alike, tuple[Capture, ...]]]:
    """By citation, where another extractor read the newest capture than the cited one."""
    pairs: dict[int, Pair] = {}
    for row in rows:
        latest = newest.get(row.source_id)
        if row.capture and latest and row.selectors and unlike(row.capture, latest):
            pairs[row.pk] = (row.capture, latest)
    known = known_renditions(pairs.values())
    return {citation: liken(pair, known) for citation, pair in pairs.items()}


def _copies(captures: set[int | None]) -> dict[int | None, Archiving]:
    rows = Archiving.objects.filter(capture__in=captures - {None})
    return {copy.capture_id: copy for copy in rows}


def _citation_inputs(
    row: Citation,
    newest: Capture | None,
    copies: dict[int | None, Archiving],
    house: tuple[Party, ...],
) -> CitationInputs:
    held = (copies.get(row.capture_id), copies.get(newest.pk if newest else None))
    copy = next((each for each in held if each and each.address), held[0] or held[1])
    return CitationInputs(
        id=row.public_id,
        stance=row.stance,
        quote=row.quote,
        statement=row.claim.statement,
        language=row.claim.language,
        claimed_on=row.claim.claimed_on,
        cited_on=row.created_at.date().isoformat(),
        selectors=row.selectors,
        capture=captured(row.capture) if row.capture else None,
        newest=captured(newest) if newest else None,
        source=_document(row.source, house),
        relays=tuple(sorted(relay.public_id for relay in row.relays.all())),
        copy=Copy(copy.state, copy.address, copy.reason) if copy else None,
        archives=bool(settings.ARCHIVE_URL),
    )


def _document(row: Source, house: tuple[Party, ...]) -> Document:
    publisher = house[0] if house else None
    owner = house[-1] if house[1:] else None
    return Document(
        title=row.title,
        url=row.url,
        degree=row.degree,
        language=row.language,
        published_on=row.published_on,
        link_state=row.link_state,
        ours=is_ours(row.url, settings.SITE_URL),
        id=row.public_id,
        publisher=publisher.public_id if publisher else "",
        publisher_name=publisher.name if publisher else "",
        owner=owner.public_id if owner else "",
        owner_name=owner.name if owner else "",
    )


def _claim_inputs(row: Claim, rivals: list[Rival]) -> ClaimInputs:
    return ClaimInputs(
        statement=row.statement,
        language=row.language,
        claimant=row.claimant.name if row.claimant else "",
        claimed_on=row.claimed_on,
        review_by=row.review_by.isoformat() if row.review_by else "",
        verdict=row.verdict.value if row.verdict else None,
        no_primary_why=row.no_primary_why,
        contrast_sought=row.contrast_sought,
        rivals=tuple(rivals),
    )
