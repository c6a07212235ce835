"""Copies of a plan in which one circuit is split: into several circuits, or into branches of a star.

What hangs behind a cut gets a lead of its own, along the way on which it is fed now: to the feed, or to a
box where the first lead ends. That lead goes straight to terminals, without a mate at that side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mateproof.app.sizing.trees import Tree
from mateproof.plan.model import Device, Lead, Plan, Wired

STAR = "box of the star"
HOME_RUN = "home run"


def into_circuits(plan: Plan, name: str, circuit: str, tree: Tree, cuts: Sequence[str]) -> Plan:
    """Return a copy in which each part behind a cut is a circuit of its own, `part_name(circuit, 1)` ….

    Every part has the protective device of the circuit once more.
    """
    plan = _cut(plan, tree, cuts, tree.feed, 0.0)
    part = tree.parts(cuts)
    own = next(each for each in plan.circuits if each.name == circuit)
    made = [replace(own, name=part_name(circuit, at)) for at in range(1, len(cuts) + 1)]
    of_lead = {lead: part.get(far, 0) for lead, (_, far) in tree.ends.items()}
    of_device = {tree.device[point]: number for point, number in part.items() if point in tree.device}

    def moved(old: str | None, number: int) -> str | None:
        return part_name(circuit, number) if old == circuit and number else old

    return replace(
        plan,
        name=name,
        circuits=[*plan.circuits, *made],
        leads=[replace(each, circuit=moved(each.circuit, of_lead.get(each.name, 0))) for each in plan.leads],
        ends=[replace(each, circuit=moved(each.circuit, part.get(each.name, 0))) for each in plan.ends],
        devices=[
            replace(each, circuit=moved(each.circuit, of_device.get(each.name, 0))) for each in plan.devices
        ],
    )


def part_name(circuit: str, number: int) -> str:
    """Return what a part of a circuit is called: the first keeps the name."""
    return f"{circuit} · {number + 1}" if number else circuit


def into_star(plan: Plan, name: str, circuit: str, tree: Tree, cuts: Sequence[str]) -> Plan | None:
    """Return a copy in which the first lead goes to a box where all parts begin; None with several of them.

    The box stands where the first lead ends now.
    """
    if len(tree.first) != 1:
        return None
    first = next(lead for lead in plan.leads if lead.name == tree.first[0])
    if first.length_m is None:
        return None
    plan = _cut(plan, tree, [*cuts, first.name], STAR, first.length_m)
    run = replace(first, name=f"{first.name} {HOME_RUN}")
    box = Device(STAR, None, None, circuit, 0.0, None, first.at)
    wired = [
        Wired(f"{run.name}.from", run.name, tree.feed, first.at),
        Wired(f"{run.name}.to", run.name, STAR, first.at),
    ]
    return replace(
        plan,
        name=name,
        leads=[*plan.leads, run],
        devices=[*plan.devices, box],
        wired=[*plan.wired, *wired],
    )


def _cut(plan: Plan, tree: Tree, cuts: Sequence[str], to: str, less: float) -> Plan:
    """Return the plan with leads that go from a device's terminals instead of from where they begin now."""
    leads = {lead.name: lead for lead in plan.leads}
    sides = {_side(plan, lead, tree.ends[lead][0]): lead for lead in cuts}
    kept = {side.end for side in plan.terminations if side.name not in sides}
    gone = {side.end for side in plan.terminations if side.name in sides} - kept
    return replace(
        plan,
        leads=[
            replace(lead, length_m=_length(tree, lead, less)) if lead.name in cuts else lead
            for lead in plan.leads
        ],
        ends=[end for end in plan.ends if end.name not in gone],
        terminations=[side for side in plan.terminations if side.name not in sides],
        mates=[mate for mate in plan.mates if not {mate.a, mate.b} & gone],
        wired=[
            *(wire for wire in plan.wired if wire.name not in sides),
            *(Wired(side, lead, to, leads[lead].at) for side, lead in sides.items()),
        ],
    )


def _length(tree: Tree, lead: Lead, less: float) -> float:
    far = tree.distance[tree.ends[lead.name][1]]
    return max((far or 0.0) - less, 0.0)


def _side(plan: Plan, lead: str, near: str) -> str:
    """Return which side of a lead is at a point."""
    at = {side.name: side.end for side in plan.terminations if side.lead == lead}
    at |= {side.name: side.device for side in plan.wired if side.lead == lead}
    begins = f"{lead}.from"
    return begins if at.get(begins, begins) == near else f"{lead}.to"
