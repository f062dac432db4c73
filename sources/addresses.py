"""Which addresses of the internet may be dialled: only those that the whole world can reach.

A page address comes from a stranger, and the server that fetches it stands inside somebody's
network: 127.0.0.1, 10.0.0.5 and 169.254.169.254 are doors that the stranger cannot open himself
(server-side request forgery, CWE-918). The tables are the special-purpose registries of IANA
(RFC 6890 and its updates), written out because `ipaddress.is_global` differs between versions of
Python. An IPv6 address that carries an IPv4 one is judged by the one it carries, since a gateway
may hand it on. Left out: names, which `sources.fetching` resolves before it asks here.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address

_REFUSED_4 = tuple(
    (IPv4Network(network), why)
    for network, why in (
        ("0.0.0.0/8", "means this network (RFC 791)"),
        ("10.0.0.0/8", "is private (RFC 1918)"),
        ("100.64.0.0/10", "is shared behind a carrier's NAT (RFC 6598)"),
        ("127.0.0.0/8", "is this machine itself (RFC 1122)"),
        ("169.254.0.0/16", "is link-local (RFC 3927)"),
        ("172.16.0.0/12", "is private (RFC 1918)"),
        ("192.0.0.0/24", "is kept for protocols (RFC 6890)"),
        ("192.0.2.0/24", "is for documentation (RFC 5737)"),
        ("192.88.99.0/24", "is a 6to4 relay (RFC 7526)"),
        ("192.168.0.0/16", "is private (RFC 1918)"),
        ("198.18.0.0/15", "is for benchmarks (RFC 2544)"),
        ("198.51.100.0/24", "is for documentation (RFC 5737)"),
        ("203.0.113.0/24", "is for documentation (RFC 5737)"),
        ("224.0.0.0/4", "is multicast (RFC 5771)"),
        ("240.0.0.0/4", "is reserved (RFC 1112)"),
    )
)
_REFUSED_6 = tuple(
    (IPv6Network(network), why)
    for network, why in (
        ("::1/128", "is this machine itself (RFC 4291)"),
        ("64:ff9b:1::/48", "is translated inside somebody's network (RFC 8215)"),
        ("100::/64", "is discarded (RFC 6666)"),
        ("2001::/32", "is a Teredo tunnel (RFC 4380)"),
        ("2001::/23", "is kept for protocols (RFC 2928)"),
        ("2001:db8::/32", "is for documentation (RFC 3849)"),
        ("3fff::/20", "is for documentation (RFC 9637)"),
        ("fc00::/7", "is private (RFC 4193)"),
        ("fe80::/10", "is link-local (RFC 4291)"),
        ("fec0::/10", "is site-local (RFC 3879)"),
        ("ff00::/8", "is multicast (RFC 4291)"),
    )
)
_UNICAST_6 = IPv6Network("2000::/3")
# Network and the number of bits that stand right of the carried address.
_CARRIERS = (
    (IPv6Network("::/96"), 0),  # IPv4-compatible, RFC 4291
    (IPv6Network("::ffff:0:0/96"), 0),  # IPv4-mapped, RFC 4291
    (IPv6Network("::ffff:0:0:0/96"), 0),  # IPv4-translated, RFC 2765
    (IPv6Network("64:ff9b::/96"), 0),  # NAT64, RFC 6052
    (IPv6Network("2002::/16"), 80),  # 6to4, RFC 3056
)
_ISATAP = frozenset({0x0000_5EFE, 0x0200_5EFE})  # RFC 5214, the middle of any address


def refusal(address: str | Address) -> str:
    """Why this address may not be dialled, as a sentence; empty where it may.

    Takes an address in its usual spelling; an IPv6 zone ("%eth0") is refused. Raises ValueError
    for what is no address.
    """
    parsed = ip_address(address)
    if isinstance(parsed, IPv4Address):
        return _sentence(parsed, _why_4(parsed))
    return _sentence(parsed, _why_6(parsed))


def carried(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address inside an IPv6 one; None where it carries none."""
    value = int(address)
    for network, right in _CARRIERS:
        if address in network:
            return IPv4Address((value >> right) & 0xFFFF_FFFF)
    if (value >> 32) & 0xFFFF_FFFF in _ISATAP:
        return IPv4Address(value & 0xFFFF_FFFF)
    return None


def _why_4(address: IPv4Address) -> str:
    return next((why for network, why in _REFUSED_4 if address in network), "")


def _why_6(address: IPv6Address) -> str:
    if address.scope_id is not None:
        return "is bound to one network interface (RFC 4007)"
    if why := next((why for network, why in _REFUSED_6 if address in network), ""):
        return why
    inner = carried(address)
    if inner is not None:
        why = _why_4(inner)
        return f"carries {inner}, which {why}" if why else ""
    return "" if address in _UNICAST_6 else "is not globally reachable (RFC 4291)"


def _sentence(address: Address, why: str) -> str:
    return f"The address {address} {why}." if why else ""
