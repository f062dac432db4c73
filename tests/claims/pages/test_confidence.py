from html import escape

from claims.evidence.rules import CITATION_RULES, CLAIM_RULES, RULES_VERSION


def test_shows_every_rule_with_what_it_does_and_what_helps(client):
    page = client.get("/confidence/").content.decode()
    assert f"Rules, version {RULES_VERSION}" in page
    for rule in CITATION_RULES + CLAIM_RULES:
        assert f'<th scope="row">{rule.name}</th>' in page
        assert escape(rule.would_raise) in page
    assert page.count("lowers by 1 level") + page.count("raises by 1 level") + page.count(
        "very low, whatever else holds"
    ) == len(CITATION_RULES + CLAIM_RULES)


def test_says_where_each_degree_starts(client):
    page = client.get("/confidence/").content.decode()
    assert "original: <strong>high</strong>" in page
    assert "secondary: <strong>moderate</strong>" in page


def test_asks_the_database_nothing_and_takes_no_post(client):
    assert client.get("/confidence/")["Cache-Control"] == "public, max-age=60"
    assert client.post("/confidence/").status_code == 405
