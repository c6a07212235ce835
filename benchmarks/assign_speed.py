"""Assignment of codes: how far a search comes in a minute, and how sure its answer is.

    python benchmarks/assign_speed.py [--seconds 60] [corridor:500 corridor:5000 plane:500 plan:500 …]

`corridor`: circuits overlap along a line, eight codes on offer, each zone has up to eight circuits. `plane`:
they cover rectangles of a floor, two tenths of the codes stay free in each zone; more than 500 circuits are
on floors of 500, which do not meet. All pairs in a zone are refused, all circuits have the first code now,
and every part of every code is an item number of its own. `price` after the number (corridor:500:price) lets
each code have a price for each connector. `plan`: a plan's text with so many circuits along a corridor, read,
proposed for, and checked again.

Prints the aims, their bounds, the gap, CPU and wall time, and the machine's load: with other work on the
cores a minute holds less.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from mateproof.app.assigning.asking import How, assign_files, counts
from mateproof.app.options import shelf
from mateproof.assign import Solved, solve
from mateproof.assign.instance import Choice, Instance, Pair, Variant, Zone
from mateproof.parts.system import shipped

CODES, FLOOR = 8, 500
LIMIT = {"corridor:500": 0.0, "corridor:5000": 0.01, "plane:500": 0.02}
"""case → the gap that a minute on two free cores should leave"""
Cells = list[list[int]]
"""circuit → the zones that it lies in"""


def corridor(count: int, draw: random.Random) -> Iterator[list[int]]:
    """Yield stretches of two to eight zones, as many as eight at a time leave room for."""
    zones = max(4, count * 5 // 8)
    load = [0] * zones
    made = 0
    for _ in range(50 * count):
        start = draw.randrange(zones)
        cells = list(range(start, min(zones, start + draw.randint(2, 8))))
        if made < count and all(load[zone] < CODES for zone in cells):
            made += 1
            for zone in cells:
                load[zone] += 1
            yield cells


def plane(count: int, draw: random.Random) -> Iterator[list[int]]:
    """Yield rectangles of one to four zones a side, floor after floor."""
    for floor in range(0, count, FLOOR):
        of_floor = min(FLOOR, count - floor)
        side = int((of_floor * 6 / (CODES * 0.75)) ** 0.5) + 1
        load: dict[int, int] = {}
        made = 0
        for _ in range(200 * of_floor):
            x, y = draw.randrange(side), draw.randrange(side)
            right, top = min(side, x + draw.randint(1, 4)), min(side, y + draw.randint(1, 4))
            cells = [(floor * side + a) * side + b for a in range(x, right) for b in range(y, top)]
            if made < of_floor and all(load.get(zone, 0) < 0.8 * CODES for zone in cells):
                made += 1
                for zone in cells:
                    load[zone] = load.get(zone, 0) + 1
                yield cells


def instance(circuits: Sequence[list[int]], prices: Sequence[int]) -> Instance:
    """Return the decision: every two circuits of a zone are refused on one code."""
    members: dict[int, list[int]] = {}
    for at, cells in enumerate(circuits):
        for zone in cells:
            members.setdefault(zone, []).append(at)
    pairs = {
        (i, j): Pair((1, 0, 0), (0, 0, 0))
        for some in members.values()
        for b, j in enumerate(some)
        for i in some[:b]
    }
    parts = {code: (f"socket {code}", f"plug {code}") for code in range(CODES)}
    choices = [
        Choice(
            f"circuit {at}",
            tuple(range(CODES)),
            0,
            parts,
            (at,),
            prices={code: 2 * len(cells) * price for code, price in enumerate(prices)},
        )
        for at, cells in enumerate(circuits)
    ]
    zones = [Zone(str(zone), tuple(some)) for zone, some in members.items()]
    variants = [Variant("face", str(code)) for code in range(CODES)]
    return Instance(variants, choices, pairs, zones, frozenset((code, code) for code in range(CODES)))


def measured(case: str, seconds: float) -> bool:
    """Measure one case, print a line, and return whether its gap is within its limit."""
    kind, count, *priced = case.split(":")
    draw = random.Random(1)
    if kind == "plan":
        return of_plan(int(count), seconds)
    circuits = list({"corridor": corridor, "plane": plane}[kind](int(count), draw))
    made = instance(circuits, [draw.randint(100, 300) for _ in range(CODES)] if priced else ())
    cpu, wall = time.process_time(), time.monotonic()
    found = solve(made, seconds)
    told(case, found, time.process_time() - cpu, time.monotonic() - wall)
    return case not in LIMIT or found.gap <= LIMIT[case]


def told(case: str, found: Solved, cpu: float, wall: float) -> None:
    """Print what was reached."""
    value, bound, first = found.score, found.bounds, found.greedy
    sure = "proven optimal" if found.proven else f"gap {found.gap:.2%}"
    print(
        f"{case}: {sure}; refused {value.hard}, item numbers {value.parts} (at least {bound.parts}), "
        f"text {value.text} (at least {bound.text}), price {value.price} (at least {bound.price}); "
        f"greedy {first.parts}, {first.text}, {first.price}; "
        f"{cpu:.1f} s CPU, {wall:.1f} s wall, load {os.getloadavg()[0]:.0f}",
        flush=True,
    )


def of_plan(count: int, seconds: float) -> bool:
    """Propose for a plan of so many mains circuits, each in two zones of a corridor, three codes declared."""
    (system,) = shipped().values()
    object.__setattr__(system, "fits", {code: (code,) for code in "BKS"})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.yaml"
        path.write_text(text(count), "utf-8")
        cpu, wall = time.process_time(), time.monotonic()
        (found,) = assign_files([path], shelf(None), How(seconds))
    before, after = counts(found.before), counts(found.after)
    told(f"plan:{count}", found.proposal.solved, time.process_time() - cpu, time.monotonic() - wall)
    print(
        f"    asked again: refused {before.refused} → {after.refused}, pairs {before.pairs} → {after.pairs}"
    )
    return after.refused <= before.refused


def text(count: int) -> str:
    """Return a plan: mains circuits, and as many of extra-low voltage, in pairs of zones along a corridor."""
    names = [("m", "mains", "power", "230 V"), ("l", "low", "signal", "24 V")]
    each = count // 2
    lines = [
        "format: 1",
        "name: corridor",
        "supplies:",
        "  mains: {system: TN-S, voltage: 230 V, nature: ac}",
        "  low: {system: SELV, voltage: 24 V, nature: dc}",
        "circuits:",
        *(
            f"  {short}-<n>: {{for: {{n: 1..{each}}}, supply: {supply}, function: {function}, current: 1 A, "
            f"survives: {volts}, conductors: [L, N]}}"
            for short, supply, function, volts in names
        ),
        f"zones: {{z-<n>: {{for: {{n: 0..{each // 3 + 2}}}}}}}",
        "cables: {two-core: {conductors: 2, conductor: solid, cross_section: 1.5 mm², diameter: 7.4 mm}}",
        "parts:",
        "  socket-b: {like: 770-1242/076-000, colour: grey, marking: [L, N]}",
        "  plug-b: {like: socket-b, gender: plug}",
        *(
            f"  {half}-{code.lower()}: {{like: {half}-b, coding: {code}}}"
            for half in ("socket", "plug")
            for code in "KS"
        ),
        "leads:",
    ]
    mates = ["mates:"]
    for short, *_ in names:
        for n in range(1, each + 1):
            for side in (0, 1):
                lead = f"{short}{n}-{side}"
                head = f"circuit: {short}-{n}, cable: two-core, length: 2 m, zone: z-{(n - 1) // 3 + side}"
                lines += [
                    f"  a{lead}: {{{head}, to: {{part: socket-b, label: {short}-{n}, lever: 770-101}}}}",
                    f"  b{lead}: {{{head}, from: {{part: plug-b, label: {short}-{n}}}}}",
                ]
                mates.append(f"  - a{lead}.to + b{lead}.from")
    return "\n".join([*lines, *mates, ""])


def main() -> int:
    """Measure what is asked for; fail when a gap is over its limit."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    usual = ["corridor:500", "corridor:500:price", "corridor:5000", "plane:500", "plane:2000", "plan:500"]
    parser.add_argument("cases", nargs="*", default=usual)
    parser.add_argument("--seconds", type=float, default=60.0)
    asked = parser.parse_args()
    return int(not min([measured(case, asked.seconds) for case in asked.cases]))


if __name__ == "__main__":
    sys.exit(main())
