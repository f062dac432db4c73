import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import address, environment
from factcheck.management.commands import serve

CHECKOUT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("FACTCHECK_DEBUG", "perhaps", "yes or no"),
        ("FACTCHECK_SECRET_KEY", "short", "32 characters"),
        ("DATABASE_URL", "mysql://host/name", "postgresql://"),
        ("DATABASE_URL", "postgresql://host", "/name"),
        ("FACTCHECK_ALLOWED_HOSTS", "http://x y", "host names"),
        ("FACTCHECK_ALLOWED_HOSTS", "facts.example,a/b", "host names"),
        ("DATABASE_URL", "postgresql://host:port/name", "postgresql://"),
        ("FACTCHECK_SITE_URL", "ftp://host", "http://"),
        ("FACTCHECK_DATA", "/proc/none", "can be written"),
        ("FACTCHECK_FETCH_HOSTS", "127.0.0.1, not a host", "host names or addresses"),
        ("FACTCHECK_FETCH_PORTS", "http", "port numbers from 1 to 65535"),
        ("FACTCHECK_FETCH_OBEY_ROBOTS", "perhaps", "yes or no"),
        ("FACTCHECK_CHECK_LINKS", "often", "yes or no"),
        ("FACTCHECK_LINK_PACE", "0", "seconds from 1 to 3600"),
        ("FACTCHECK_PROXIES", "-1", "from 0 to 9"),
        ("FACTCHECK_LINK_PACE", "1.5", "seconds from 1 to 3600"),
        ("FACTCHECK_ARCHIVE_URL", "https://archive.example/save/", "{url}"),
        ("FACTCHECK_ARCHIVE_URL", "{url}", "https://"),
        ("FACTCHECK_ARCHIVE_URL", "https://user:key@archive.example/{url}", "password out"),
    ],
)
def test_nonsense_stops_the_program_with_its_name_and_what_was_expected(name, value, expected):
    ran = subprocess.run(
        [sys.executable, "manage.py", "check"],
        env=os.environ | {name: value},
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert name in ran.stderr
    assert expected in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize(
    ("setting", "served", "site"),
    [
        pytest.param("", "http://127.0.0.1:8510", "http://127.0.0.1:8510", id="last served there"),
        pytest.param("https://x.org", "http://127.0.0.1:8510", "https://x.org", id="the setting"),
        pytest.param("", None, "http://here", id="never served"),
        pytest.param("", "nonsense", "http://here", id="no address"),
    ],
)
def test_every_command_knows_where_the_folder_is_served(
    monkeypatch, tmp_path, setting, served, site
):
    monkeypatch.setenv("FACTCHECK_DATA", str(tmp_path))
    monkeypatch.setenv("FACTCHECK_SITE_URL", setting)
    if served:
        address.keep(tmp_path, served)
    assert environment.site("FACTCHECK_SITE_URL", "http://here") == site


@pytest.mark.parametrize(
    ("setting", "kept"), [("", "http://h:1"), ("http://x.org/", "http://x.org")]
)
def test_serve_writes_down_under_which_address(monkeypatch, tmp_path, settings, setting, kept):
    monkeypatch.setenv("FACTCHECK_DATA", str(tmp_path))
    monkeypatch.setenv("FACTCHECK_SITE_URL", setting)
    settings.DATA, settings.SITE_URL = tmp_path, "http://other"
    serve._tell_others("http://h:1")
    assert address.kept(tmp_path) == settings.SITE_URL == kept
    assert [path.name for path in tmp_path.iterdir()] == ["address"]


@pytest.mark.parametrize(
    ("value", "site"),
    [
        ("http://x.org/", "http://x.org"),
        ("https://x.org/facts//", "https://x.org/facts"),
        ("http://x.org", "http://x.org"),
        ("", "http://here"),
    ],
)
def test_the_address_of_the_site_ends_in_no_slash(monkeypatch, value, site):
    monkeypatch.setenv("FACTCHECK_SITE_URL", value)
    assert environment.site("FACTCHECK_SITE_URL", "http://here") == site


@pytest.mark.parametrize("value", ["https://arch ive.example/{url}", "https://exa%mple/{url}"])
def test_an_archive_whose_address_is_none_is_refused(monkeypatch, value):
    monkeypatch.setenv("FACTCHECK_ARCHIVE_URL", value)
    with pytest.raises(SystemExit):
        environment.template("FACTCHECK_ARCHIVE_URL")
