"""Small plans of random shape whose devices feed, with everything stated; data of them can be left out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random

SIZES = (1.5, 2.5, 4)
LINES = ("L1", "L2", "L3")


@dataclass(frozen=True)
class Lead:
    """A lead to a box; `mated`: it is plugged into it, else it goes straight to its terminals."""

    name: str
    above: int
    length: float
    size: float


@dataclass(frozen=True)
class Load:
    """What a box takes from one line."""

    amps: float
    line: str
    keeps: str
    share: float


@dataclass(frozen=True)
class Tree:
    """Boxes in a tree: box 0 is the board; lead n goes to box n + 1."""

    phases: bool
    leads: tuple[Lead, ...]
    loads: tuple[Load, ...]
    order: tuple[int, ...] = ()
    without: frozenset[str] = field(default_factory=frozenset)
    contact: float = 1.0
    scale: float = 1.0

    def text(self) -> str:
        """Return the plan."""
        names = "L1, L2, L3, N, PE" if self.phases else "L, N, PE"
        poles = 5 if self.phases else 3
        volt = "\n    voltage: 400 V" if self.phases else ""
        supply = "system: TN-S, voltage: 230 V, nature: ac, loop_impedance: 0.3 Ω, prospective_current: 5 kA"
        head = f"""\
format: 1
supplies: {{mains: {{{self._kept("supply", supply)}}}}}
circuits:
  out:
    supply: mains{volt}
    conductors: [{names}]
    current: 60 A
    protection: {{kind: MCB, curve: B, current: 63 A}}
cables:
"""
        cables = "".join(
            f"  c{size}: {{conductors: {poles}, conductor: solid, cross_section: {size} mm²,"
            " insulation: PVC}\n"
            for size in SIZES
        )
        contact = (
            f"contact_resistance: [{self.contact} mΩ, {{value: {self.contact / 4} mΩ, path: plug to socket}}]"
        )
        parts = f"parts: {{half: {{{self._kept('contact', f'poles: {poles}, {contact}')}}}}}\n"
        order = self.order or tuple(range(len(self.leads)))
        devices = "devices:\n  board: {feeds: [mains]}\n" + "".join(self._box(n, poles) for n in order)
        leads = "leads:\n" + "".join(self._lead(n) for n in reversed(order))
        mates = "mates:\n" + "".join(f"  - {self.leads[n].name}.to + box{n + 1}.in\n" for n in order)
        return head + cables + parts + devices + leads + mates

    def _kept(self, key: str, text: str) -> str:
        if key not in self.without:
            return text
        return ", ".join(text.split(", ")[: {"supply": 3, "contact": 1}[key]])

    def _box(self, n: int, poles: int) -> str:
        load = self.loads[n]
        below = [m for m, lead in enumerate(self.leads) if lead.above == n + 1]
        pairs = ", ".join(f"in.{k} - out{m}.{k}" for m in below for k in range(1, poles + 1))
        wiring = f", wiring: [{pairs}]" if below and f"wiring {n}" not in self.without else ""
        connectors = ", ".join(["in: {part: half}", *(f"out{m}: {{part: half}}" for m in below)])
        lines = f", lines: [{load.line}]" if self.phases else ""
        taken = "" if f"load {n}" in self.without else f", current: {load.amps * self.scale:.9f} A"
        kept = f"power_factor: {load.share}, load: {load.keeps}{lines}{wiring}"
        return f"  box{n + 1}: {{circuit: out{taken}, {kept}, connectors: {{{connectors}}}}}\n"

    def _lead(self, n: int) -> str:
        lead = self.leads[n]
        length = "" if f"length {n}" in self.without else f", length: {lead.length} m"
        cable = "" if f"cable {n}" in self.without else f", cable: c{lead.size}"
        begin = "device: board" if lead.above == 0 else "part: half"
        return f"  {lead.name}: {{circuit: out{cable}{length}, from: {{{begin}}}, to: {{part: half}}}}\n"

    def mates(self) -> str:
        """Return the mates of boxes with the leads that leave them."""
        return "".join(
            f"  - box{lead.above}.out{n} + {lead.name}.from\n"
            for n, lead in enumerate(self.leads)
            if lead.above
        )

    def plan(self) -> str:
        """Return the whole plan."""
        return self.text() + self.mates()


def random_tree(seed: int, boxes: int = 6, *, phases: bool | None = None) -> Tree:
    """Return a random tree."""
    random = Random(seed)
    phases = random.random() < 0.5 if phases is None else phases
    leads = tuple(
        Lead(f"W{n}", random.randint(0, n), round(random.uniform(2, 20), 2), random.choice(SIZES))
        for n in range(boxes)
    )
    loads = tuple(
        Load(
            round(random.uniform(0.5, 4), 2), random.choice(LINES) if phases else "L",
            random.choice(("power", "current", "impedance")), round(random.uniform(0.7, 1), 2),
        )
        for _ in range(boxes)
    )  # fmt: skip
    return Tree(phases, leads, loads)


def without(tree: Tree, *names: str) -> Tree:
    """Return a tree of whose plan some data are left out."""
    return replace(tree, without=tree.without | set(names))


def data(tree: Tree) -> list[str]:
    """Return all data of a tree's plan that can be left out."""
    boxes = range(len(tree.leads))
    inner = {lead.above - 1 for lead in tree.leads if lead.above}
    return ["contact", *(f"{key} {n}" for key in ("length", "cable", "load") for n in boxes)] + [
        f"wiring {n}" for n in sorted(inner)
    ]
