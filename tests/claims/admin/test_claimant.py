import pytest
from django.urls import reverse

from claims.services import reading as readings
from tests import cast

pytestmark = pytest.mark.django_db


def test_the_desk_offers_to_add_whom_the_text_names(client):
    editor = cast.editor()
    client.force_login(editor)
    reading = readings.request_reading(
        editor,
        b"Ann Lee, a driver, waited. Lee said that 12 of 54 bridges are closed.",
        name="a.txt",
    )
    readings.work(reading.pk)
    page = reverse("admin:claims_reading_change", args=[reading.pk])
    assert "add Ann Lee as a party" in client.get(page).content.decode()
    candidate = reading.candidates.get(attribution__resolved_name="Ann Lee")
    decide = reverse("admin:claims_reading_decide", args=[reading.pk])
    sent = {"candidate": candidate.public_id, "act": "accept", "claimant": "on"}
    client.post(decide, sent | {"statement": candidate.sentence})
    candidate.refresh_from_db()
    assert candidate.claim.claimant.name == "Ann Lee"
    shown = client.get(page).content.decode()
    assert "add Ann Lee as a party" not in shown
    assert "Ann Lee &lt;- this article" in shown
