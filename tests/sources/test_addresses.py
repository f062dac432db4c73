import re
from ipaddress import IPv4Address, IPv6Address, IPv6Network
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sources.addresses import carried, refusal
from sources.fetching import FetchRefused, Policy, fetch
from sources.text.urls import NotAUrl, parse

VECTORS = Path(__file__).parents[2] / "../shared/data/security/ssrf_urls.txt"


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "1.1.1.1", "93.184.215.14", "100.63.255.255", "100.128.0.0", "172.15.0.1",
     "172.32.0.1", "192.0.1.1", "198.17.0.1", "198.20.0.1", "223.255.255.255", "2606:4700::1111",
     "2001:4860:4860::8888", "2a00:1450:4001::200e", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
     "2002:808:808::1", "::8.8.8.8", "2606:4700::5efe:808:808"],
)  # fmt: skip
def test_what_the_whole_world_can_reach_should_be_dialled(address):
    assert refusal(address) == ""


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("0.0.0.0", "this network"),  # noqa: S104 - judged, not bound
        ("10.0.0.1", "private"),
        ("100.64.0.1", "carrier"),
        ("100.100.100.200", "carrier"),
        ("100.127.255.255", "carrier"),
        ("127.0.0.1", "this machine"),
        ("127.255.255.255", "this machine"),
        ("169.254.169.254", "link-local"),
        ("172.16.0.1", "private"),
        ("172.31.255.255", "private"),
        ("192.0.0.192", "protocols"),
        ("192.0.2.1", "documentation"),
        ("192.88.99.1", "6to4"),
        ("192.168.0.1", "private"),
        ("198.18.0.1", "benchmarks"),
        ("198.51.100.1", "documentation"),
        ("203.0.113.1", "documentation"),
        ("224.0.0.1", "multicast"),
        ("239.255.255.255", "multicast"),
        ("240.0.0.1", "reserved"),
        ("255.255.255.255", "reserved"),
        ("::", "carries 0.0.0.0"),
        ("::1", "this machine"),
        ("::7f00:1", "carries 127.0.0.1"),
        ("::ffff:127.0.0.1", "carries 127.0.0.1"),
        ("::ffff:a9fe:a9fe", "carries 169.254.169.254"),
        ("::ffff:0:10.0.0.1", "carries 10.0.0.1"),
        ("64:ff9b::10.0.0.1", "carries 10.0.0.1"),
        ("64:ff9b:1::8.8.8.8", "translated"),
        ("2002:7f00:1::", "carries 127.0.0.1"),
        ("2002:c0a8:101::1", "carries 192.168.1.1"),
        ("2606:4700::5efe:a00:1", "carries 10.0.0.1"),
        ("2606:4700::200:5efe:a00:1", "carries 10.0.0.1"),
        ("2001:0:808:808::1", "Teredo"),
        ("2001:20::1", "protocols"),
        ("2001:db8::1", "documentation"),
        ("3fff::1", "documentation"),
        ("100::1", "discarded"),
        ("5f00::1", "not globally reachable"),
        ("4000::1", "not globally reachable"),
        ("fc00::1", "private"),
        ("fd00:ec2::254", "private"),
        ("fe80::1", "link-local"),
        ("fe80::1%eth0", "one network interface|link-local"),
        ("2606:4700::1%eth0", "one network interface"),
        ("fec0::1", "site-local"),
        ("ff02::1", "multicast"),
    ],
)
def test_any_other_address_should_be_refused_by_name(address, why):
    assert re.search(why, refusal(address))


@pytest.mark.parametrize("nonsense", ["", "localhost", "127.1", "0x7f000001", "2130706433"])
def test_what_is_no_address_should_not_be_judged(nonsense):
    with pytest.raises(ValueError):
        refusal(nonsense)


@given(st.integers(0, 2**32 - 1))
def test_an_address_that_is_carried_should_be_judged_like_itself(value):
    inner = IPv4Address(value)
    carriers = (f"::ffff:{inner}", f"64:ff9b::{inner}", IPv6Address((0x2002 << 112) | value << 80))
    for carrier in map(IPv6Address, carriers):
        assert carried(carrier) == inner
        assert bool(refusal(carrier)) == bool(refusal(inner))


@given(st.integers(0, 2**128 - 1))
def test_no_address_outside_of_unicast_should_be_dialled_unless_it_carries_one(value):
    address = IPv6Address(value)
    if not refusal(address):
        assert address in IPv6Network("2000::/3") or carried(address) is not None


def vectors():
    if not VECTORS.exists():
        return [pytest.param("", marks=pytest.mark.skip("../shared/data/security is absent"))]
    return VECTORS.read_text().splitlines()


def refuses(url, address):
    """Whether the door stays shut when every name leads to `address`; nothing is dialled."""
    with pytest.raises(FetchRefused) as caught:
        fetch(url, policy=Policy(resolve=lambda *_: [address]))
    return caught.value.reason


@pytest.mark.parametrize("url", vectors())
def test_every_known_attack_should_be_refused_whatever_its_name_leads_to(url):
    for address in ("127.0.0.1", "169.254.169.254", "10.0.0.1", "::1", "fd00:ec2::254"):
        assert refuses(url, address)


@pytest.mark.parametrize("url", vectors())
def test_every_attack_that_names_an_address_should_be_refused_without_asking(url):
    def nobody(name, port):
        raise AssertionError(f"{name} was looked up")

    try:
        name = parse(url).host
    except NotAUrl:
        assert refuses(url, "8.8.8.8")
        return
    if name.startswith("[") or name.replace(".", "").isdigit():
        with pytest.raises(FetchRefused):
            fetch(url, policy=Policy(resolve=nobody))
    else:
        assert any(c.isalpha() for c in name)
