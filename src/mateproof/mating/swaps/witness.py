"""Two mates of a cell, looked for among its atoms; the analysis only counts them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from mateproof.mating.swaps.mates import Atom, Mates
from mateproof.mating.swaps.pairing import EQUAL, Cell, shared_by

Names = tuple[str, str, str, str]
"""plug and socket of the first mate, then of the second"""


class Witnesses:
    """The atoms of each group, by name."""

    def __init__(self, mates: Mates) -> None:
        self._atoms: dict[int, list[Atom]] = defaultdict(list)
        self._known: dict[tuple[int, int], dict[object, list[Atom]]] = {}
        for atom in sorted(mates.atoms, key=lambda atom: atom.names):
            self._atoms[atom.group].append(atom)

    def of(self, cell: Cell, *, turned: bool) -> Names:
        """Return two mates of a cell, which holds some; `turned`: the second one is to be told first."""
        for one in self._atoms[cell.pair[0]]:
            for other in self._partners(one, cell):
                if shared_by(one, other) == cell.pattern and (one is not other or one.number > 1):
                    first, second = one.names[0], other.names[-1 if one is other else 0]
                    return (*second, *first) if turned else (*first, *second)
        message = f"no two mates in {cell}"
        raise AssertionError(message)

    def _partners(self, one: Atom, cell: Cell) -> Iterable[Atom]:
        """Return the atoms that may share with one what the cell asks, looked up by the first of it."""
        if not cell.pattern:
            return self._atoms[cell.pair[1]]
        here, there = EQUAL[min(cell.pattern)]
        return self._by(cell.pair[1], there).get(one.shared[here], ())

    def _by(self, group: int, place: int) -> dict[object, list[Atom]]:
        if (group, place) not in self._known:
            found: dict[object, list[Atom]] = defaultdict(list)
            for atom in self._atoms[group]:
                found[atom.shared[place]].append(atom)
            self._known[group, place] = found
        return self._known[group, place]
