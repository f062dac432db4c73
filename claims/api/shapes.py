"""What the desk API takes and gives, as OpenAPI shows it."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from claims.api.words import Words
from claims.models import Candidate, Citation, Claim, Rating, Reading, Review, limits
from claims.reading.language import LANGUAGES
from claims.services.answers import candidate_as_json
from sources.models import Party, Source
from sources.partial_date import partial_date

PLACE_HELP = (
    "Where the words stand more than once: the number of the place that is meant, 1 for the first. "
    "The check `quote in capture` lists them, each with the words around it."
)
SEEN = (
    "The revision of the claim that you read; where it is another one by now, nothing is changed."
)
LANGUAGE_HELP = "Left out: what the page or its words say."


class ReadingRequest(serializers.Serializer[Any]):
    """An article as text, as a file (multipart) or by its URL: exactly one of them."""

    text = serializers.CharField(required=False, allow_blank=True, trim_whitespace=False)
    file = serializers.FileField(required=False, allow_empty_file=True)
    url = serializers.URLField(required=False, allow_blank=True, max_length=2000)
    name = serializers.CharField(required=False, max_length=300, help_text="The file's name.")
    title = serializers.CharField(required=False, max_length=500)
    published_on = serializers.CharField(
        required=False, max_length=10, validators=[partial_date], help_text="2021-07-05 or less."
    )
    language = serializers.ChoiceField(sorted(LANGUAGES), required=False, help_text=LANGUAGE_HELP)


class TextRequest(serializers.Serializer[Any]):
    text = Words(trim_whitespace=False, max_length=200_000, help_text="At most 200,000 characters.")
    published_on = serializers.CharField(required=False, max_length=10, validators=[partial_date])
    language = serializers.ChoiceField(sorted(LANGUAGES), required=False, help_text=LANGUAGE_HELP)


class ProposalShape(serializers.Serializer[Any]):
    sentence = serializers.CharField()
    selectors = serializers.JSONField(help_text="W3C text quote and text position, code points.")
    quantities = serializers.JSONField(help_text="Exact decimals as strings.")
    dates = serializers.JSONField(help_text="ISO 8601, no more precise than the text.")
    attribution = serializers.JSONField(allow_null=True)
    negation = serializers.JSONField(help_text="Cues, each with the word that it bears on.")
    modality = serializers.JSONField(
        help_text="Cues; kind is possibility, hearsay, condition, intention or obligation."
    )
    context = serializers.JSONField(  # type: ignore[assignment]
        help_text="What the sentence takes up; refers_to is null where the text does not say it."
    )
    reasons = serializers.ListField(child=serializers.CharField())
    worth = serializers.FloatField(help_text="0 to 1; worth an editor's look from 0.5 on.")
    features = serializers.JSONField(help_text="What made its worth, the most telling first.")
    model = serializers.CharField(help_text="The version of the model that judged its worth.")


class ReadShape(serializers.Serializer[Any]):
    reader = serializers.CharField(help_text="The reader and its version.")
    language = serializers.CharField(help_text="The language that the text was read in.")
    candidates = ProposalShape(many=True)


class CandidateShape(ProposalShape):
    id = serializers.CharField()
    state = serializers.CharField()
    claim = serializers.CharField(allow_null=True)
    party = serializers.JSONField(
        allow_null=True, help_text="id and name of the party on whose word it stands, if known."
    )

    def to_representation(self, instance: Candidate) -> dict[str, Any]:
        # The field of that name hides what the view passes on, from the types alone.
        passed: Any = self.context
        return candidate_as_json(instance, passed.get("parties") or {})


class ReadingShape(serializers.Serializer[Any]):
    id = serializers.CharField()
    state = serializers.ChoiceField(choices=Reading.State.choices)
    step = serializers.CharField()
    percent = serializers.IntegerField()
    reason = serializers.CharField(help_text="Why it failed, in a sentence.")
    title = serializers.CharField()
    source = serializers.CharField(allow_null=True)  # type: ignore[assignment]
    capture = serializers.CharField(allow_null=True)
    published_on = serializers.CharField(help_text="As the document dates itself; else empty.")
    warnings = serializers.ListField(
        child=serializers.CharField(),
        help_text="What had to be guessed of the document, in sentences: its date, its characters.",
    )
    reader = serializers.CharField()
    language = serializers.CharField(help_text="What it was read in; until then what was asked.")
    created_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField(allow_null=True)
    candidates = serializers.URLField(help_text="Where its candidates are, a page at a time.")


class DecisionRequest(serializers.Serializer[Any]):
    decision = serializers.ChoiceField(choices=["accept", "merge", "dismiss", "restore"])
    statement = serializers.CharField(
        required=False, allow_blank=True, help_text="With accept: the claim in your words."
    )
    add_claimant = serializers.BooleanField(
        required=False,
        help_text="With accept: make a party of the one it is attributed to, if there is none.",
    )
    claim = serializers.CharField(required=False, help_text="With merge: the id of the claim.")


class ClaimRequest(serializers.ModelSerializer[Claim]):
    """What a person sets; the rest is computed. `verdict` is the slug of a rating."""

    class Meta:
        model = Claim
        fields = [
            "statement",
            "language",
            "claimant",
            "claimed_on",
            "first_appearance",
            "topics",
            "verdict",
            "explanation",
            "no_primary_why",
            "contrast_sought",
            "review_by",
            "override",
            "override_reason",
        ]

    claimant = serializers.SlugRelatedField(
        slug_field="public_id",
        queryset=Party.objects.all(),
        required=False,
        allow_null=True,
        help_text="The id of a party.",
    )
    explanation = serializers.CharField(
        required=False, allow_blank=True, max_length=limits.EXPLANATION
    )
    topics = serializers.ListField(
        child=serializers.CharField(max_length=limits.TOPIC),
        max_length=limits.TOPICS,
        required=False,
    )
    verdict = serializers.SlugRelatedField(
        slug_field="slug", queryset=Rating.objects.all(), required=False, allow_null=True
    )


class CitationRequest(serializers.Serializer[Any]):
    source = serializers.SlugRelatedField(  # type: ignore[assignment]
        slug_field="public_id", queryset=Source.objects.all()
    )
    quote = Words(allow_blank=True, default="", max_length=limits.QUOTE)
    place = serializers.IntegerField(
        min_value=1,
        allow_null=True,
        default=None,
        help_text=PLACE_HELP,
    )
    stance = serializers.ChoiceField(choices=Citation.Stance.choices, default="supporting")
    locator = serializers.CharField(allow_blank=True, max_length=200, default="")
    relays = serializers.ListField(
        child=serializers.CharField(), default=list, help_text="Ids of citations it got it from."
    )


class SeenRequest(serializers.Serializer[Any]):
    revision = serializers.IntegerField(min_value=1, required=False, help_text=SEEN)


class CitationChange(SeenRequest):
    """What is left out stays as it is."""

    quote = serializers.CharField(allow_blank=True, required=False, max_length=limits.QUOTE)
    place = serializers.IntegerField(
        min_value=1, allow_null=True, required=False, help_text=PLACE_HELP
    )
    stance = serializers.ChoiceField(choices=Citation.Stance.choices, required=False)
    locator = serializers.CharField(allow_blank=True, max_length=200, required=False)
    credibility = serializers.IntegerField(
        min_value=1,
        max_value=6,
        allow_null=True,
        required=False,
        help_text="Of the Admiralty code: 1 confirmed to 5 improbable; 6 cannot be judged.",
    )
    relays = serializers.ListField(
        child=serializers.CharField(),
        required=False,
        help_text="Ids of the citations it got it from: all of them, an empty list for none.",
    )


class CitationShape(serializers.ModelSerializer[Citation]):
    id = serializers.CharField(source="public_id")
    source = serializers.CharField(source="source.public_id")  # type: ignore[assignment]
    link_state = serializers.CharField(
        source="source.link_state", help_text="alive, unknown, dying, dead or paywalled."
    )

    class Meta:
        model = Citation
        fields = [
            "id",
            "source",
            "link_state",
            "stance",
            "quote",
            "selectors",
            "locator",
            "confidence",
            "confidence_reasons",
        ]


class DraftShape(serializers.ModelSerializer[Claim]):
    id = serializers.CharField(source="public_id")

    class Meta:
        model = Claim
        fields = ["id", "statement", "state", "revision", "confidence"]


class ReviewRequest(serializers.Serializer[Any]):
    decision = serializers.ChoiceField(choices=Review.Decision.choices)
    revision = serializers.IntegerField(min_value=1, help_text="The revision that you read.")
    evidence_sha256 = serializers.CharField(
        max_length=64, default="", help_text="As the claim at the desk told it; to approve."
    )
    note = serializers.CharField(allow_blank=True, default="", max_length=limits.NOTE)

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if attrs["decision"] == Review.Decision.APPROVED and not attrs["evidence_sha256"]:
            said = "To approve, name the evidence_sha256 of the claim that you read."
            raise serializers.ValidationError({"evidence_sha256": said})
        return attrs
