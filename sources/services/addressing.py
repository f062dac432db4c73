"""The address of a source: one document is one source, and a new address is a new link."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from sources.models import Address, Source, Visit
from sources.refusals import Refused
from sources.services import finding
from sources.text.urls import NotAUrl, canonicalise


def key(url: str, but: Source | None = None) -> str:
    """The canonical address; empty for none. Raises Refused for nonsense, and where a source other
    than `but` has it or was captured there.
    """
    if not url:
        return ""
    try:
        canonical = canonicalise(url)
    except NotAUrl as error:
        raise Refused(str(error)) from None
    own, led = Q(canonical_url=canonical), Address.objects.filter(canonical_url=canonical)
    known = Source.objects.filter(own | Q(pk__in=led.values("source")))
    other = known.exclude(pk=but.pk).first() if but and but.pk else known.first()
    if other:
        raise Refused(f"There is a source of this address already: {other.title}.")
    return canonical


def moved(source: Source) -> None:
    """The source has a new address: what was seen at the old one says nothing of it, and where
    the old one led is free for another source.

    Raises Refused where another source has it.
    """
    try:
        with transaction.atomic():
            finding.hold(source.url)
            Source.objects.filter(pk=source.pk).update(
                canonical_url=key(source.url, source),
                link_state=Source.LinkState.UNKNOWN,
                link_note="",
                link_checked_at=None,
                link_alive_at=None,
                link_failures=0,
                link_failed_since=None,
                link_failed_at=None,
                etag="",
                last_modified="",
                next_check_at=timezone.now(),
            )
            Address.objects.filter(source=source).delete()
            Visit.objects.filter(source=source, state=Visit.State.WANTED).delete()
    except IntegrityError:  # somebody else was a moment sooner
        raise Refused("There is a source of this address already.") from None
