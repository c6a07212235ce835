"""From tables to choices: which connectors must look alike, and what they look like now.

All connectors of one circuit with one frame (system, size, poles) are one choice, and so is what they are to
be mated with: the two halves of a mate share code, colour and marking.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from mateproof.assign.instance import Variant
from mateproof.tables.tables import Tables

Row = Mapping[str, Any]
_FRAME = ("system", "size", "poles")
_STATED = (*_FRAME, "coding", "part")


class End(NamedTuple):
    """One connector whose face is stated, as a row of `installed`."""

    name: str
    frame: str
    row: Row

    @property
    def variant(self) -> Variant:
        """How it looks now."""
        return Variant(self.frame, self.row["coding"], self.row["colour"], self.row["marking"])

    @property
    def fixed(self) -> bool:
        """Its face stands in the plan itself: there is no item number to exchange."""
        return bool(self.row["part"] == self.name)

    @property
    def open(self) -> bool:
        """It lies open on site: not plugged in the factory, and not unmated under a cap."""
        if self.row["mated"]:
            return bool(self.row["mate_made"] != "factory")
        return self.row["cap"] is None


@dataclass(frozen=True)
class Made:
    """One choice of a plan."""

    name: str
    circuits: tuple[str, ...]
    ends: tuple[End, ...]
    mates: frozenset[tuple[str, str]]
    """pairs of parts that are to be mated in it"""

    @property
    def frame(self) -> str:
        """The frame that all its connectors have."""
        return self.ends[0].frame

    @property
    def parts(self) -> tuple[str, ...]:
        """The item numbers in it, sorted."""
        return tuple(sorted({end.row["part"] for end in self.ends}))

    @property
    def variants(self) -> list[Variant]:
        """How it looks now, the most frequent look first; more than one where the plan is not of one mind."""
        return [look for look, _ in Counter(end.variant for end in self.ends).most_common()]


def choices(tables: Tables) -> tuple[list[Made], list[Row]]:
    """Return the choices of one plan, by name, and the connectors of which too little is stated."""
    stated: list[End] = []
    left_out: list[Row] = []
    for row in tables["installed"].iter_rows(named=True):
        if any(row[name] is None for name in _STATED):
            left_out.append(row)
        else:
            frame = " ".join(str(row[name]) for name in _FRAME)
            stated.append(End(row["end"], frame, row))
    by_name = {end.name: end for end in stated}
    mated = [
        (by_name[a], by_name[b])
        for a, b in tables["mated"].select("end_a", "end_b").iter_rows()
        if a in by_name and b in by_name and by_name[a].frame == by_name[b].frame
    ]
    of_end: dict[str, list[tuple[End, End]]] = defaultdict(list)
    for pair in mated:
        of_end[pair[0].name].append(pair)
    found = [_made(ends, of_end) for ends in _joined(stated, mated)]
    return sorted(found, key=lambda made: (made.name, made.frame)), left_out


def _made(ends: list[End], mated: Mapping[str, list[tuple[End, End]]]) -> Made:
    circuits = tuple(sorted({end.row["circuit"] for end in ends if end.row["circuit"]}))
    pairs = (pair for end in ends for pair in mated.get(end.name, ()))
    mates = frozenset((a.row["part"], b.row["part"]) for a, b in pairs)
    return Made(" + ".join(circuits) or min(end.name for end in ends), circuits, tuple(ends), mates)


def _joined(ends: list[End], mated: list[tuple[End, End]]) -> Iterator[list[End]]:
    """Yield the connectors that hang together by circuit and frame, or by a mate."""
    above: dict[Any, Any] = {}

    def root(key: Any) -> Any:  # noqa: ANN401 (a name, or circuit and frame)
        while (up := above.get(key, key)) != key:
            above[key] = above.get(up, up)
            key = up
        return key

    for end in ends:
        if end.row["circuit"]:
            above[root(end.name)] = root((end.row["circuit"], end.frame))
    for a, b in mated:
        above[root(a.name)] = root(b.name)
    found: dict[Any, list[End]] = defaultdict(list)
    for end in ends:
        found[root(end.name)].append(end)
    yield from found.values()
