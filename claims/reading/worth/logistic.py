"""Penalised logistic regression over sparse rows, in numpy alone.

The minimum is found by L-BFGS (Nocedal and Wright 2006, algorithm 7.4) with a backtracking
line search. Left out: any other loss or penalty, and streaming.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

_MEMORY = 8
_MOST_STEPS = 40
_FLAT = 1e-5


@dataclass(frozen=True)
class Rows:
    """A sparse matrix: `sizes[i]` entries of row i follow one another in columns and values."""

    columns: Ints
    values: Floats
    sizes: Ints
    width: int

    def times(self, vector: Floats) -> Floats:
        """This matrix times a vector of shape (width,)."""
        weights = self.values * vector[self.columns]
        ends = np.cumsum(self.sizes)
        # Empty rows have no place in reduceat, which would take the next row's first entry.
        full = self.sizes > 0
        sums = np.zeros(len(self.sizes))
        if full.any():
            sums[full] = np.add.reduceat(weights, (ends - self.sizes)[full])
        return sums

    def transposed_times(self, vector: Floats) -> Floats:
        """The transposed matrix times a vector with one value a row."""
        weights = self.values * np.repeat(vector, self.sizes)
        return np.bincount(self.columns, weights, minlength=self.width).astype(np.float64)

    def scaled(self, scale: Floats) -> Rows:
        return replace(self, values=self.values * scale[self.columns])

    def taken(self, kept: NDArray[np.bool_]) -> Rows:
        """The rows where `kept` is true."""
        entries = np.repeat(kept, self.sizes)
        return Rows(self.columns[entries], self.values[entries], self.sizes[kept], self.width)


def minimise_logistic(
    rows: Rows, truth: Floats, mass: Floats, penalty: float, start: Floats | None = None
) -> tuple[Floats, float]:
    """Weights of shape (width,) and a bias that is not penalised.

    `start` holds logits, one a row, that are added to: what is known before the fit.
    """
    known = np.zeros(len(truth)) if start is None else start

    def loss(point: Floats) -> tuple[float, Floats]:
        logits = known + rows.times(point[:-1]) + point[-1]
        rest = mass * (1 / (1 + np.exp(-np.clip(logits, -500, 500))) - truth)
        slope = np.append(rows.transposed_times(rest) + penalty * point[:-1], rest.sum())
        cost = _dot(mass, np.logaddexp(0, logits) - truth * logits)
        return cost + penalty / 2 * _dot(point[:-1], point[:-1]), slope

    point = np.zeros(rows.width + 1)
    value, slope = loss(point)
    past: list[tuple[Floats, Floats]] = []
    for _ in range(_MOST_STEPS):
        way = _direction(slope, past)
        step = 1.0 if past else 1.0 / max(float(np.abs(slope).sum()), 1.0)
        while True:
            ahead, ahead_slope = loss(point + step * way)
            if ahead <= value + 1e-4 * step * _dot(slope, way) or step < 1e-10:
                break
            step /= 2
        if ahead >= value - _FLAT * abs(value):
            break
        past = [*past[1 - _MEMORY :], (step * way, ahead_slope - slope)]
        point, value, slope = point + step * way, ahead, ahead_slope
    return point[:-1], float(point[-1])


def _direction(slope: Floats, past: list[tuple[Floats, Floats]]) -> Floats:
    """Downhill, bent by what the last steps showed of the curvature."""
    way = -slope
    bent = []
    for moved, turned in reversed(past):
        share = _dot(moved, way) / _dot(moved, turned)
        way = way - share * turned
        bent.append(share)
    if past:
        moved, turned = past[-1]
        way = way * (_dot(moved, turned) / _dot(turned, turned))
    for (moved, turned), share in zip(past, reversed(bent), strict=True):
        way = way + (share - _dot(turned, way) / _dot(moved, turned)) * moved
    return way


def _dot(left: Floats, right: Floats) -> float:
    """Without BLAS, whose threads fight over few cores and round by how many there are."""
    return float((left * right).sum())
