"""The graph of who got it from whom: what is reached, and where it goes round."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def reachable(starts: Sequence[str], onward: Mapping[str, Sequence[str]]) -> set[str]:
    """Every id that a chain from one of the starts comes to, the starts included."""
    seen = set(starts)
    waiting = list(starts)
    while waiting:
        for following in onward[waiting.pop()]:
            if following not in seen:
                seen.add(following)
                waiting.append(following)
    return seen


def cycles(onward: Mapping[str, Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Groups of ids that all lead to each other, each in the order of `onward`.

    They are the strongly connected components with an edge inside (Kosaraju's two passes),
    without recursion, because a chain may be as long as its author wished.
    """
    backward: dict[str, list[str]] = {node: [] for node in onward}
    for node, following in onward.items():
        for to in following:
            backward[to].append(node)
    assigned: set[str] = set()
    groups = []
    for node in reversed(_finished(onward)):
        if node not in assigned:
            group = _take(node, backward, assigned)
            if len(group) > 1 or node in onward[node]:
                groups.append(group)
    order = {node: place for place, node in enumerate(onward)}
    rings = (tuple(sorted(group, key=order.__getitem__)) for group in groups)
    return tuple(sorted(rings, key=lambda ring: order[ring[0]]))


def _finished(onward: Mapping[str, Sequence[str]]) -> list[str]:
    """The ids in the order in which a depth-first walk leaves them."""
    seen: set[str] = set()
    finished: list[str] = []
    for start in onward:
        if start in seen:
            continue
        seen.add(start)
        path = [(start, iter(onward[start]))]
        while path:
            node, following = path[-1]
            to = next((each for each in following if each not in seen), None)
            if to is None:
                finished.append(node)
                path.pop()
            else:
                seen.add(to)
                path.append((to, iter(onward[to])))
    return finished


def _take(start: str, backward: Mapping[str, Sequence[str]], assigned: set[str]) -> list[str]:
    assigned.add(start)
    group, waiting = [start], [start]
    while waiting:
        for node in backward[waiting.pop()]:
            if node not in assigned:
                assigned.add(node)
                group.append(node)
                waiting.append(node)
    return group
