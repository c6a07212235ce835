"""What is told of a cell: each kind of exchange is described once, however many zones have it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mateproof.mating.classes import limits_of
from mateproof.mating.mistake import Limits, Met
from mateproof.mating.openends import End
from mateproof.mating.swaps.exchange import Join, describe
from mateproof.mating.swaps.fitting import Fits
from mateproof.mating.swaps.mates import Mate, Mates
from mateproof.mating.swaps.pairing import Cell, Pattern, seen_back
from mateproof.tables.tables import Tables

Told = tuple[str, str | None, str | None, int]
"""plan, zones of the two plugs, number of the description"""


class Telling:
    """The descriptions of all cells."""

    def __init__(self, tables: Tables, mates: Mates, fits: Fits) -> None:
        self._groups, self._fits, self._limits = mates.groups, fits, limits_of(tables)
        kinds: dict[tuple[End, ...], int] = {}
        looks = [tuple(map(_look, mate)) for mate in mates.groups]
        self._kinds = [kinds.setdefault(look, len(kinds)) for look in looks]
        self._order = [_order(mate) for mate in mates.groups]
        self._known: dict[tuple[int, int, Pattern, bool], int] = {}
        self._numbers: dict[tuple[Any, ...], int] = {}
        self.rows: list[dict[str, Any]] = []
        """the descriptions, by number"""

    def turned(self, cell: Cell) -> bool:
        """Return whether the second group is told first: zone, function and colour of the plugs decide."""
        one, other = cell.pair
        return self._order[other] < self._order[one]

    def of(self, cell: Cell) -> Told:
        """Return what makes a class of a cell."""
        one, other = cell.pair[::-1] if (turned := self.turned(cell)) else cell.pair
        key = self._kinds[one], self._kinds[other], cell.pattern, turned
        if key not in self._known:
            mates = self._groups[one], self._groups[other]
            pattern = seen_back(cell.pattern) if turned else cell.pattern
            row = described(*mates, pattern, self._fits, self._limits)
            number = self._numbers.setdefault(tuple(row.values()), len(self.rows))
            if number == len(self.rows):
                self.rows.append(row)
            self._known[key] = number
        plugs = self._groups[one].plug, self._groups[other].plug
        return plugs[0].plan, plugs[0].zone, plugs[1].zone, self._known[key]


def described(
    one: Mate, other: Mate, pattern: Pattern, fits: Fits, limits: Mapping[str, Limits]
) -> dict[str, Any]:
    """Describe the exchange of two mates, the first of which shares `pattern` with the second."""
    joins = (
        _join(one.plug, other.socket, fits, circuit=0 in pattern, label=2 in pattern),
        _join(other.plug, one.socket, fits, circuit=1 in pattern, label=3 in pattern),
    )
    return describe(joins, limits.get(one.plug.plan, Limits()))


def _join(plug: End, socket: End, fits: Fits, *, circuit: bool, label: bool) -> Join:
    """`circuit`, `label`: both ends share it."""
    differ = plug.label is not None and socket.label is not None and not label
    between = Met(
        circuit,
        differ,
        (plug.lying, socket.lying),
        (plug.placed.known, socket.placed.known),
        traced=(plug.traced, socket.traced),
    )
    fit = fits(plug, socket)
    if fit is None:
        message = f"{plug.face} does not fit {socket.face}"
        raise AssertionError(message)
    return Join(plug.side, socket.side, between, fit)


def _look(end: End) -> End:
    """Return an end without what does not decide about what is told."""
    placed = end.placed._replace(at=())
    return end._replace(name="", circuit=None, zone=None, label=end.label and "", placed=placed)


def _order(mate: Mate) -> tuple[tuple[bool, str], ...]:
    plug = mate.plug
    return tuple((text is not None, text or "") for text in (plug.zone, plug.side.function, plug.side.colour))
