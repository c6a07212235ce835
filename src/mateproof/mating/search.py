"""The first wrong pair of many boxes at once: one step forward in all that have not found theirs yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mateproof.mating.codes import Codes

Flags = NDArray[np.bool_]


class Named(NamedTuple):
    """What is known of the ends, by their place in the order of names: circuit, label (0: not stated).

    `a`, `b`: places of the two ends of each mate.
    """

    circuit: Codes
    label: Codes
    a: Codes
    b: Codes


Listed = tuple[Codes, Codes]
"""Parts, and the places of their ends, in the order of both."""
Key = tuple[Codes, Codes]
"""What plugs and sockets must not share, by place; 0: not stated."""
Meant = Callable[[Codes, Codes], Flags]
"""Plugs and sockets, by place → which pairs of them are meant."""


class Box(NamedTuple):
    """Of each box: its cell, the parts of its plugs and sockets, and whether both are of one group."""

    cell: Codes
    plugs: Codes
    sockets: Codes
    same: Flags


class Mated:
    """Tells which pairs are meant: by the one mate that most ends have, else by looking the pair up."""

    def __init__(self, ends: Named) -> None:
        self._size = len(ends.circuit)
        self._mate = np.full(self._size, -1)
        self._mate[ends.a], self._mate[ends.b] = ends.b, ends.a
        counts = np.bincount(np.concatenate((ends.a, ends.b)), minlength=self._size)
        many = (counts[ends.a] > 1) | (counts[ends.b] > 1)
        both = np.concatenate(
            (ends.a[many] * self._size + ends.b[many], ends.b[many] * self._size + ends.a[many])
        )
        self._pairs = np.sort(both)

    def __call__(self, plugs: Codes, sockets: Codes) -> Flags:
        """Return which of the pairs are meant."""
        found: Flags = self._mate[plugs] == sockets
        if len(self._pairs):
            found |= np.isin(plugs * self._size + sockets, self._pairs)
        return found


def search(
    listed: tuple[Listed, Listed], boxes: Box, differ: Sequence[Key], meant: Meant
) -> tuple[Codes, Codes]:
    """Return plug and socket of the first pair of each box, by name, that is not meant; -1 where is none.

    `listed`: the plugs, and the sockets; one and the same where a box may be of one group (`Box.same`).
    `differ`: keys that the two must not share. A socket that is ruled out rules out all that follow it with
    the same key, and so does a plug for which all sockets were ruled out by its key alone.
    """
    (parts, plugs), (others, sockets) = listed
    asked = [(here[plugs], there[sockets]) for here, there in differ]
    past_plug, past_socket = (
        [_next(parts, here) for here, _ in asked],
        [_next(others, there) for _, there in asked],
    )
    low_plug, end_plug = (np.searchsorted(parts, boxes.plugs, side) for side in ("left", "right"))
    low_socket, end_socket = (np.searchsorted(others, boxes.sockets, side) for side in ("left", "right"))
    plug, socket = (np.full(len(boxes.cell), -1) for _ in range(2))
    active = np.flatnonzero((low_plug < end_plug) & (low_socket < end_socket))
    i, j = low_plug[active], low_socket[active]
    alone = [np.ones(len(active), bool) for _ in asked]
    while len(active):
        step = j + 1
        blocked = meant(plugs[i], sockets[j])
        shared = [(here[i] == there[j]) & (here[i] > 0) for here, there in asked]
        for here, skip in zip(shared, past_socket, strict=True):
            step = np.where(here, np.maximum(step, skip[j]), step)
            blocked |= here
        if boxes.same.any():
            before = boxes.same[active] & (j <= i)
            blocked |= before
            step = np.where(before, np.maximum(step, i + 1), step)
        alone = [
            flag & here & (skip[j] >= step)
            for flag, here, skip in zip(alone, shared, past_socket, strict=True)
        ]
        found = ~blocked
        plug[active[found]], socket[active[found]] = plugs[i[found]], sockets[j[found]]
        over = step >= end_socket[active]
        onward = i + 1
        for flag, skip in zip(alone, past_plug, strict=True):
            onward = np.where(flag, np.maximum(onward, skip[i]), onward)
        i, j = np.where(over, onward, i), np.where(over, low_socket[active], step)
        alone = [flag | over for flag in alone]
        left = blocked & (i < end_plug[active])
        active, i, j = active[left], i[left], j[left]
        alone = [flag[left] for flag in alone]
    return plug, socket


def _next(parts: Codes, key: Codes) -> Codes:
    """Return for each row the first one after it of another part, or with another key."""
    if not len(key):
        return key
    change = np.concatenate(((parts[1:] != parts[:-1]) | (key[1:] != key[:-1]), [True]))
    ends = np.flatnonzero(change) + 1
    return np.repeat(ends, np.diff(ends, prepend=0))
