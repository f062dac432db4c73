"""A fetch from a server of ours, under limits that fit a test."""

from sources.fetching import Limits, Policy, fetch

# A hundredth of the real ones, so that what takes the whole time takes little.
SMALL = Limits(body=200_000, header=64 * 1024, whole=0.6, silence=0.3, redirects=5)
# Room for a slow machine: these tests are about something else than time.
PATIENT = Limits(body=200_000, whole=20, silence=10)


def get(server, path="/", limits=PATIENT, host="127.0.0.1", scheme="http", known=None, **policy):
    allow = {"allow_hosts": frozenset({host}), "allow_ports": frozenset({server.port})}
    url = server.url(path, host, scheme)
    return fetch(url, limits=limits, known=known, policy=Policy(**(allow | policy)))


def at(address, log=None):
    """A name server that knows one address for every name."""

    def resolve(name, port):
        if log is not None:
            log.append(name)
        return [address]

    return resolve
