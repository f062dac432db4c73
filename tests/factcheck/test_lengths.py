import pytest

CHUNKED = {"transfer-encoding": "chunked"}


@pytest.mark.parametrize("path", ["/api/v1/quote-checks", "/api/v1/read", "/admin/login/"])
def test_a_body_of_unknown_length_should_be_refused_in_words(client, path):
    answer = client.generic("POST", path, content_type="application/json", headers=CHUNKED)
    assert answer.status_code == 411
    assert "Content-Length" in answer.content.decode()
    problem = answer["Content-Type"] == "application/problem+json"
    assert problem is path.startswith("/api/")


@pytest.mark.parametrize(
    ("body", "headers"),
    [pytest.param(b"{", {}, id="a length"), pytest.param(b"", {}, id="no body at all")],
)
def test_but_not_what_says_its_length_or_has_no_body(client, body, headers):
    path = "/api/v1/quote-checks"
    answer = client.generic("POST", path, body, content_type="application/json", headers=headers)
    assert answer.status_code == 400
