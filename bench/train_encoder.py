"""Fit the adapter by which the encoder judges worth: what `make train` spends its time on.

Needs torch, which nothing else of the project does. One fit is two passes over the sentences, in
batches of like length; one thread and one seed, so that the same machine gives the same adapter.
Everything but the trunk's own matrices is learned: their low-rank corrections, biases, norms, head.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from claims.reading.worth.encoder import (
    HEADS,
    LAYERS,
    LONGEST,
    MATRICES,
    NORMS,
    RANK,
    embedded,
    restored,
    trunk,
    vocabulary,
)  # fmt: skip
from claims.reading.worth.wordpiece import pieces

PASSES, BATCH, RATE, WARM_UP, DROPPED = 2, 32, 1e-3, 0.06, 0.1
Arrays = dict[str, np.ndarray]


class Bent(nn.Module):
    """A matrix of the trunk, which stays, and its correction, which is learned."""

    def __init__(self, place: str) -> None:
        super().__init__()
        kept = trunk()
        weight = torch.from_numpy(restored(kept[place], kept[f"{place} steps"]))
        self.register_buffer("weight", weight)
        self.register_buffer("base", torch.from_numpy(kept[f"{place} bias"]))
        self.down = nn.Parameter(torch.randn(len(weight), RANK) / math.sqrt(len(weight)))
        self.up = nn.Parameter(torch.zeros(RANK, weight.shape[1]))
        self.bias = nn.Parameter(torch.zeros(weight.shape[1]))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x @ self.weight + (2 * x @ self.down) @ self.up + (self.base + self.bias)

    def learned(self, place: str) -> Arrays:
        told = {"down": 2 * self.down, "up": self.up, "bias": self.bias}
        return {f"{place} {name}": _plain(value) for name, value in told.items()}


class Layer(nn.Module):
    def __init__(self, number: int) -> None:
        super().__init__()
        self.at = f"{number} "
        self.bent = nn.ModuleDict({name: Bent(self.at + name) for name in MATRICES})
        for name in NORMS:
            self.register_buffer(f"base {name}", torch.from_numpy(trunk()[self.at + name]))
            self.register_parameter(name, nn.Parameter(torch.zeros_like(self._base(name))))

    def _base(self, name: str) -> torch.Tensor:
        return self.get_buffer(f"base {name}")

    def forward(self, x: torch.Tensor, real: torch.Tensor | None) -> torch.Tensor:
        shape = (*x.shape[:2], HEADS, -1)
        asked = [self.bent[name](x).view(shape).transpose(1, 2) for name in MATRICES[:3]]
        heard = functional.scaled_dot_product_attention(*asked, attn_mask=real)
        heard = self.bent["output"](heard.transpose(1, 2).reshape(x.shape))
        x = self._normed(x + self._dropped(heard), *NORMS[:2])
        wide = functional.gelu(self.bent["widen"](x), approximate="tanh")
        return self._normed(x + self._dropped(self.bent["narrow"](wide)), *NORMS[2:])

    def _dropped(self, x: torch.Tensor) -> torch.Tensor:
        return functional.dropout(x, DROPPED, self.training)

    def _normed(self, x: torch.Tensor, scale: str, shift: str) -> torch.Tensor:
        weight, bias = (self._base(name) + self.get_parameter(name) for name in (scale, shift))
        return functional.layer_norm(x, x.shape[-1:], weight, bias, 1e-12)

    def learned(self) -> Arrays:
        told = {self.at + name: _plain(self.get_parameter(name)) for name in NORMS}
        for name in MATRICES:
            told |= self.bent[name].learned(self.at + name)
        return told


class Judge(nn.Module):
    def __init__(self, usual: float) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(number) for number in range(LAYERS))
        self.head = nn.Linear(2 * len(trunk()["shift"]), 1)
        nn.init.zeros_(self.head.weight)
        nn.init.constant_(self.head.bias, usual)

    def forward(self, x: torch.Tensor, real: torch.Tensor) -> torch.Tensor:
        mask = None if bool(real.all()) else real[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        there = real[..., None].to(x.dtype)
        told = torch.cat([(x * there).sum(1) / there.sum(1), x[:, 0]], dim=1)
        return self.head(functional.dropout(told, DROPPED, self.training))[:, 0]

    def learned(self) -> Arrays:
        told = {"head": _plain(self.head.weight[0]), "head bias": _plain(self.head.bias[0])}
        for layer in self.layers:
            told |= layer.learned()
        return told


def _plain(value: torch.Tensor) -> np.ndarray:
    return value.detach().numpy().astype(np.float16)


def train(
    sentences: Sequence[str],
    labels: Sequence[bool],
    tell: Callable[[float], None] = lambda _share: None,
    seed: int = 0,
) -> Arrays:
    """The adapter of an encoder that has learned these labels; `tell` gets the share done, 0 to 1.

    Raises ValueError where the labels are all of one kind.
    """
    truth = torch.tensor(labels, dtype=torch.float32)
    if not 0 < float(truth.sum()) < len(truth):
        raise ValueError("an adapter needs sentences of both kinds")
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    known = vocabulary()
    rows = [pieces(sentence, known, LONGEST) for sentence in sentences]
    judge = Judge(float(torch.logit(truth.mean()))).train()
    steps = PASSES * math.ceil(len(rows) / BATCH)
    best = torch.optim.AdamW(judge.parameters(), lr=RATE, weight_decay=0.01)
    rate = torch.optim.lr_scheduler.LambdaLR(best, lambda step: _share(step, steps))
    for step, few in enumerate(_batches(rows, seed)):
        if step % 100 == 0:
            tell(step / steps)
        x, real = _together([rows[row] for row in few])
        lost = functional.binary_cross_entropy_with_logits(judge(x, real), truth[few])
        best.zero_grad()
        lost.backward()
        best.step()
        rate.step()
    return judge.learned()


def _share(step: int, steps: int) -> float:
    """Of the learning rate: up during the first steps, then down to nothing."""
    return min((step + 1) / max(1, WARM_UP * steps), (steps - step) / ((1 - WARM_UP) * steps))


def _batches(rows: list[list[int]], seed: int) -> Iterator[list[int]]:
    """Rows of like length together, the batches in no order, others in each pass."""
    chance = np.random.default_rng(seed)
    lengths = np.array([len(row) for row in rows])
    for _ in range(PASSES):
        order = np.argsort(lengths + chance.uniform(-2, 2, len(rows)))
        batches = [order[at : at + BATCH] for at in range(0, len(rows), BATCH)]
        yield from (batches[at].tolist() for at in chance.permutation(len(batches)))


def _together(rows: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """The pieces of a batch, filled up to one length, and which of them are real."""
    longest = max(map(len, rows))
    x = np.zeros((len(rows), longest, len(trunk()["shift"])), np.float32)
    real = np.zeros((len(rows), longest), bool)
    for place, row in enumerate(rows):
        x[place, : len(row)], real[place, : len(row)] = embedded(row), True
    return torch.from_numpy(x), torch.from_numpy(real)
