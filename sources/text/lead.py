"""The lead of an article: the paragraph that the page itself gives as its description.

It often stands in the page's head part, beside title and picture, where the finding of main text
passes it over; yet it says the claim of the whole article in two sentences. The description in
the metadata proves which paragraph it is. Left out: descriptions that the page shows nowhere,
because a quote must stand where a reader can see it.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from lxml import html as lxml_html  # type: ignore[import-untyped]

SHORTEST = 40
LONGEST = 1500
_COMPARED = 80
_NAMES = ("description", "og:description", "twitter:description")
_BLOCKS = frozenset({"p", "div", "section", "blockquote", "li", "td", "dd"})
_ELSEWHERE = frozenset(
    {"script", "style", "noscript", "template", "title", "head", "nav", "footer", "aside", "form"}
    | {"button", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6"}
)


def lead_of(tree: lxml_html.HtmlElement) -> str:
    """The text of the lead, on one line; '' where the page shows no paragraph of its description.

    A line about the site stands above the heading, a lead below it: what comes before the first
    `h1` is left alone. Takes time linear in the page.
    """
    keys = list(_descriptions(tree))
    if not keys:
        return ""
    below = not tree.xpath("boolean(//h1)")
    for element in _shown(tree):
        below = below or element.tag == "h1"
        if below and element.tag not in _ELSEWHERE and (text := _told(element, keys)):
            return text
    return ""


def _descriptions(tree: lxml_html.HtmlElement) -> Iterator[str]:
    """How the descriptions begin, in at most 80 characters; they are often cut off and dotted."""
    for meta in tree.iter("meta"):
        name = (meta.get("name") or meta.get("property") or "").lower()
        if name in _NAMES:
            said = _flat(html.unescape((meta.get("content") or "")[:LONGEST]))
            key = said.rstrip(".… []")[:_COMPARED]
            if len(key) >= SHORTEST:
                yield key


def _shown(tree: lxml_html.HtmlElement) -> Iterator[lxml_html.HtmlElement]:
    """The elements in the order of the page, without those that hold no paragraph of it."""
    waiting = [tree]
    while waiting:
        element = waiting.pop()
        yield element
        if element.tag not in _ELSEWHERE:
            waiting += [child for child in reversed(element) if isinstance(child.tag, str)]


def _told(element: lxml_html.HtmlElement, keys: list[str]) -> str:
    """The text of a block that begins with a description and holds no smaller block."""
    if element.tag not in _BLOCKS or any(child.tag in _BLOCKS for child in element):
        return ""
    pieces, length = [], 0
    for piece in element.itertext():
        pieces.append(piece)
        length += len(piece)
        if length > 2 * LONGEST:
            return ""
    text = _flat("".join(pieces))
    return text if len(text) <= LONGEST and any(text.startswith(key) for key in keys) else ""


def _flat(text: str) -> str:
    return " ".join(text.split())
