from __future__ import annotations

from typing import Any

from django import forms

from claims.reading.language import LANGUAGES
from claims.services.reading import LARGEST
from sources.partial_date import partial_date


class ArticleForm(forms.Form):
    """An article as a pasted text, a file or a URL: exactly one of them."""

    text = forms.CharField(
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12, "class": "vLargeTextField"}),
        help_text="Paste the article; at most 1,000,000 characters are read.",
    )
    file = forms.FileField(
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".txt,.html,.htm,.pdf"}),
        help_text=f".txt, .html or .pdf, at most {LARGEST // 2**20} MB.",
    )
    url = forms.URLField(
        required=False,
        label="URL",
        assume_scheme="https",
        max_length=2000,
        widget=forms.URLInput(attrs={"class": "vURLField"}),
        help_text="A public page; it is fetched by the worker.",
    )
    title = forms.CharField(
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="Left empty: as the article itself says.",
    )
    published_on = forms.CharField(
        required=False,
        max_length=10,
        validators=[partial_date],
        help_text="As precisely as it is known: 2021, 2021-07 or 2021-07-05. "
        "“Last September” is counted from here.",
    )
    language = forms.ChoiceField(
        required=False,
        choices=[("", "as the article says"), *LANGUAGES.items()],
        help_text="What it is read in; “12.500” is another number in German than in English.",
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        there = [
            name
            for name in ("text", "file", "url")
            if name in given and given[name] not in ("", None) and name not in self.errors
        ]
        if len(there) != 1 and not self.errors:
            raise forms.ValidationError("Give a text, a file or a URL: one of them.")
        return given

    def asked(self) -> dict[str, Any]:
        """What `request_reading` takes."""
        given = self.cleaned_data
        asked = {name: given[name] for name in ("url", "title", "published_on", "language")}
        if file := given["file"]:
            return asked | {
                "content": file.read(LARGEST + 1),
                "name": file.name,
                "media_type": (file.content_type or "")[:100],
            }
        if given["text"]:
            asked |= {"content": given["text"].encode("utf-8", "replace"), "name": "pasted.txt"}
        return asked
