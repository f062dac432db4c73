"""Citations in a graph of relays, as tests want them."""

from claims.evidence.origins import CitationNode, Named

WEAK = "the quote is missing"
HOUSES = {"publisher", "owner"}


def node(name, *relays, bears=True, **fields):
    """By itself it bears, and shares nothing with another. Parties are named as their ids."""
    houses = {role: Named(fields[role], fields[role]) for role in HOUSES & fields.keys()}
    given = {"source": "", "owner": None, "publisher": None, "text": "", "stance": "supporting"}
    given |= {"ours": False, "weakness": "" if bears else WEAK}
    return CitationNode(**{"id": name, "relays": relays, **given, **fields, **houses})
