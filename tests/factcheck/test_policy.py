"""The content policy: what a page may load and run."""

import pytest

from tests import cast

pytestmark = pytest.mark.django_db


def policy(client, path):
    header = client.get(path)["Content-Security-Policy"]
    return dict(part.strip().partition(" ")[::2] for part in header.split(";"))


@pytest.mark.parametrize("path", ["/", "/admin/login/", "/api/docs/", "/nothing/"])
def test_no_page_should_run_a_script_that_stands_in_it(client, path):
    assert policy(client, path)["script-src"] == "'self'"
    assert policy(client, path)["default-src"] == "'none'"


def test_no_page_should_be_framed_by_another_site(client):
    assert policy(client, "/")["frame-ancestors"] == "'none'"


@pytest.mark.parametrize("path", ["/", "/api/docs/", "/admin/", "/admin/claims/reading/add/"])
def test_no_page_should_hold_a_script_that_the_policy_stops(client, path):
    client.force_login(cast.editor())
    page = client.get(path).content.decode()
    scripts = [part.split(">")[0] for part in page.split("<script")[1:]]
    assert [one for one in scripts if "src=" not in one and "json" not in one] == []


def test_the_documentation_should_show_its_page_and_its_script(client):
    assert "swagger-ui" in client.get("/api/docs/").content.decode()
    answer = client.get("/api/docs/?script=")
    assert "SwaggerUIBundle" in answer.content.decode()
