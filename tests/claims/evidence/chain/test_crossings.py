from claims.evidence.chain.crossings import uncrossed
from claims.evidence.chain.layers import Item, Link


def row(*names):
    return [Item(("box", name), 5, 5) for name in names]


def link(upper, lower):
    return Link(("box", upper), ("box", lower), up=False, ends=True, dashed=False)


def names(rows):
    return ["".join(item.key[1] for item in row) for row in rows]


def test_should_put_each_below_what_it_hangs_on():
    links = [link("a", "z"), link("b", "y"), link("c", "x")]
    assert names(uncrossed([row("a", "b", "c"), row("x", "y", "z")], links)) == ["abc", "zyx"]


def test_but_should_leave_alone_what_does_not_cross():
    links = [link("a", "x"), link("a", "y"), link("b", "y")]
    assert names(uncrossed([row("a", "b"), row("x", "y")], links)) == ["ab", "xy"]
