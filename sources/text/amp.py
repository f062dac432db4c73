"""The desk address behind an AMP or mobile one.

Sites serve one article under several addresses: a lean copy under amp. or /amp, a copy for
telephones under m. or mobile., and copies in the caches of Google and Bing that carry the
publisher's address inside their own. Where the shape is also an ordinary name (github.com/x/amp,
m.co.uk), nothing is folded unless the rest of the address looks like an article.
"""

from __future__ import annotations

import re

_FOLDED_LABELS = frozenset({"www", "m", "mobile", "amp", "touch", "wap"})
# The second level that some countries sell under, and hosts where a first label is somebody's name.
_SECOND_LEVELS = re.compile(
    "ac|co|com|edu|go|gob|gouv|gov|gv|id|ltd|me|mil|ne|net|nom|or|org",
)
_HOSTERS = re.compile(
    r"(?:blogspot\.[a-z.]{2,6}|(?:wordpress|tumblr|substack|medium|weebly|wixsite|typepad)\.com"
    r"|git(?:hub|lab)\.io|(?:netlify|vercel|web|firebaseapp|fly|onrender)\.(?:app|dev|com)"
    r"|pages\.dev|herokuapp\.com|neocities\.org|amazonaws\.com|azurewebsites\.net)"
)
_ARTICLE = re.compile(r"[^-]*-[^-]*-.*|.*\d{5}.*|.*\.(?:html?|php|aspx?|ece|cms)", re.DOTALL)
_AMP_ENDING = re.compile(r"\.amp(?=(?:\.html?)?$)")
_AMP_PARAMETER = re.compile(
    r"amp(?:=(?:1|true|yes)?)?|(?:outputtype|output|type|view)=amp"
    r"|(?:amp_(?:js_v|gsa|ct|lite|r|tf)|usqp|aoh)=.*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|\[.*")
_GOOGLE = re.compile(r"(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?")


def carried(host: str, path: str, query: str) -> str | None:
    """The publisher's address inside that of an AMP viewer or cache; None for any other."""
    if _GOOGLE.fullmatch(host) and path.startswith("/amp/"):
        rest = path.removeprefix("/amp/")
    elif host.endswith((".cdn.ampproject.org", ".bing-amp.com")) or host == "cdn.ampproject.org":
        kind, _, rest = path[1:].partition("/")
        if kind not in ("c", "v", "wp"):
            return None
    else:
        return None
    scheme = "https://" if rest.startswith("s/") else "http://"
    rest = rest.removeprefix("s/")
    if "." not in rest.partition("/")[0]:
        return None
    return f"{scheme}{rest}?{query}" if query else scheme + rest


def desk_host(host: str) -> str:
    """The host without www, m, mobile or amp, where what is left is still somebody's domain."""
    labels = host.split(".")
    if _ADDRESS.fullmatch(host):
        return host
    while labels[0] in _FOLDED_LABELS and _is_domain(labels[1:], named=labels[0] == "www"):
        labels = labels[1:]
    if len(labels) > 3 and labels[1] == "m" and _is_domain(labels[2:], named=True):
        labels = [labels[0], *labels[2:]]  # en.m.wikipedia.org
    return ".".join(labels)


def desk_path(path: str) -> str:
    """The path without its AMP mark, where the rest looks like an article."""
    segments = path.rstrip("/").split("/")[1:]
    if len(segments) > 1 and segments[-1] == "amp" and _ARTICLE.fullmatch(segments[-2]):
        return "/" + "/".join(segments[:-1])
    if segments and _AMP_ENDING.search(segments[-1]):
        return "/" + "/".join([*segments[:-1], _AMP_ENDING.sub("", segments[-1])])
    marks = [place for place, segment in enumerate(segments[:-1]) if segment == "amp"]
    if marks and _ARTICLE.fullmatch(segments[-1]):
        return "/" + "/".join(segments[: marks[0]] + segments[marks[0] + 1 :])
    return path


def is_amp_parameter(piece: str) -> bool:
    """Whether a piece of a query ("amp=1", "outputType=amp") asks for the AMP copy."""
    return bool(_AMP_PARAMETER.fullmatch(piece))


def _is_domain(labels: list[str], *, named: bool) -> bool:
    if len(labels) < 2 or (
        len(labels) == 2 and _SECOND_LEVELS.fullmatch(labels[0]) and len(labels[1]) == 2
    ):
        return False
    return named or not _HOSTERS.fullmatch(".".join(labels))
