"""What each conductor of a run is to the feed that it hangs on: one of its lines, its neutral, its earth.

A tree is what hangs on one feed: one circuit that begins in a device. Up to three lines are calculated: the
phases L1, L2, L3, or lines that are switched apart (L, light, fan) and lie in phase. Two conductors without
a neutral are a line and the way back.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np

from mateproof.grid.arrays import Flags, Ints
from mateproof.grid.network import Network
from mateproof.vocabulary.buses import SIGNALS
from mateproof.vocabulary.conductors import EARTH_MARKS, is_line

MOST_LINES = 3
_NEUTRAL = frozenset({"N", "PEN"})
NONE, BACK, EARTH, PEN = -1, 3, 4, 5
"""Roles beside the lines 0, 1, 2: nothing, neutral or way back, protective conductor, both."""


class Kinds(NamedTuple):
    """What the conductors of a feeding circuit are: `codes` one for each; `lines` their names."""

    codes: tuple[int, ...]
    lines: tuple[str, ...]
    phases: bool
    """The lines are L1, L2, L3, a third of a turn apart; else they are in phase."""
    back: bool


@lru_cache(maxsize=4096)
def kinds(names: str | None, bus: str | None, carrying: str | None) -> Kinds | None:
    """Return what the conductors of a circuit are; None where they are not stated or not understood.

    Without lines it is nothing but a bus: no tree.
    """
    if names is None:
        return None
    listed = names.split(" ")
    signals = SIGNALS | set(carrying.split(" ") if carrying else listed if bus and len(listed) == 2 else ())
    live = [
        n
        for n, name in enumerate(listed)
        if name not in signals and name.upper() not in EARTH_MARKS - {"PEN"}
    ]
    back = [n for n in live if listed[n].upper() in _NEUTRAL]
    lines = [n for n in live if n not in back]
    phases = len(lines) > 1 and all(is_line(listed[n]) for n in lines)
    if len(back) > 1 or len(set(listed)) < len(listed):
        return None
    if not back and len(lines) == 2:
        back, lines, phases = lines[1:], lines[:1], False
    if len(lines) > MOST_LINES or (not back and len(lines) > 1 and not (phases and len(lines) == MOST_LINES)):
        return None
    if len(lines) > 1 and not phases and any(is_line(listed[n]) for n in lines):
        return None  # in which phase the others are nobody says
    codes = [EARTH if name.upper() in EARTH_MARKS else NONE for name in listed]
    for slot, n in enumerate(lines):
        codes[n] = slot
    for n in back:
        codes[n] = PEN if listed[n].upper() == "PEN" else BACK
    return Kinds(tuple(codes), tuple(listed[n] for n in lines), phases, bool(back) and bool(lines))


@dataclass(frozen=True)
class Roles:
    """The roles of all conductors of all runs. T trees, R runs; a tree has the number of its feed."""

    net: Network

    @cached_property
    def circuit(self) -> Ints:
        """The circuit of each feed (T)."""
        return self.net.points.circuit[self.net.feeds.one_point]

    @cached_property
    def understood(self) -> list[Kinds | None]:
        """What the conductors of each feed are (T)."""
        circuits = self.net.points.tables["circuits"]
        said = circuits.select("conductor_names", "bus", "bus_conductors").rows()
        return [kinds(*said[row]) for row in self.circuit.tolist()]

    @cached_property
    def power(self) -> Flags:
        """Which feeds are trees: not those that are nothing but a bus (T)."""
        return np.array([one is None or bool(one.lines) for one in self.understood], np.bool_)

    @cached_property
    def _labels(self) -> tuple[Ints, Ints, Flags, Ints, Ints]:
        """By label: slot of a line, 3 for a way back, -1 else; tree; whether it is earth.

        Then both of each pair of trees that meet.
        """
        labels, _ = self.net.sure
        size = int(labels.max(initial=-1)) + 1
        offset, run = self.net.offset, self.net.run[self.net.feeds.one_point]
        most = max((len(one.codes) for one in self.understood if one), default=1)
        known = {one: row for row, one in enumerate(dict.fromkeys(self.understood))}
        table = np.full((len(known), most), NONE)
        for one, number in known.items():
            if one:
                table[number, : len(one.codes)] = one.codes
        code = table[np.array([known[one] for one in self.understood], np.int64)]
        node = offset[run][:, None] + np.arange(most)
        there = (node < offset[run + 1][:, None]) & (code != NONE)
        tree = np.broadcast_to(np.arange(run.size)[:, None], code.shape)[there]
        label, code = labels[node[there]], code[there]
        earth = np.zeros(size, np.bool_)
        earth[label[code >= EARTH]] = True
        carries = (code != EARTH) & self.power[tree]
        label, code, tree = label[carries], np.minimum(code[carries], BACK), tree[carries]
        code[code == EARTH] = BACK
        slot, of = np.full(size, NONE), np.full(size, NONE)
        slot[label], of[label] = code, tree
        meets = of[label] != tree
        return slot, of, earth, tree[meets], of[label[meets]]

    @cached_property
    def slot(self) -> Ints:
        """The role of each node (run, conductor): 0, 1, 2 for a line, 3 for the way back, -1 else."""
        return self._labels[0][self.net.sure[0]]

    @cached_property
    def _node_tree(self) -> Ints:
        return self._labels[1][self.net.sure[0]]

    @cached_property
    def _run_tree(self) -> tuple[Ints, Flags]:
        """The tree of each run, by its lines; and which trees meet others (T)."""
        net = self.net
        tree = np.full(net.runs, NONE)
        at = np.flatnonzero((self.slot >= 0) & (self.slot < BACK))
        np.maximum.at(tree, net.node_run[at], self._node_tree[at])
        meets = np.zeros(self.circuit.size, np.bool_)
        both = np.flatnonzero(self.slot >= 0)
        both = both[tree[net.node_run[both]] >= 0]
        other = both[self._node_tree[both] != tree[net.node_run[both]]]
        _, _, _, one, another = self._labels
        for of in (self._node_tree[other], tree[net.node_run[other]], one, another):
            meets[of] = True
        return tree, meets

    @property
    def tree(self) -> Ints:
        """The tree that feeds the lines of each run; -1 for none (R)."""
        return self._run_tree[0]

    @property
    def meets(self) -> Flags:
        """Which trees share a conductor that carries current with another one (T)."""
        return self._run_tree[1]

    @cached_property
    def mask(self) -> Ints:
        """The lines of each run as bits (R)."""
        found = np.zeros(self.net.runs, np.int64)
        at = np.flatnonzero((self.slot >= 0) & (self.slot < BACK))
        np.bitwise_or.at(found, self.net.node_run[at], 1 << self.slot[at])
        return found

    @cached_property
    def back(self) -> Flags:
        """Which runs have the neutral or the way back of their tree (R)."""
        return self._has(self.slot == BACK)

    @cached_property
    def earth(self) -> Flags:
        """Which runs have a protective conductor that leads to a feed (R)."""
        return self._has(self._labels[2][self.net.sure[0]])

    def _has(self, which: Flags) -> Flags:
        found = np.zeros(self.net.runs, np.bool_)
        found[self.net.node_run[which]] = True
        return found
