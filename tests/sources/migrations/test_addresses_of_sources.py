from importlib import import_module

import pytest
from django.apps import apps

from sources.models import Address
from tests.sources.services.test_finding import SITE, entered, read

pytestmark = pytest.mark.django_db
learn = import_module("sources.migrations.0010_addresses_of_sources").learn


def test_addresses_should_be_learnt_from_what_was_captured_before():
    short, final = entered("/short"), read("/final")
    read("/short", "/end", source=short)
    read("/else", "/final", source=short)  # where another source was entered
    read("/gone", "/", source=short)
    Address.objects.all().delete()
    learn(apps, None)
    known = dict(Address.objects.values_list("canonical_url", "source"))
    assert known == {f"{SITE}/end": short.pk, f"{SITE}/else": short.pk}
    assert read("/final") == final
