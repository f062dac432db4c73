"""The people of the tests: a contributor, two editors, an outsider; and what they work on."""

import hashlib

from django.contrib.auth.models import Group, User

from claims.models import Claim, Rating
from claims.services import drafting, publication
from claims.services.document import evidence_sha256
from sources.models import Capture, Source
from sources.services import keep_bytes

TEXT = (
    "The report was published in September.\n\n"
    "It counts 54 stations in 30 countries, its authors write. More may exist."
)


def person(name, role=None, **fields):
    made = User.objects.create_user(name, password="a long enough one", **fields)
    if role:
        made.groups.add(Group.objects.get(name=role))
    return made


def contributor():
    return person("contributor", "contributors", is_staff=True)


def editor(name="editor"):
    return person(name, "editors", is_staff=True)


def rating():
    """The best step of the scale, made anew where a test emptied the database before."""
    fields = {"name": "True", "value": 5, "position": 0, "description": "Accurate."}
    return Rating.objects.get_or_create(slug="true", defaults=fields)[0]


def source(text=TEXT, title="A report on stations", **fields):
    made = Source.objects.create(title=title, degree="primary", **fields)
    capture(made, text)
    return made


def capture(source, text, **fields):
    """What the source says now."""
    content = text.encode()
    return Capture.objects.create(
        source=source,
        media_type="text/plain",
        blob=keep_bytes(content),
        text=text,
        text_sha256=hashlib.sha256(content).hexdigest(),
        extractor="plain 1",
        **fields,
    )


def approve(claim, by, note=""):
    """An edition of the claim as it stands, by an editor who looked at it just now."""
    claim = Claim.objects.get(pk=claim.pk)
    return publication.approve(claim, by, claim.revision, evidence_sha256(claim), note)


def claim(by, quote="54 stations in 30 countries", **fields):
    """A draft that could be sent to review."""
    fields = {
        "statement": "There are 54 stations in 30 countries.",
        "verdict": rating(),
        "explanation": "The report lists them.",
    } | fields
    made = drafting.draft(by, **fields)
    drafting.cite(made, source(), by, quote)
    made.refresh_from_db()
    return made
