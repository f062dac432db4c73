from claims.reading.numbers import find_quantities, mentions


def tell(text, language="en"):
    """What was read, in one line: "at least 3 person; 5 to 7 currency EUR per day"."""
    return "; ".join(map(_one, find_quantities(text, language)))


def _one(found):
    low, high = found.low, found.high
    bounds = [format(bound.normalize(), "f") for bound in (low, high, found.value) if bound]
    comparator = "" if found.comparator in ("exactly", "between") else found.comparator
    kind = "" if found.kind == "count" else found.kind
    number = " to ".join(bounds) or "0"
    return " ".join(filter(None, (comparator, number, kind, found.unit, found.rate)))


def worth(text, language):
    """The values of the bare numbers; what is read must be the whole text where it is one."""
    found = mentions(text, language)
    if len(found) == 1:
        assert text[found[0].start : found[0].end] == text
    return [round(float(mention.value), 9) for mention in found]
