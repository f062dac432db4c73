"""What the API says of checks, exceptions and overrides, and what it takes."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.api.words import Words
from claims.models import CheckException, CheckResult, Citation, Claim, limits
from claims.models.claim import LEVELS
from claims.services.checklist import Line, checklist, name_of
from claims.services.document import evidence_sha256

LONGEST_QUOTE, LONGEST_TEXT, LONGEST_CONTEXT = 5_000, 200_000, 500


class ExceptionShape(serializers.ModelSerializer[CheckException]):
    id = serializers.CharField(source="public_id")
    check_name = serializers.CharField(help_text="The name of the check.")
    citation = serializers.CharField(source="citation.public_id", default=None)
    by = serializers.SerializerMethodField()

    class Meta:
        model = CheckException
        fields = ["id", "check_name", "citation", "reason", "by", "until", "granted_at"]

    def get_by(self, exception: CheckException) -> str:
        return name_of(exception.person)


class ExceptionRequest(serializers.Serializer[Any]):
    check_name = serializers.CharField(max_length=60)
    citation = serializers.CharField(
        required=False, help_text="The id of the citation; none for a check of the claim itself."
    )
    reason = serializers.CharField(max_length=limits.REASON)
    until = serializers.DateField(
        required=False, allow_null=True, default=None, help_text="The last day that it holds."
    )


class OverrideRequest(serializers.Serializer[Any]):
    level = serializers.ChoiceField(
        choices=LEVELS, allow_blank=True, help_text="Empty gives the computed level back."
    )
    reason = serializers.CharField(max_length=limits.REASON, allow_blank=True, default="")


class CheckShape(serializers.Serializer[Any]):
    """One check of a claim or of one of its citations, as it holds."""

    name = serializers.CharField(source="result.check_name")
    version = serializers.IntegerField(source="result.version")
    citation = serializers.SerializerMethodField(help_text="Its id; null for the claim's own.")
    status = serializers.ChoiceField(choices=CheckResult.Status.choices)
    found = serializers.ChoiceField(
        choices=CheckResult.Status.choices,
        help_text="What the check says; another than the status where an exception stands.",
    )
    message = serializers.CharField(source="result.message")
    evidence = serializers.JSONField(source="result.evidence")
    exception = ExceptionShape(allow_null=True)
    lapsed = ExceptionShape(
        allow_null=True, help_text="An exception to another fault than is found now; void."
    )
    why_lapsed = serializers.CharField(help_text="What it was granted for; empty without one.")

    def get_citation(self, line: Line) -> str | None:
        return line.citation_id or None


class RatedShape(serializers.ModelSerializer[Any]):
    """`confidence` is computed, `level` is what holds; they differ where a person set it."""

    level = serializers.SerializerMethodField()
    override_by = serializers.SerializerMethodField()

    def get_level(self, rated: Claim | Citation) -> str:
        return rated.override or rated.confidence

    def get_override_by(self, rated: Claim | Citation) -> str:
        return name_of(rated.override_by)


RATING = [
    "level",
    "confidence",
    "confidence_reasons",
    "override",
    "override_reason",
    "override_by",
    "level_before",
]


class RatedCitationShape(RatedShape):
    id = serializers.CharField(source="public_id")
    source = serializers.CharField(source="source.public_id")  # type: ignore[assignment]

    class Meta:
        model = Citation
        fields = ["id", "source", "stance", "quote", *RATING]


class CheckedDraftShape(RatedShape):
    """A draft with its citations, how they are rated, and all that the checks say."""

    id = serializers.CharField(source="public_id")
    citations = serializers.SerializerMethodField()
    checks = serializers.SerializerMethodField()
    evidence_sha256 = serializers.SerializerMethodField(
        help_text="Of all that persons wrote of the claim and its sources; approving names it."
    )

    class Meta:
        model = Claim
        fields = [
            "id",
            "statement",
            "state",
            "revision",
            "evidence_sha256",
            *RATING,
            "citations",
            "checks",
        ]

    def get_evidence_sha256(self, claim: Claim) -> str:
        return evidence_sha256(claim)

    @extend_schema_field(RatedCitationShape(many=True))
    def get_citations(self, claim: Claim) -> list[dict[str, Any]]:
        rows = claim.citations.select_related("source", "override_by")
        return list(RatedCitationShape(rows, many=True).data)

    @extend_schema_field(CheckShape(many=True))
    def get_checks(self, claim: Claim) -> list[dict[str, Any]]:
        return list(CheckShape(checklist(claim), many=True).data)


class QuoteRequest(serializers.Serializer[Any]):
    quote = Words(max_length=LONGEST_QUOTE)
    text = Words(trim_whitespace=False, max_length=LONGEST_TEXT)
    prefix = Words(
        trim_whitespace=False,
        allow_blank=True,
        default="",
        max_length=LONGEST_CONTEXT,
        help_text="What stands before the quote; it chooses among several places.",
    )
    suffix = Words(trim_whitespace=False, allow_blank=True, default="", max_length=LONGEST_CONTEXT)


class SpanShape(serializers.Serializer[Any]):
    start = serializers.IntegerField(help_text="In code points of the text.")
    end = serializers.IntegerField()
    text = serializers.CharField(help_text="What stands there.")


class DifferenceShape(serializers.Serializer[Any]):
    kind = serializers.CharField(help_text="numeral, negation, modal, name, word or punctuation.")
    quoted = serializers.CharField()
    source = serializers.CharField()  # type: ignore[assignment]


class QuoteShape(serializers.Serializer[Any]):
    kind = serializers.ChoiceField(
        choices=["verbatim", "typographic", "elided", "altered", "ambiguous", "missing"]
    )
    status = serializers.ChoiceField(choices=CheckResult.Status.choices)
    message = serializers.CharField()
    spans = SpanShape(many=True)
    differences = DifferenceShape(many=True)
