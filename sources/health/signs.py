"""What a page that answers 200 gives away of not being the document: each sign by itself is weak.

The words are those that servers write in the seven languages that the reader knows. Left out:
judging by the look or the size of a page.
"""

from __future__ import annotations

import html
import re

from sources.text.urls import NotAUrl, parse

_LOOKED_AT = 512 * 1024  # bytes of a page in which its own words about itself are looked for
_TITLE = re.compile(rb"<title[^<>]{0,200}>([^<]{1,500})", re.IGNORECASE)
_NOT_FREE = re.compile(rb'"isAccessibleForFree"\s{0,20}:\s{0,20}"?(?:false|no)\b', re.IGNORECASE)
_HOMES = re.compile(r"/(?:[a-z]{2}(?:-[a-z]{2})?/?)?(?:(?:index|default|home)(?:\.\w{2,5})?/?)?")
_LOG_IN = re.compile(
    r"log-?in|sign-?in|logon|register|subscribe|subscription|paywall|abo|anmelden|connexion|accedi"
    r"|iniciar-sesion|entrar|inloggen"
)
_MISSING = re.compile(
    r"\bnot\s+found\b|\b(?:error|fehler|erreur|errore|erro)\s+4(?:04|10)\b|^\W*4(?:04|10)\W*$"
    r"|\bno\s+longer\s+(?:available|exists?)\b|\bdoes\s?n[o’']t\s+exist\b|\bpage\s+missing\b"
    r"|\bnicht\s+(?:mehr\s+)?(?:gefunden|vorhanden|verfügbar)\b|\bintrouvable\b|\bnon\s+trouvée?\b"
    r"|\bno\s+(?:encontrad[ao]|existe)\b|\bnon\s+(?:è\s+stata\s+)?trovat[ao]\b"
    r"|\bnão\s+(?:foi\s+)?encontrad[ao]\b|\bniet\s+gevonden\b",
    re.IGNORECASE,
)
# Articles have titles too: "404 stations counted", "Weapons of mass destruction not found".
_OF_PAGE = re.compile(
    r"\b(?:4(?:04|10)|page|seite|pagina|página|url|file|datei|fichier|document|dokument|documento"
    r"|article|artikel|articolo|artículo|artigo|site|address|adresse|content|error)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s[-–—|·»:]\s|[|:]")
_A_FEW = 3  # words, beside which nothing else is said
_PAY = re.compile(
    r"\bsubscribe\s+(?:now\s+)?to\s+(?:continue|read)\b|\bto\s+continue\s+reading\b"
    r"|\b(?:for|only\s+for)\s+subscribers\b|\balready\s+a\s+subscriber\b"
    r"|\bweiterlesen\s+mit\b|\bnur\s+für\s+abonnent|\bréservé\s+aux\s+abonnés\b"
    r"|\b(?:solo|exclusivo)\s+para\s+(?:suscriptores|assinantes)\b"
    r"|\briservato\s+agli\s+abbonati\b|\balleen\s+voor\s+abonnees\b",
    re.IGNORECASE,
)
SHORT = 3000  # characters: a notice of payment stands below a beginning, not below an article


def title(body: bytes) -> str:
    """The title that the page gives itself; empty where it has none."""
    match = _TITLE.search(body, 0, _LOOKED_AT)
    return html.unescape(match[1].decode("utf-8", "replace")).strip() if match else ""


def says_missing(words: str) -> bool:
    """Whether a title speaks of a page that is not there, and not of something else in the news."""
    parts = _PARTS.split(words[:500])
    return any(
        _MISSING.search(part) and (_OF_PAGE.search(part) or len(part.split()) <= _A_FEW)
        for part in parts
    )


def asks_to_pay(body: bytes, text: str) -> bool:
    """Whether the page says of itself that the document is for those who pay, and keeps it back.

    A page that counts its readers says so too, and gives the whole text to the first of them.
    """
    if len(text) >= SHORT:
        return False
    return bool(_NOT_FREE.search(body, 0, _LOOKED_AT) or _PAY.search(text))


def is_home(url: str) -> bool:
    """Whether the address is the front page of its site."""
    try:
        parsed = parse(url)
    except NotAUrl:
        return False
    return bool(_HOMES.fullmatch(parsed.path.lower())) and not parsed.query


def is_log_in(url: str) -> bool:
    """Whether the path of the address speaks of logging in or of subscribing."""
    try:
        segments = parse(url).path.lower().split("/")
    except NotAUrl:
        return False
    return any(_LOG_IN.fullmatch(segment.partition(".")[0]) for segment in segments)
