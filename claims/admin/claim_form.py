"""The form of a claim: a statement that is seen whole, topics as words."""

from __future__ import annotations

from typing import Any

from django import forms

from claims.admin.seen import SeenForm
from claims.models import Claim


class Words(forms.CharField):
    """A list of words, shown and written with commas."""

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(map(str, value)) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        words = [word.strip() for word in (super().to_python(value) or "").split(",")]
        return list(dict.fromkeys(word for word in words if word))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (initial or []) != self.to_python(data)


class ClaimForm(SeenForm):
    topics = Words(
        required=False,
        help_text="Words with commas between them.",
        widget=forms.TextInput(attrs={"class": "vTextField", "size": 60}),
    )

    class Meta:
        model = Claim
        exclude: tuple[str, ...] = ()
        widgets = {
            "statement": forms.Textarea(attrs={"rows": 2, "cols": 90}),
            "explanation": forms.Textarea(attrs={"rows": 6, "cols": 90}),
            "override_reason": forms.Textarea(attrs={"rows": 2, "cols": 90}),
        }
