"""Lines between the paragraphs that point to other articles: "Read also: <another headline>".

A headline of another article is no statement of this one, and would be proposed as a claim of
it. Only a line goes that begins with such words and is a link in all but a few letters.
"""

from __future__ import annotations

import re

from lxml import html as lxml_html  # type: ignore[import-untyped]

_LINES = ("p", "li", "div", "h2", "h3", "h4", "h5", "h6")
_LONGEST = 400
_BESIDE_LINK = 20
_WORDS = re.compile(
    r"\W{0,5}(?:"
    r"read (?:also|more|next)|also read|see also|related(?: (?:article|stor)(?:y|ies|s)?)?|"
    r"more on this|"
    r"auch lesen|lesen sie (?:auch|mehr)|lies auch|mehr (?:zum thema|dazu)|"
    r"(?:à )?lire aussi|à lire|"
    r"leggi anche|per approfondire|"
    r"l[ae]e también|te puede interesar|"
    r"le(?:ia|r) também|leia mais|"
    r"czytaj (?:także|też|również)|zobacz (?:także|też)|"
    r"lees ook|läs (?:också|även)|les også|læs også|lue myös|přečtěte si"
    r")\b[\s:–—>»-]{0,10}",
    re.IGNORECASE,
)


def without_pointers(tree: lxml_html.HtmlElement) -> None:
    """Takes the lines out of the tree. Takes time linear in the page."""
    for element in [each for each in tree.iter(*_LINES) if _points(each)]:
        element.drop_tree()


def _points(element: lxml_html.HtmlElement) -> bool:
    text = _start(element)
    found = _WORDS.match(text)
    if found is None or len(text) > _LONGEST:
        return False
    linked = sum(len(" ".join(link.text_content().split())) for link in element.iter("a"))
    return linked > 0 and len(text) - found.end() - linked <= _BESIDE_LINK


def _start(element: lxml_html.HtmlElement) -> str:
    """The text as far as it takes to see that it is too long."""
    text = ""
    for piece in element.itertext():
        text += piece
        if len(text) > 2 * _LONGEST:
            break
    return " ".join(text.split())
