import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.fetching import FetchFailed, FetchPostponed, FetchRefused, Robots
from sources.fetching.robots import allows, rules
from tests.sources import misbehaving
from tests.sources.fetching.asking import SMALL, get
from tests.sources.misbehaving import PAGE, Server, answer, page, to


def test_robots_should_be_followed_and_remembered_where_the_operator_says_so():
    closed = answer(b"User-agent: *\nDisallow: /closed\n")
    with Server({"/robots.txt": closed, "/closed": page()}) as server:
        robots = Robots()
        assert get(server, "/page", robots=robots).body == PAGE
        with pytest.raises(FetchRefused, match="asks programs not to read"):
            get(server, "/closed", robots=robots)
        assert [head.split()[1] for head in server.asked] == ["/robots.txt", "/page"]
        assert get(server, "/closed").body == PAGE


def test_robots_should_be_asked_again_at_a_redirect():
    paths = {"/robots.txt": answer(b"User-agent: *\nDisallow: /closed\n"), "/1": to("/closed")}
    with Server(paths) as server, pytest.raises(FetchRefused, match="asks programs not to read"):
        get(server, "/1", robots=Robots())


def test_robots_that_a_server_fails_to_give_should_close_it_for_now():
    busy = answer(status="503 Service Unavailable", Retry_After="60")
    with Server({"/robots.txt": busy}) as server, pytest.raises(FetchFailed) as caught:
        get(server, "/page", robots=Robots())
    assert caught.value.retry_after == 60
    assert "rules for programs" in caught.value.reason


def test_robots_that_come_broken_should_close_it_for_now_and_not_blame_the_page():
    broken = {"/robots.txt": answer(b"User-agent: *\n", Content_Length="99")}
    with Server(broken) as server, pytest.raises(FetchPostponed, match="breaks off before"):
        get(server, "/page", robots=Robots())


def test_a_robots_that_never_ends_should_not_outlast_the_page():
    never = Server({"/robots.txt": misbehaving.silent})
    with never as server, pytest.raises(FetchFailed, match="silent"):
        get(server, "/page", limits=SMALL, robots=Robots())


def test_of_a_huge_robots_the_beginning_should_hold():
    huge = answer(b"User-agent: *\nDisallow: /page\n" + b"# nothing\n" * 100_000)
    with Server({"/robots.txt": huge}) as server, pytest.raises(FetchRefused, match="not to read"):
        get(server, "/page", robots=Robots())


RULES = """
User-agent: other
User-agent: Factcheck/2
Disallow: /private
Allow: /private/open
Disallow: /*.pdf$
Disallow: /a*b*c
Disallow:

User-agent: *
Disallow: /
"""


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("/", True),
        ("/private", False),
        ("/private/x", False),
        ("/private/open/x", True),
        ("/a.pdf", False),
        ("/a.pdf?x=1", True),
        ("/axxbxxc", False),
        ("/axxcxxb", True),
        ("/ab", True),
    ],
)
def test_the_longest_rule_of_our_group_should_hold(target, allowed):
    assert allows(rules(RULES), target) is allowed


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: factcheck\nAllow: /", True),
        ("USER-AGENT : FactCheck # us\r\nDISALLOW : /x # here\r\n", False),
        ("\ufeffUser-agent: *\nDisallow: /x", False),
        ("Disallow: /x", True),
        ("User-agent: *\nDisallow: /x\nAllow: /x", True),
        ("User-agent: *\nUser-agent: factcheck\nDisallow: /x", False),
        ("User-agent: *\nDisallow: /y\nUser-agent: factcheck\nDisallow: /z", True),
        ("<!doctype html>", True),
        ("User-agent: *\nDisallow:\n\nUser-agent: BadBot\nDisallow: /", True),
        ("User-agent: *\nAllow:\nUser-agent: BadBot\nDisallow: /", True),
        ("User-agent: factcheck\nDisallow:\nUser-agent: *\nDisallow: /", True),
        ("User-agent: *\nCrawl-delay: 5\nUser-agent: BadBot\nDisallow: /", False),
        ("User-agent: Factcheck (+https://factcheck.example)\nDisallow: /", False),
        ("User-agent: Factcheck-bot\nDisallow: /", True),
        ("User-agent: Factcheck2\nDisallow: /", True),
        ("User-agent:\nDisallow: /", True),
    ],
)
def test_robots_should_be_read_as_they_are_written(text, allowed):
    assert allows(rules(text), "/x") is allowed


@pytest.mark.parametrize(
    ("rule", "target", "allowed"),
    [
        ("/büro", "/b%C3%BCro", False),
        ("/b%c3%bcro", "/b%C3%BCro", False),
        ("/a%3cd", "/a%3Cd", False),
        ("/a<d", "/a%3cd", False),
        ("/%70rivate", "/private", False),
        ("/private", "/%70rivate", False),
        ("/a?b='c'", "/a?b=%27c%27", False),
        ("/a%2Fb", "/a%2fb", False),
        ("/a%2Fb", "/a/b", True),
        ("/a%2A", "/a*", False),
        ("/a%2A", "/ab", True),
        ("/a%24", "/a$b", False),
        ("/a$b", "/a$b", False),
        ("/*%C3%BC$", "/x/%c3%bc", False),
        ("/100%", "/100%25", False),
    ],
)
def test_paths_should_be_compared_however_they_are_escaped(rule, target, allowed):
    assert allows(rules(f"User-agent: *\nDisallow: {rule}"), target) is allowed


@pytest.mark.parametrize("coding", ["utf-16", "utf-16-le", "utf-32"])
def test_robots_that_are_no_utf_8_should_close_it_for_now(coding):
    closed = answer("User-agent: *\nDisallow: /closed\n".encode(coding))
    with Server({"/robots.txt": closed}) as server:
        with pytest.raises(FetchPostponed, match="can't be read"):
            get(server, "/page", robots=Robots())
        assert len(server.asked) == 1


@given(st.text(alphabet="*$a/b", max_size=12), st.text(alphabet="ab/$", max_size=12))
def test_patterns_should_match_as_the_regular_expression_that_they_mean(pattern, target):
    ends = pattern.endswith("$")
    meant = ".*".join(re.escape(piece) for piece in pattern.removesuffix("$").split("*"))
    matched = re.match(meant + (r"\Z" if ends else ""), target) is not None
    found = rules(f"User-agent: *\nDisallow: {pattern}")
    assert allows(found, target) is not (matched and pattern != "")


def test_a_hostile_pattern_should_cost_little():
    closed = ((False, "a*" * 5000 + "b"),) * 50
    assert allows(closed, "a" * 2000)
