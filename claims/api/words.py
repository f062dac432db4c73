"""Fields of words, which are strings in JSON and nothing else."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers


class Words(serializers.CharField):
    """DRF would take 54 for "54", and 1e400, which no number can hold, for "inf"."""

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)
