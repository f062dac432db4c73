"""What a bad server may cost us, measured in a process of its own under the real limits."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.served import CHECKOUT
from tests.sources import misbehaving
from tests.sources.misbehaving import Server, bomb, packed

FAULTS = {
    "/body": misbehaving.endless_body,
    "/chunks": misbehaving.endless_chunks,
    "/tiny": misbehaving.tiny_chunks,
    "/header": misbehaving.large_header,
    "/headers": misbehaving.many_headers,
    "/continue": misbehaving.endless_continue,
    "/gzip": bomb(megabytes=500),
    "/deflate": bomb("deflate", megabytes=500),
    "/members": misbehaving.answer(
        packed().partition(b"\r\n\r\n")[2] * 50_000, Content_Encoding="gzip"
    ),
}
CHILD = """
import json, re, sys
from sources.fetching import FetchError, Policy, fetch

def most():
    # Not ru_maxrss, which begins with the size of the process that started this one.
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", open("/proc/self/status").read())[1]) // 1024

base, paths = sys.argv[1], sys.argv[2:]
policy = Policy(frozenset({"127.0.0.1"}), frozenset({int(base.rpartition(":")[2])}))
fetch(base + "/page", policy=policy)
before, said = most(), {}
for path in paths:
    try:
        fetch(base + path, policy=policy)
    except FetchError as error:
        said[path] = error.reason
print(json.dumps({"grown": most() - before, "said": said}))
"""


@pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="no /proc, which knows the memory of a process"
)
def test_no_fault_should_cost_more_than_two_pages_of_the_largest_size():
    with Server(FAULTS) as server:
        done = subprocess.run(
            [sys.executable, "-c", CHILD, server.url(""), *FAULTS],
            cwd=CHECKOUT,
            check=True,
            capture_output=True,
            timeout=240,
        )
    figures = json.loads(done.stdout)
    assert set(figures["said"]) == set(FAULTS)
    assert all(reason.endswith(".") for reason in figures["said"].values())
    # Megabytes. A page of 20 MB is kept in a buffer that grows, and is handed over once more.
    assert figures["grown"] < 45, figures
