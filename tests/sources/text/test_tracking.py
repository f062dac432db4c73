import pytest

from sources.text.tracking import is_tracking


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("utm_source", "example.com"),
        ("UTM_SOURCE", "example.com"),
        ("utm_anything_new", "example.com"),
        ("fbclid", "example.com"),
        ("__cft__[0]", "facebook.com"),
        ("WT.mc_id", "example.com"),
        ("at_campaign", "bbc.co.uk"),
        ("smid", "nytimes.com"),
        ("si", "music.youtube.com"),
        ("s", "x.com"),
    ],
)
def test_what_tells_only_who_shared_should_be_tracking(name, host):
    assert is_tracking(name, host)


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("id", "example.com"),
        ("v", "youtube.com"),
        ("s", "example.com"),
        ("s", "notx.com"),
        ("si", "youtube.com.evil.example"),
        ("ref", "github.com"),
        ("at_date", "example.com"),
        ("source", "example.com"),
        ("my_utm_source", "example.com"),
        ("gclid_foo", "example.com"),
        *((name, "example.com") for name in ("utm_x", "utm_y", "utm_zone", "utmzone", "pk_id")),
        *((name, "example.com") for name in ("cmp", "cvid", "icid", "spm", "ga_nr")),
        ("", "example.com"),
        ("utm_" + "x" * 100_000, "example.com"),
    ],
)
def test_what_may_name_a_document_should_not_be_tracking(name, host):
    assert not is_tracking(name, host)
