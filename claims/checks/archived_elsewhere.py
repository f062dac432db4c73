"""Does somebody else hold a copy of what we captured?"""

from __future__ import annotations

from claims.checks.check import Check, Finding
from claims.checks.inputs import CitationInputs


def run(citation: CitationInputs) -> Finding:
    copy = citation.copy
    if copy is not None and copy.address:
        return Finding("compliance", "An archive holds a copy.", {"address": copy.address})
    if not citation.source.url:
        return Finding("not-in-scope", "The source has no address that an archive could visit.")
    if not citation.archives:
        return Finding("not-in-scope", "No archive service is set up.")
    if copy is None:
        return Finding("unverifiable", "No archive was asked for a copy yet.")
    if copy.state == "failed":
        message = f"There is no copy: {copy.reason}"
        return Finding("warning", message, {"reason": copy.reason}, fault=copy.state)
    why = f" The last try: {copy.reason}" if copy.reason else ""
    message = f"An archive is being asked for a copy.{why}"
    return Finding("unverifiable", message, fault=copy.state)  # each try may fail otherwise


CHECK = Check("archived elsewhere", 2, "citation", ("source.url", "copy", "archives"), run)
