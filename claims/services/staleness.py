"""Which claims have to be checked again: those of which something that checks look at has changed.

The digest of all inputs of a claim and its citations is computed by the database, in one pass and
without loading a text, and is held against the one that the last check left on the claim. It sees
more than any single check needs, so a claim that is stale here may find that nothing is to be done;
a claim that is not stale has nothing to do for certain. The tables of checks and of confidence
rules belong to it, so that a new version re-rates everything, lazily.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from claims.checks.registry import all_checks
from claims.evidence.rules import RULES_VERSION
from claims.ledger.canonical import canonical, digest
from claims.models import Claim
from sources.extraction import extractors

# Captures and figures are never changed, so their row numbers say what they hold. A row as text
# quotes its fields: no two rows read the same. Where two extractors read the captures of a
# citation, it matters what was read again since, and what would read it today. Rivals count as a
# whole under their key, for which one pass is enough, however many count the same. Joins, not
# subqueries a row, make it one pass; the hashes of rows, which differ by their numbers, are put
# together in no order.
DIGESTS = """
WITH RECURSIVE
wanted AS MATERIALIZED (SELECT unnest(%(claims)s::bigint[]) claim_id),
above AS (
    SELECT id AS party, owner_id AS owner FROM sources_party
    WHERE owner_id IS NOT NULL AND id IN (
        SELECT publisher_id FROM claims_citation
        JOIN wanted USING (claim_id) JOIN sources_source so ON so.id = source_id
    )
    UNION SELECT party, owner_id FROM above JOIN sources_party ON id = owner
),
houses AS (
    SELECT party, array_agg(ROW(id, name, interests <> '')::text ORDER BY id) told
    FROM above JOIN sources_party ON id = owner GROUP BY party
),
likened AS (
    SELECT ci.id AS citation, ROW(%(extractors)s::jsonb ->> latest.media_type, (
        SELECT array_agg(ROW(id, state, ended_at)::text ORDER BY id) FROM sources_rendition
        WHERE capture_id IN (quoted.id, latest.id) AND state IN ('done', 'failed')
    ))::text told
    FROM sources_capture latest
    JOIN sources_capture quoted ON quoted.source_id = latest.source_id
        AND quoted.extractor <> latest.extractor
    JOIN claims_citation ci ON ci.capture_id = quoted.id
    JOIN wanted USING (claim_id)
    WHERE NOT EXISTS (
        SELECT FROM sources_capture newer WHERE newer.source_id = latest.source_id
        AND (newer.captured_at, newer.id) > (latest.captured_at, latest.id)
    )
),
cited AS (
    SELECT ci.claim_id, bit_xor(hashtextextended(ROW(
        ci.id, ci.stance, ci.quote, ci.selectors, ci.capture_id, ci.credibility, ci.override,
        so.id, so.title, so.url, so.degree, so.language, so.published_on, so.link_state,
        pu.id, pu.name, houses.told, pu.reliability, pu.interests <> '', newest.id, re.told,
        held.state, held.address, held.reason, later.state, later.address, later.reason,
        likened.told
    )::text, 0)) told
    FROM claims_citation ci
    JOIN wanted USING (claim_id)
    JOIN sources_source so ON so.id = ci.source_id
    LEFT JOIN sources_party pu ON pu.id = so.publisher_id
    LEFT JOIN houses ON houses.party = pu.id
    LEFT JOIN LATERAL (
        SELECT id FROM sources_capture WHERE source_id = so.id
        ORDER BY captured_at DESC, id DESC LIMIT 1
    ) newest ON true
    LEFT JOIN likened ON likened.citation = ci.id
    LEFT JOIN sources_archiving held ON held.capture_id = ci.capture_id
    LEFT JOIN sources_archiving later ON later.capture_id = newest.id
    LEFT JOIN (
        SELECT from_citation_id, array_agg(to_citation_id ORDER BY to_citation_id) told
        FROM claims_citation_relays JOIN claims_citation co ON co.id = from_citation_id
        JOIN wanted USING (claim_id) GROUP BY from_citation_id
    ) re ON re.from_citation_id = ci.id
    GROUP BY ci.claim_id
),
ours AS (
    SELECT id, claim_id, noun, subject, rate FROM claims_figure JOIN wanted USING (claim_id)
),
rivals AS (
    SELECT fi.noun, fi.subject, fi.rate, ROW(count(*), max(fi.id),
        bit_xor(hashtextextended(ROW(ot.statement, ra.value, ed.id)::text, 0)))::text told
    FROM claims_figure fi
    JOIN claims_claim ot ON ot.id = fi.claim_id
    LEFT JOIN claims_rating ra ON ra.id = ot.verdict_id
    LEFT JOIN claims_edition ed ON ed.claim_id = ot.id AND ed.is_current
    WHERE (fi.noun, fi.subject, fi.rate) IN (SELECT noun, subject, rate FROM ours)
    GROUP BY fi.noun, fi.subject, fi.rate
),
counted AS (
    SELECT ours.claim_id, bit_xor(hashtextextended(ROW(ours.id, rivals.told)::text, 0)) told
    FROM ours JOIN rivals USING (noun, subject, rate) GROUP BY ours.claim_id
)
SELECT cl.id, encode(sha256(convert_to(ROW(
        %(tables)s, cl.statement, cl.language, cl.claimed_on, cl.review_by,
        cl.review_by < %(today)s, cl.no_primary_why, cl.contrast_sought, cl.claimant_id, pa.name,
        ra.value, cited.told, counted.told
    )::text, 'UTF8')), 'hex') AS now, cl.checked_digest
FROM claims_claim cl
JOIN wanted ON wanted.claim_id = cl.id
LEFT JOIN sources_party pa ON pa.id = cl.claimant_id
LEFT JOIN claims_rating ra ON ra.id = cl.verdict_id
LEFT JOIN cited ON cited.claim_id = cl.id
LEFT JOIN counted ON counted.claim_id = cl.id
"""
STALE = (
    f"SELECT id FROM ({DIGESTS}) digests "  # noqa: S608 - constants
    "WHERE checked_digest <> now ORDER BY id"
)
A_WINDOW = 5000  # claims whose digests the database computes together


def stale(claims: QuerySet[Claim], today: datetime.date | None = None) -> Iterator[int]:
    """The row numbers of those that have to be checked again, in their order.

    Each window is looked at as it is when its turn comes.
    """
    last = 0
    while window := list(
        claims.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:A_WINDOW]
    ):
        yield from (row[0] for row in _rows(STALE, window, today))
        last = window[-1]


def digests_of(claims: list[Claim], today: datetime.date | None = None) -> dict[int, str]:
    """By row number: the digest of all that the checks of a claim look at."""
    return {row[0]: row[1] for row in _rows(DIGESTS, [claim.pk for claim in claims], today)}


def _rows(statement: str, claims: list[int], today: datetime.date | None) -> list[Any]:
    day = today or timezone.now().date()
    with connection.cursor() as cursor:
        named: dict[str, Any] = {"claims": claims, "today": day, "tables": _tables()}
        cursor.execute(statement, named | {"extractors": json.dumps(extractors())})
        return cursor.fetchall()


def _tables() -> str:
    """What else a finding or a level depends on: the checks, the rules and the settings."""
    return f"{_checks()} {RULES_VERSION} {settings.SITE_URL} {bool(settings.ARCHIVE_URL)}"


@lru_cache
def _checks() -> str:
    return digest(canonical([[check.name, check.version] for check in all_checks()]))
