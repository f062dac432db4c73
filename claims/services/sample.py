"""A first claim to look at: a sample article goes the whole way, from text to edition.

Everything happens in one transaction, so a machine that is switched off meanwhile has all of the
sample or none of it, and the next start makes up for it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from claims.models import Citation, Claim, Edition, Rating, Reading
from claims.services import drafting, publication, reading, triage
from claims.services.document import evidence_sha256
from claims.services.refusals import Refused
from sources.models import Party, Source

FOLDER = Path(__file__).parent.parent / "sample"
STATEMENT = "Safeguard Defenders counted 54 Chinese police service stations in 30 countries."
EXPLANATION = (
    "The report says so in these words, and lists every station. That the organisation counted "
    "54 is certain; how many stations there are is its own finding, which nobody else has "
    "repeated. (This claim is a sample: its sources were written to try Factcheck with.)"
)


def wanted() -> bool:
    """Nobody has used this Factcheck yet."""
    return not Reading.objects.exists() and not Claim.objects.exists()


@transaction.atomic
def publish_sample(writer: str = "admin", approver: str = "editor") -> Edition:
    """Reads the sample and publishes one claim of it; the other candidates wait to be tried.

    Raises Refused where these two people don't exist or may not do it.
    """
    by, other = _person(writer), _person(approver)
    reporter = Party.objects.get_or_create(name="Safeguard Defenders")[0]
    paper = Party.objects.get_or_create(name="Factcheck samples")[0]
    report = _read("report", by, kind="report", degree="primary", publisher=reporter)
    interview = _read("interview", by, kind="interview", degree="secondary", publisher=reporter)
    article = _read("article", by, kind="article", degree="secondary", publisher=paper)
    claim = _claim(article, by)
    drafting.change(
        claim,
        by,
        claimant=reporter,
        topics=["police", "civil rights"],
        verdict=Rating.objects.get(slug="true"),
        explanation=EXPLANATION,
        claimed_on="2022-12-01",
        contrast_sought="Nobody else has counted the stations of all countries; none was found.",
    )
    told = _cite(claim, interview, "Our report lists 54 stations in 30 countries.", by)
    origin = _cite(claim, report, "54 overseas police service stations in 30 countries", by)
    drafting.set_relays(told, {origin}, by)
    drafting.set_relays(claim.citations.get(source=_source(article)), {told}, by)
    claim = publication.submit(claim, by)
    seen = evidence_sha256(claim)
    return publication.approve(claim, other, claim.revision, seen, "The sample is as it should be.")


def _person(name: str) -> User:
    person = User.objects.filter(username=name).first()
    if person is None:
        raise Refused(f"There is no account {name}; name one that there is.")
    return person


def _read(name: str, by: User, **fields: Any) -> Reading:
    path = FOLDER / f"{name}.txt"
    row = reading.request_reading(
        by, path.read_bytes(), name=f"sample-{path.name}", published_on="2022-12-01"
    )
    reading.work(row.pk)
    row.refresh_from_db()
    if row.capture is None:
        raise Refused(f"The sample {name} was not read: {row.reason}")
    Source.objects.filter(pk=_source(row).pk).update(**fields)
    return row


def _source(row: Reading) -> Source:
    if row.capture is None:
        raise Refused("The sample was not read.")
    return row.capture.source


def _claim(article: Reading, by: User) -> Claim:
    candidate = article.candidates.filter(sentence__contains="54 service stations").get()
    return triage.accept(candidate, by, STATEMENT)


def _cite(claim: Claim, row: Reading, quote: str, by: User) -> Citation:
    return drafting.cite(claim, _source(row), by, quote)
