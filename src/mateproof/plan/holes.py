"""What a plan with problems does not say for sure: records that a problem lies in, and what hangs on them.

A mistake leaves a hole: `lenght: 3 m` leaves a lead without its length. What the rules find about a record
with a hole may be a consequence of it, so it is not told (decision 0017). Holes are wide on purpose: whatever
a problem touches counts, and a problem that no record owns counts for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field

from mateproof.plan.joined import Joined
from mateproof.plan.language.entry import keys_of
from mateproof.plan.language.root import RootEntry
from mateproof.plan.model import Mate, Plan
from mateproof.plan.resolve.written import Written
from mateproof.plan.yaml.nodes import Map, Node, Scalar
from mateproof.vocabulary.nearest import nearest

Spot = tuple[int, int, int]
_HARMLESS = frozenset({"format", "name", "language", "approvals"})
"""Keys at the root whose absence makes no finding: less is asked, or it is called otherwise."""
_PREFERRED = "S106"
"""The rule that asks for what `order` prefers."""
_RELATED = frozenset({"leads", "devices", "mates"})
"""Sections whose entries say what belongs together: with a hole in them, nobody knows what is not there."""
_LISTS = (
    "supplies", "circuits", "zones", "cables", "devices", "leads", "ends", "terminations", "wired", "mates",
    "parts", "waivers",
)  # fmt: skip


@dataclass(slots=True)
class Holes:
    """What must not be judged."""

    names: set[str] = field(default_factory=set)
    """Records with a hole; a row that names one of them is left out."""
    relations: bool = False
    """Something may be plugged, used or connected that seems not to be: absence proves nothing."""
    root: bool = False
    """A key at the root was not read."""
    everything: bool = False
    """A problem belongs to no record: no rule can be asked."""
    market: bool = False
    """The market was not read."""
    limits: bool = False
    """The limits, or what is calculated with, were not read."""
    rules: set[str] = field(default_factory=set)
    """Rules, as written, that a waiver or a severity with a hole speaks of; "" where that was not read."""

    def __bool__(self) -> bool:
        """Return whether anything is left out."""
        whole = self.relations or self.everything or self.market or self.limits
        return bool(whole or self.names or self.rules)


def holes(plan: Plan, joined: Joined, spots: set[Spot]) -> Holes:
    """Return what the problems at `spots` leave open; `joined` is the text that the plan was read from."""
    return _Finder(joined, spots).find(plan)


def likenesses(plan: Plan, names: Set[str]) -> set[str]:
    """Return the declared parts that are like one of some names, at once or over others."""
    found: set[str] = set()
    while more := {part.name for part in plan.parts if part.like in names | found} - found:
        found |= more
    return found


class _Finder:
    def __init__(self, joined: Joined, spots: set[Spot]) -> None:
        self.joined = joined
        self.spots = spots
        self.known: dict[int, frozenset[Spot]] = {}
        """spots in a node, by its identity; copies of a template share what has no placeholder"""
        self.owned: set[Spot] = set()
        self.holes = Holes()

    def find(self, plan: Plan) -> Holes:
        """Give every problem to the records that it lies in; whatever is left over counts for everything."""
        for record in (record for name in _LISTS for record in getattr(plan, name)):
            if isinstance(record.at, Written) and self.hit(record.at.key[:3], record.at.layers):
                self.holes.names.add(record.name)
                self.holes.relations |= isinstance(record, Mate)
        for section, pairs in self.joined.named.items():
            if section not in {"templates", "use"}:
                self.section(section, pairs)
        if self.hit(None, self.joined.mates):
            self.holes.relations = True
        self.settings()
        for key, value in self.joined.root.pairs():
            if self.hit(key[:3], [value]):
                self.holes.root = True
                self.root(key.text)
        self.holes.everything |= bool(self.spots - self.owned)
        self.holes.names |= likenesses(plan, self.holes.names)
        self.lying(plan)
        self.holes.names |= {mate.name for mate in plan.mates if self.open(mate.a) or self.open(mate.b)}
        self.holes.names |= {one.name for one in plan.terminations if self.open(one.end)}
        return self.holes

    def lying(self, plan: Plan) -> None:
        """What lies in a zone with a hole has one, and so have the leads of ends that do."""
        names = self.holes.names
        ends = [end for end in plan.ends if end.zone in names]
        devices = {device.name for device in plan.devices if device.zone in names}
        names |= devices | {name for end in ends for name in (end.name, end.lead) if name}
        names |= {one.lead for one in plan.wired if one.device in devices}

    def open(self, end: str) -> bool:
        """Return whether an end, perhaps an unread one, belongs to something with a hole."""
        return end.rpartition(".")[0] in self.holes.names

    def section(self, section: str, pairs: Iterable[tuple[Scalar, Node]]) -> None:
        """Note the entries of one section that a problem lies in, also those that became no record."""
        for key, node in pairs:
            if not self.hit(key[:3], [node]):
                continue
            self.holes.names.add(key.text)
            self.holes.relations |= section in _RELATED
            if section == "waivers":
                rule = node.get("rule") if isinstance(node, Map) else None
                self.holes.rules.add(rule.text if isinstance(rule, Scalar) else "")

    def settings(self) -> None:
        """Note problems of settings; what inherits from environment, assembly and mating is hit itself."""
        for name, node in self.joined.settings.items():
            hit = self.hit(None, [node])
            if hit and name in {"limits", "calculation"}:
                self.holes.limits = True
            elif hit and name == "assembly":
                self.holes.relations = True
            elif hit and name == "order":
                self.holes.rules.add(_PREFERRED)

    def root(self, key: str) -> None:
        """Note a problem of a value at the root, or of a key that is none but resembles one."""
        meant = key if key in keys_of(RootEntry) else nearest(key, keys_of(RootEntry))
        if meant == "market":
            self.holes.market = True
        elif meant in {"limits", "calculation"}:
            self.holes.limits = True
        elif meant not in _HARMLESS:
            self.holes.everything = True

    def hit(self, key: Spot | None, nodes: Iterable[Node]) -> bool:
        """Return whether a problem lies in a key or in some nodes; it is theirs then."""
        found = {key} & self.spots if key else set()
        found = found.union(*map(self.inside, nodes))
        self.owned |= found
        return bool(found)

    def inside(self, node: Node) -> frozenset[Spot]:
        """Return the problems in a node."""
        if (known := self.known.get(id(node))) is None:
            known = self.known[id(node)] = frozenset(self.spots.intersection(_spots(node)))
        return known


def _spots(node: Node) -> Iterator[Spot]:
    yield node[:3] if isinstance(node, Scalar) else node.span[:3]
    if not isinstance(node, Scalar):
        for item in node.items:
            yield from _spots(item)
