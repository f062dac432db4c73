"""The desk address behind an AMP or mobile one.

Sites serve one article under several addresses: a lean copy under amp. or /amp, a copy for
telephones under m. or mobile. (`carrying` knows the caches of Google and Bing.) Where the shape
is also an ordinary name (github.com/x/amp, m.co.uk), nothing is folded unless the rest of the
address looks like an article.
"""

from __future__ import annotations

import re

_FOLDED_LABELS = frozenset({"www", "m", "mobile", "amp", "touch", "wap"})
# The second level that some countries sell under, and hosts where a first label is somebody's name.
_SECOND_LEVELS = re.compile(
    "ac|co|com|edu|go|gob|gouv|gov|gv|id|ltd|me|mil|ne|net|nom|or|org",
)
_HOSTERS = re.compile(
    r"blogspot\.[a-z.]{2,6}|(?:wordpress|tumblr|substack|medium|weebly|wixsite|typepad|livejournal"
    r"|tripod|hatenablog|over-blog|canalblog|myshopify|zendesk|wikidot|fandom|bandcamp)\.com"
    r"|(?:git(?:hub|lab)|ghost|readthedocs|webflow|gitbook|itch|codeberg)\.(?:io|page)"
    r"|(?:netlify|vercel|web|firebaseapp|fly|onrender|run|replit|streamlit)\.(?:app|dev|com)"
    r"|(?:pages|workers|deno|r2|glitch|repl)\.(?:dev|me|co)|(?:carrd|repl)\.co|surge\.sh"
    r"|notion\.site|bsky\.social|eu\.org|neocities\.org|dreamwidth\.org|readthedocs\.org"
    r"|altervista\.org|free\.fr|narod\.ru|hatenablog\.jp|azurewebsites\.net"
    # Whose customers stand under regions and services as well.
    r"|(?:[\w-]+\.){0,3}(?:amazonaws|herokuapp|appspot|digitaloceanspaces|backblazeb2)\.com"
    r"|(?:[\w-]+\.){0,3}(?:cloudfront|azureedge|core\.windows)\.net"
)
_ARTICLE = re.compile(r"[^-]*-[^-]*-.*|.*\d{5}.*|.*\.(?:html?|php|aspx?|ece|cms)", re.DOTALL)
_AMP_ENDING = re.compile(r"\.amp(?=(?:\.html?)?$)")
_AMP_PARAMETER = re.compile(
    r"amp(?:=(?:1|true|yes)?)?|outputtype=amp|(?:amp_(?:js_v|gsa|ct|lite|r|tf)|usqp|aoh)=.*",
    re.IGNORECASE,
)
# Of a shop for guitars these would name a kind of ware.
_AMP_VIEW = re.compile(r"(?:output|type|view)=amp", re.IGNORECASE)
_STORY = re.compile(r".*\d{5}.*|.*\.(?:html?|php|aspx?|ece|cms)", re.DOTALL)
_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|\[.*")


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
    plain = _AMP_ENDING.sub("", segments[-1]) if segments else ""
    if segments and plain != segments[-1] and _ARTICLE.fullmatch(plain):
        return "/" + "/".join([*segments[:-1], plain])
    marks = [place for place, segment in enumerate(segments[:-1]) if segment == "amp"]
    # Within a path it may be a shelf of amplifiers, so a name with hyphens does not do there.
    if marks and (_STORY if marks[0] else _ARTICLE).fullmatch(segments[-1]):
        return "/" + "/".join(segments[: marks[0]] + segments[marks[0] + 1 :])
    return path


def is_amp_parameter(piece: str, path: str = "/") -> bool:
    """Whether a piece of a query ("amp=1", "outputType=amp") asks for the AMP copy of `path`."""
    if _AMP_VIEW.fullmatch(piece):
        return _ARTICLE.fullmatch(path.rstrip("/").rpartition("/")[2]) is not None
    return _AMP_PARAMETER.fullmatch(piece) is not None


def _is_domain(labels: list[str], *, named: bool) -> bool:
    if len(labels) < 2 or (
        len(labels) == 2 and _SECOND_LEVELS.fullmatch(labels[0]) and len(labels[1]) == 2
    ):
        return False
    return named or not _HOSTERS.fullmatch(".".join(labels))
