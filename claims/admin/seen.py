"""A form that knows which revision of a claim it was opened on, so that nobody's words get lost."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.http import QueryDict

from claims.models import Claim


class SeenForm(forms.ModelForm):
    """What is typed on an older revision comes back once, and is saved where it is sent again."""

    seen_revision = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.claim = self.instance if isinstance(self.instance, Claim) else self._cited()
        if self.claim:
            self.fields["seen_revision"].initial = self.claim.revision

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        seen = given.get("seen_revision")
        if self.claim is None or seen is None:
            return given
        # Held until the form is saved: of two that are sent at once, the second sees the first.
        row = Claim.objects.select_for_update().get(pk=self.claim.pk)
        if row.revision != seen:
            self.data = sent = cast("QueryDict", self.data).copy()
            sent["seen_revision"] = str(row.revision)
            raise forms.ValidationError(self._overtaken(seen, row.revision))
        return given

    def _cited(self) -> Claim | None:
        return self.instance.claim if self.instance.pk else None

    def _overtaken(self, seen: int, now: int) -> str:
        names = [name for name in self.changed_data if name != "seen_revision"]
        differ = ", ".join(name.replace("_", " ") for name in names) or "nothing"
        return (
            f"The claim changed while you wrote: you opened revision {seen}, it is {now} now. What "
            f"you have otherwise than it stands: {differ}. Open it in another window and compare; "
            "saving again puts your words in the place of those that stand."
        )
