"""An address beside another one which nobody made, to see what its server gives for anything."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import parse_qsl, urlencode

from sources.text.urls import parse

# Where the path names a program, or nothing, it is the query that names the document.
_PROGRAM = re.compile(r"(?:[^/.]*\.(?:php\d?|aspx?|jspx?|cgi|cfm|do|pl|dll|exe))?", re.IGNORECASE)


def sibling_of(url: str, token: str) -> str:
    """The address with `token`, which should be random, in place of what names the document.

    That is the last segment of the path, whose ending is kept; or the values of the query, whose
    names are kept, where the path names a program or where it has no ending and a value of the
    query has a digit, as numbers of documents have. Raises NotAUrl.
    """
    found = parse(url)
    folder, _, last = found.path.rpartition("/")
    pairs = parse_qsl(found.query, keep_blank_values=True)
    numbered = "." not in last and any(c.isdigit() for _, value in pairs for c in value)
    if pairs and (_PROGRAM.fullmatch(last) or numbered):
        return str(replace(found, query=urlencode([(name, token) for name, _ in pairs])))
    ending = f".{last.rpartition('.')[2]}" if "." in last else ""
    return str(replace(found, path=f"{folder}/{token}{ending}", query=""))
