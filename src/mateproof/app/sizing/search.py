"""Looks for the smallest cross section of each circuit that no rule objects to, or for a way to split it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from mateproof.app.sizing.judging import Verdict, Verdicts, judge, tables_of
from mateproof.app.sizing.sized import leads_of, sizes, with_sizes
from mateproof.app.sizing.split import into_circuits, into_star, part_name
from mateproof.app.sizing.trees import Tree, depths, tree_of
from mateproof.parts.part import Part
from mateproof.plan.model import Plan
from mateproof.tables.tables import Tables

_MOST_PARTS = 12
Told = Callable[[str], None]


class Split(NamedTuple):
    """A circuit in parts: loads, length of the lead that each begins with, one cross section for all."""

    loads: Sequence[Sequence[str]]
    lengths: Sequence[float]
    size: float
    verdicts: Sequence[Verdict]


@dataclass
class Sized:
    """What was found for one circuit."""

    circuit: str
    now: tuple[float, ...]
    """Cross sections of its cables, as the plan is."""
    before: Verdict
    size: float | None = None
    """The smallest cross section that no rule objects to."""
    verdict: Verdict = field(default_factory=Verdict)
    """What is said of it in the plan with all proposals; without a proposal, with the largest tried."""
    smaller: tuple[float, Verdict] | None = None
    """The next smaller one, and what is objected to it."""
    tried: Mapping[float, Verdict] = field(default_factory=dict)
    circuits: Split | None = None
    star: Split | None = None

    @property
    def missing(self) -> list[str]:
        """The data without which no cross section can be proposed: what is missing with each of them."""
        if self.size is not None:
            return []
        some = [verdict.missing for verdict in self.tried.values()] or [self.before.missing]
        open_ = [one for one in some if one]
        return [name for name in (open_ or [[]])[0] if all(name in one for one in open_)]

    @property
    def too_much(self) -> bool:
        """True when something is broken whatever the cross section."""
        return self.size is None and bool(self.tried) and all(each.broken for each in self.tried.values())

    @property
    def changes(self) -> bool:
        """True when the plan is to be changed."""
        return self.size is not None and self.now != (self.size,) and not self.mixed

    @property
    def mixed(self) -> bool:
        """True when several cross sections are right as they are: one for all would be the thickest."""
        several = self.size is not None and len(self.now) > 1 and self.size >= max(self.now)
        return several and self.before.holds


@dataclass
class Search:
    """One plan, the circuits that are asked about, and how it is told how far the search is."""

    plan: Plan
    library: Mapping[str, Part]
    language: str
    told: Told = lambda _: None

    def run(self, circuits: Sequence[str]) -> list[Sized]:
        """Return what was found for each circuit."""
        offered = {circuit: sizes(self.plan, circuit) for circuit in circuits}
        every = sorted({size for some in offered.values() for size in some})
        self.told("sizes")
        copies = [
            with_sizes(self.plan, _name(size), {each: size for each in circuits if size in offered[each]})
            for size in every
        ]
        verdicts = judge([self.plan, *copies], self.library, self.language)
        found = [
            Sized(
                circuit,
                self._now(circuit),
                _of(verdicts, self.plan.name, circuit),
                tried={size: _of(verdicts, _name(size), circuit) for size in offered[circuit]},
            )
            for circuit in circuits
        ]
        for one in found:
            one.size = next((size for size in sorted(one.tried) if one.tried[size].holds), None)
        self._together(found)
        for some in self._by_depth(found):
            self._lower(some, found)
        for one in found:
            self._explain(one)
            if one.size is None and not one.missing and any(each.broken for each in one.tried.values()):
                self._split(one)
        return found

    def _now(self, circuit: str) -> tuple[float, ...]:
        """Return the cross sections of a circuit's cables, as the plan is."""
        cables = {cable.name: cable.cross_section_mm2 for cable in self.plan.cables}
        sizes = {cables.get(lead.cable or "") for lead in leads_of(self.plan, circuit)}
        return tuple(sorted(size for size in sizes if size is not None))

    def _together(self, found: Sequence[Sized]) -> None:
        """Ask about the plan with all proposals; what fails behind thinner cables is raised."""
        while True:
            wanted = {one.circuit: one.size for one in found if one.changes and one.size is not None}
            verdicts = judge([with_sizes(self.plan, _name(0), wanted)], self.library, self.language)
            raised = False
            for one in found:
                if one.size is None:
                    continue
                one.verdict = _of(verdicts, _name(0), one.circuit)
                if not one.verdict.holds:
                    one.size = next((size for size in sorted(one.tried) if size > one.size), None)
                    raised = True
            if not raised:
                return

    def _by_depth(self, found: Sequence[Sized]) -> Iterator[list[Sized]]:
        """Yield the circuits that hang on others or feed others, those first that nothing hangs on."""
        depth = depths(self._tables, [one.circuit for one in found])
        for level in sorted(set(depth.values()), reverse=True) if any(depth.values()) else ():
            yield [one for one in found if depth[one.circuit] == level and one.size is not None]

    def _lower(self, some: Sequence[Sized], found: Sequence[Sized]) -> None:
        """Lower circuits that do not hang on each other as far as they go, with all others as they are now.

        In the first trials all circuits had one cross section, also those that feed others.
        """
        chosen = {one.circuit: one.size for one in found if one.size is not None}
        sizes_ = sorted({size for one in some for size in one.tried if one.size and size < one.size})
        copies = [
            with_sizes(
                self.plan,
                _name(size),
                chosen | {one.circuit: size for one in some if size in one.tried and size < (one.size or 0)},
            )
            for size in sizes_
        ]
        verdicts = judge(copies, self.library, self.language) if copies else {}
        for one in some:
            smaller = [size for size in sizes_ if size in one.tried and size < (one.size or 0)]
            one.tried = {**one.tried, **{size: _of(verdicts, _name(size), one.circuit) for size in smaller}}
            one.size = next((size for size in smaller if one.tried[size].holds), one.size)
        self._together(found)

    @cached_property
    def _tables(self) -> Tables:
        """The tables of the plan as it is."""
        return tables_of([self.plan], self.library)

    @staticmethod
    def _explain(one: Sized) -> None:
        smaller = [size for size in one.tried if one.size is None or size < one.size]
        if one.size is None:
            one.verdict = one.tried[max(smaller)] if smaller else one.before
        elif smaller:
            one.smaller = max(smaller), one.tried[max(smaller)]

    # Splitting ------------------------------------------------------------------------------------

    def _split(self, one: Sized) -> None:
        tree = tree_of(self._tables, one.circuit)
        if tree is None:
            return
        for parts in range(2, min(len(tree.loads), _MOST_PARTS) + 1):
            if one.circuits and one.star:
                return
            self.told("split")
            cuts = tree.cuts(parts)
            if len(cuts) == parts - 1:
                self._try(one, tree, cuts)

    def _try(self, one: Sized, tree: Tree, cuts: Sequence[str]) -> None:
        """Try one way to cut, as circuits and as a star, with every cross section."""
        names = [part_name(one.circuit, number) for number in range(len(cuts) + 1)]
        made: dict[str, tuple[str, float, Sequence[str]]] = {}
        copies: list[Plan] = []
        for kind, copy, of in self._kinds(one, tree, cuts, names):
            for size in sorted(one.tried):
                name = f"{kind} {size:g}"
                made[name] = kind, size, of
                copies.append(with_sizes(copy, name, dict.fromkeys(of, size)))
        verdicts = judge(copies, self.library, self.language)
        for name, (kind, size, of) in made.items():
            said = [_of(verdicts, name, each) for each in of]
            if getattr(one, kind) is None and all(verdict.holds for verdict in said):
                setattr(one, kind, _told(tree, cuts, size, said))

    def _kinds(
        self, one: Sized, tree: Tree, cuts: Sequence[str], names: Sequence[str]
    ) -> Iterator[tuple[str, Plan, Sequence[str]]]:
        if one.circuits is None:
            yield "circuits", into_circuits(self.plan, "circuits", one.circuit, tree, cuts), names
        if one.star is None:
            star = into_star(self.plan, "star", one.circuit, tree, cuts)
            if star is not None:
                yield "star", star, [one.circuit]


def _told(tree: Tree, cuts: Sequence[str], size: float, verdicts: Sequence[Verdict]) -> Split:
    part = tree.parts(cuts)
    loads = [
        [tree.device.get(point, point) for point in tree.loads if part[point] == number]
        for number in range(len(cuts) + 1)
    ]
    begins = [*tree.first[:1], *reversed(cuts)]
    return Split(loads, [tree.distance[tree.ends[lead][1]] or 0.0 for lead in begins], size, verdicts)


def _name(size: float) -> str:
    return f"{size:g} mm²"


def _of(verdicts: Verdicts, plan: str, circuit: str) -> Verdict:
    return verdicts.get((plan, circuit)) or Verdict()
