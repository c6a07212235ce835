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
_EQUAL = ("same_colour", "colour_a", "colour_b", "same_marking", "marking_a", "marking_b")
_MATED = ("end_a", "end_b", "codes_fit", *_EQUAL)


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


_Mate = tuple[End, End, bool]
"""two halves, and whether they contradict each other"""


@dataclass(frozen=True)
class Made:
    """One choice of a plan."""

    name: str
    circuits: tuple[str, ...]
    ends: tuple[End, ...]
    mates: frozenset[tuple[str, str]]
    """pairs of parts that are to be mated in it"""
    torn: bool = False
    """Two halves that are to be mated contradict each other in code, colour or marking."""

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
        (by_name[row["end_a"]], by_name[row["end_b"]], _torn(row))
        for row in tables["mated"].select(*_MATED).iter_rows(named=True)
        if row["end_a"] in by_name and row["end_b"] in by_name
    ]
    mated = [mate for mate in mated if mate[0].frame == mate[1].frame]
    of_end: dict[str, list[_Mate]] = defaultdict(list)
    for mate in mated:
        of_end[mate[0].name].append(mate)
    found = [_made(ends, of_end) for ends in _joined(stated, mated)]
    return sorted(found, key=lambda made: (made.name, made.frame)), left_out


def _torn(row: Row) -> bool:
    """Return whether the halves of a mate differ in what must be equal: rules say so of each such mate."""
    differ = (row[f"same_{name}"] and row[f"{name}_a"] != row[f"{name}_b"] for name in ("colour", "marking"))
    return row["codes_fit"] is False or any(differ)


def _made(ends: list[End], mated: Mapping[str, list[_Mate]]) -> Made:
    circuits = tuple(sorted({end.row["circuit"] for end in ends if end.row["circuit"]}))
    pairs = [pair for end in ends for pair in mated.get(end.name, ())]
    mates = frozenset((a.row["part"], b.row["part"]) for a, b, _ in pairs)
    name = " + ".join(circuits) or min(end.name for end in ends)
    return Made(name, circuits, tuple(ends), mates, any(torn for *_, torn in pairs))


def _joined(ends: list[End], mated: list[_Mate]) -> Iterator[list[End]]:
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
    for a, b, _ in mated:
        above[root(a.name)] = root(b.name)
    found: dict[Any, list[End]] = defaultdict(list)
    for end in ends:
        found[root(end.name)].append(end)
    yield from found.values()
