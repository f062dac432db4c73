import pytest

from sources.text.amp import desk_host, desk_path, is_amp_parameter


@pytest.mark.parametrize(
    ("host", "desk"),
    [
        ("www.example.com", "example.com"),
        ("m.example.co.uk", "example.co.uk"),
        ("www.m.example.com", "example.com"),
        ("de.m.wikipedia.org", "de.wikipedia.org"),
        ("m.co.uk", "m.co.uk"),
        ("amp.dev", "amp.dev"),
        ("mobile.github.io", "mobile.github.io"),
        ("www.blogspot.com", "blogspot.com"),
        ("m.blogspot.com", "m.blogspot.com"),
        ("m.notion.site", "m.notion.site"),
        ("m.s3.eu-west-1.amazonaws.com", "m.s3.eu-west-1.amazonaws.com"),
        ("amp.cloudfront.net", "amp.cloudfront.net"),
        ("m.livejournal.com", "m.livejournal.com"),
        ("mail.example.com", "mail.example.com"),
        ("127.0.0.1", "127.0.0.1"),
        ("[::1]", "[::1]"),
        ("localhost", "localhost"),
    ],
)
def test_a_mobile_host_should_become_the_desk_one_but_not_when_it_is_a_name(host, desk):
    assert desk_host(host) == desk


@pytest.mark.parametrize(
    ("path", "desk"),
    [
        ("/news/amp/world-asia-12345678", "/news/world-asia-12345678"),
        ("/a/long-story-here/amp", "/a/long-story-here"),
        ("/a/long-story-here/amp/", "/a/long-story-here"),
        ("/2021/story.amp.html", "/2021/story.html"),
        ("/amp/a-long-story", "/a-long-story"),
        ("/products/amp/fender-blues-junior", "/products/amp/fender-blues-junior"),
        ("/data.amp", "/data.amp"),
        ("/user/amp", "/user/amp"),
        ("/amp", "/amp"),
        ("/amp/guide", "/amp/guide"),
        ("/example-of-amp", "/example-of-amp"),
        ("/", "/"),
    ],
)
def test_an_amp_path_should_lose_its_mark_but_not_when_it_is_a_name(path, desk):
    assert desk_path(path) == desk


@pytest.mark.parametrize("piece", ["amp", "amp=", "amp=1", "outputType=amp", "amp_js_v=6", "usqp="])
def test_a_parameter_should_ask_for_amp(piece):
    assert is_amp_parameter(piece)


@pytest.mark.parametrize("piece", ["amp=50", "amps=1", "q=amp", "amplifier", "type=amplifier", ""])
def test_a_parameter_should_not_ask_for_amp(piece):
    assert not is_amp_parameter(piece)


@pytest.mark.parametrize(
    ("path", "asked"),
    [("/news/a-long-story", True), ("/a/12345678", True), ("/shop", False), ("/", False)],
)
def test_a_view_should_be_of_an_article_but_not_of_a_shop_for_guitars(path, asked):
    assert is_amp_parameter("type=amp", path) == asked
