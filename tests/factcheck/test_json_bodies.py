import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("body", ["[" * 100_000, '{"a":' * 100_000, "[" * 5000 + "]" * 5000])
def test_should_refuse_what_nests_too_deep_in_words(client, body):
    answer = client.post("/api/v1/quote-checks", body, content_type="application/json")
    assert answer.status_code == 400
    assert "within each other" in answer.json()["detail"]
