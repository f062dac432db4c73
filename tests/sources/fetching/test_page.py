import pickle

import pytest
from django.core.exceptions import ImproperlyConfigured

from sources.fetching import FetchError, FetchFailed, FetchRefused, fetch_page
from tests.sources.misbehaving import PAGE, Server, answer, page


def test_an_error_should_survive_the_way_between_processes():
    error = pickle.loads(pickle.dumps(FetchFailed("It is busy.", 60)))  # noqa: S301 - our own bytes
    assert (str(error), error.reason, error.retry_after) == ("It is busy.", "It is busy.", 60)
    assert isinstance(error, FetchError)


def test_settings_should_open_and_close_the_door(settings):
    settings.SITE_URL = "https://factcheck.example"
    with Server({"/": page()}) as server:
        with pytest.raises(FetchRefused, match=f"Port {server.port}"):
            fetch_page(server.url("/"))
        settings.FETCH_ALLOWED_PORTS = [server.port]
        with pytest.raises(FetchRefused, match="this machine itself"):
            fetch_page(server.url("/"))
        settings.FETCH_ALLOWED_HOSTS = ["127.0.0.1"]
        assert fetch_page(server.url("/")).body == PAGE
        assert [head.split()[1] for head in server.asked] == ["/robots.txt", "/"]
        settings.FETCH_OBEY_ROBOTS = False
        assert fetch_page(server.url("/page")).body == PAGE
        assert "(+https://factcheck.example)" in server.asked[-1]


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ({"FETCH_ALLOWED_HOSTS": ["localhost"]}, "this machine itself"),
        ({"FETCH_ALLOWED_HOSTS": ["127.0.0.1.example"]}, "this machine itself"),
        ({"FETCH_ALLOWED_PORTS": [1]}, "Port"),
        ({"FETCH_OBEY_ROBOTS": True}, "asks programs not to read this page"),
    ],
)
def test_each_setting_should_close_the_door_by_itself(settings, setting, words):
    closed = answer(b"User-agent: *\nDisallow: /page", Content_Type="text/plain")
    with Server({"/robots.txt": closed}) as server:
        settings.FETCH_ALLOWED_HOSTS = ["127.0.0.1"]
        settings.FETCH_ALLOWED_PORTS = [server.port]
        settings.FETCH_OBEY_ROBOTS = False
        assert fetch_page(server.url("/page")).body == PAGE
        for name, value in setting.items():
            setattr(settings, name, value)
        with pytest.raises(FetchRefused, match=words):
            fetch_page(server.url("/page"))


def test_a_host_that_is_none_should_be_told_to_the_operator(settings):
    settings.FETCH_ALLOWED_HOSTS = ["not a host"]
    with pytest.raises(ImproperlyConfigured, match="FETCH_ALLOWED_HOSTS"):
        fetch_page("https://news.example/")
