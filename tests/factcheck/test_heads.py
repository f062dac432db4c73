import pytest
from django.http import HttpResponse

from factcheck.heads import without_body


@pytest.mark.parametrize(("method", "body"), [("head", b""), ("get", b"whole"), ("post", b"whole")])
def test_only_a_head_has_no_body(rf, method, body):
    answer = without_body(lambda _: HttpResponse(b"whole"))
    assert answer(getattr(rf, method)("/")).content == body


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/api/v1/claims/"])
def test_its_length_is_that_of_what_a_get_brings(client, path):
    whole = client.get(path)
    assert int(whole["Content-Length"]) == len(whole.content) > 0
    assert client.head(path)["Content-Length"] == whole["Content-Length"]
