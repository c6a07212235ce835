"""One way from the feed to a point: its leads and mates, and between which conductors it is followed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

import numpy as np

from mateproof.grid.arrays import Ints
from mateproof.grid.calculated.roles import BACK
from mateproof.grid.solver.conductors import warm
from mateproof.grid.solver.grid import Hang
from mateproof.grid.solver.legs import NEUTRAL, legs_of
from mateproof.grid.ways.study import Study

_LINES = 3


@dataclass(frozen=True)
class Way:
    """S leads and mates from the feed on. `leg`: two lines, or a line and -1 for the way back."""

    study: Study
    point: str
    tree: int
    nodes: Ints
    """the feed's, then that behind each segment (S + 1)"""
    segments: Ints
    leg: tuple[int, int]
    feed: str | None
    lines: str | None
    between: str | None
    rated_v: float | None
    distance_m: float | None
    drop_v: float | None


def way(study: Study, point: int) -> Way:
    """Return the way to a point; without any step where no feed reaches it."""
    node = int(study.wiring.merged.node[point])
    nodes, segments = _climbed(study, node)
    tree = int(study.wiring.merged.tree[node]) if node >= 0 else -1
    roles = study.wiring.roles
    understood = roles.understood[tree] if tree >= 0 else None
    names = understood.lines if understood else ()
    leg = _leg(study, point, node, tree)
    phases = bool(understood and understood.phases)
    across = sqrt(3) if leg[1] != NEUTRAL and phases else 1.0
    rated = float(study.wiring.start.volt[tree]) * across if tree >= 0 else float("nan")
    feeds = roles.net.feeds
    device = int(study.names.points.device[feeds.one_point[tree]]) if tree >= 0 else -1
    far = float(study.found.far_m[node]) if node >= 0 else float("nan")
    volt = _voltages(study, nodes, leg)
    drop = float(abs(volt[0]) - abs(volt[-1])) if len(volt) else float("nan")
    devices = study.names.points.tables["devices"]["device"]
    return Way(
        study=study, point=str(study.names.point[point]), tree=tree, nodes=nodes, segments=segments, leg=leg,
        feed=str(devices[device]) if device >= 0 else None,
        lines=" ".join(names) or None,
        between=_named(leg, names, _back(study, tree)),
        rated_v=known(rated), distance_m=known(far), drop_v=known(drop),
    )  # fmt: skip


def known(value: float) -> float | None:
    """Return a number; None for what is not calculated, or infinite."""
    return value if np.isfinite(value) else None


def _climbed(study: Study, node: int) -> tuple[Ints, Ints]:
    nodes, segments = [], []
    up, above = study.found.up, study.found.above
    while node >= 0 and int(above[node]) >= 0:
        if int(up[node]) >= 0:
            nodes.append(node)
            segments.append(int(up[node]))
        node = int(above[node])
    if node >= 0:
        nodes.append(node)
    return np.array(nodes[::-1], np.int64), np.array(segments[::-1], np.int64)


def _leg(study: Study, point: int, node: int, tree: int) -> tuple[int, int]:
    """Return the conductors of the load at a point that drop most, or the line that drops most there."""
    hung = study.wiring.hung
    pairs: list[tuple[int, int]] = []
    if point in hung.point:
        pairs = list(legs_of(Hang(hung.hang[hung.point.index(point)])))
    elif tree >= 0:
        roles = study.wiring.roles
        understood = roles.understood[tree]
        mask = int(roles.mask[roles.net.run[point]])
        there = [line for line in range(_LINES) if mask >> line & 1]
        if understood and not understood.back and len(there) == _LINES:
            pairs = [(0, 1), (1, 2), (2, 0)]
        else:
            pairs = [(line, NEUTRAL) for line in there]
    if not pairs:
        return 0, NEUTRAL
    if node < 0 or len(pairs) == 1:
        return pairs[0]
    feed = int(study.wiring.merged.node[study.wiring.roles.net.feeds.one_point[tree]])
    fallen = [-np.diff(np.abs(_voltages(study, np.array([feed, node]), pair)))[0] for pair in pairs]
    return pairs[int(np.nanargmax(fallen))] if np.isfinite(fallen).any() else pairs[0]


def _voltages(study: Study, nodes: Ints, leg: tuple[int, int]) -> np.ndarray:
    volt = study.found.volt[:, nodes]
    one, other = leg
    found: np.ndarray = volt[one] if other == NEUTRAL else volt[one] - volt[other]
    return found


def _back(study: Study, tree: int) -> str:
    """Return the name of the way back of a tree."""
    if tree < 0:
        return ""
    roles = study.wiring.roles
    net = roles.net
    run = int(net.run[net.feeds.one_point[tree]])
    first, end = int(net.offset[run]), int(net.offset[run + 1])
    listed = (net.points.tables["circuits"]["conductor_names"][int(roles.circuit[tree])] or "").split(" ")
    slots = roles.slot[first:end].tolist()
    return next((name for name, slot in zip(listed, slots, strict=False) if slot == BACK), "")


def _named(leg: tuple[int, int], names: tuple[str, ...], back: str) -> str | None:
    """Return the two conductors, joined by a blank."""
    if leg[0] >= len(names):
        return None
    return f"{names[leg[0]]} {back if leg[1] == NEUTRAL else names[leg[1]]}".strip()


def steps(one: Way) -> Iterator[dict[str, object]]:
    """Yield the steps of a way as rows."""
    study = one.study
    found, wiring, names = study.found, study.wiring, study.names
    points = names.points
    leads = points.lead_from.size
    first, second = names.sides
    volt = _voltages(study, one.nodes, one.leg)
    behind = study.beneath
    roles = wiring.roles
    for at, segment in enumerate(one.segments.tolist()):
        lead = segment < leads
        away = points.edges[0][segment] == first[segment]
        amps = found.amps[:, segment] * (1 if away else -1)
        run = int(roles.net.run[points.edges[0][segment]])
        r_20 = float(wiring.cables.ohm[segment]) if lead else 0.0
        theta = float(wiring.cables.theta_c[segment]) if lead else None
        contact = 0.0 if lead else float(wiring.contacts.ohm[segment - leads])
        hot = float(warm(np.array([r_20]), theta)[0]) if lead and theta is not None else 0.0
        dc = bool(wiring.start.dc[one.tree])
        x = float(study.reactance[segment]) if lead and not dc else 0.0
        node = int(one.nodes[at + 1])
        count, total = behind.of_node(node)
        here, takes = behind.at_node(node)
        row: dict[str, object] = {
            "step": at + 1, "segment": names.segment[segment], "kind": "lead" if lead else "mate",
            "downstream": names.point[int(second[segment])],
            "from_m": float(found.far_m[one.nodes[at]]), "to_m": float(found.far_m[node]),
            "ohm_20": r_20, "theta_c": theta, "contact_ohm": contact, "ohm": hot + contact,
            "reactance_ohm": x, "has_back": bool(roles.back[run]), "has_earth": bool(roles.earth[run]),
            "behind": count, "behind_a": total, "loads_here": here, "takes_a": takes,
            **{
                f"line_{line + 1}_{part}": float(getattr(amps[line], name))
                for line in range(_LINES)
                for part, name in (("r", "real"), ("x", "imag"))
            },
            "before_r": float(volt[at].real), "before_x": float(volt[at].imag),
            "after_r": float(volt[at + 1].real), "after_x": float(volt[at + 1].imag),
            "drop_v": float(abs(volt[at]) - abs(volt[at + 1])),
        }  # fmt: skip
        yield {key: known(value) if isinstance(value, float) else value for key, value in row.items()}
