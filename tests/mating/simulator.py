"""What a wrong mating does, from first principles: conductors are nodes, what touches is one node.

Every consequence is written down on its own, and the worst is read off. Nothing is shared with the decision
table, which goes from row to row and stops at the first that applies. All facts must be stated here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

Facts = Mapping[str, Any]
Node = tuple[int, str]
"""(0 for the plug's side, 1 for the socket's; conductor)"""
ORDER = ("life", "fire", "damage", "malfunction", "dark", "nuisance", "none")
BUS_NAMES = {"DA+", "DA-", "SMI+", "SMI-", "KNX+", "KNX-"}


def worst(a: Facts, b: Facts, touching: Sequence[tuple[int, int]], *, same_circuit: bool) -> str:
    """Return the worst of all that follows when these poles touch."""
    return min(consequences(a, b, touching, same_circuit=same_circuit), key=ORDER.index)


def consequences(a: Facts, b: Facts, touching: Sequence[tuple[int, int]], *, same_circuit: bool) -> set[str]:
    names = [side["conductor_names"].split() for side in (a, b)]
    joined = [(names[0][i], names[1][j]) for i, j in touching if i < len(names[0]) and j < len(names[1])]
    if not joined:
        return {"dark"}
    if same_circuit and len(joined) == len(names[0]) == len(names[1]) and all(x == y for x, y in joined):
        return {"nuisance"}
    found = set(_separation(a, b, joined, same_circuit))
    if not a["fed"] and not b["fed"] and not any(BUS_NAMES & {x, y} for x, y in joined):
        return found or {"dark"}
    hot = [_hazardous(side) for side in (a, b)]
    if any(hot):
        found |= set(_earth(a, b, joined))
    if hot[0] != hot[1]:
        return found | set(_across(*((a, b) if hot[0] else (b, a))))
    found |= set((_mains if all(hot) else _low)(a, b, names, joined, same_circuit))
    return found


def _hazardous(side: Facts) -> bool:
    return bool(side["voltage_v"] > (120 if side["nature"] == "dc" else 50))


def _nodes(joined: Sequence[tuple[str, str]]) -> list[set[Node]]:
    """Return what is one node: conductors that touch, directly or through others."""
    near: dict[Node, set[Node]] = defaultdict(set)
    for x, y in joined:
        near[0, x].add((1, y))
        near[1, y].add((0, x))
    found: list[set[Node]] = []
    left = set(near)
    while left:
        node, more = set(), [left.pop()]
        while more:
            one = more.pop()
            node.add(one)
            more += near[one] - node
        left -= node
        found.append(node)
    return found


def _class_of(side: Facts) -> str:
    """Return how a circuit is kept from mains: hazardous, SELV or PELV, or low without being separated."""
    if _hazardous(side):
        return "hazardous"
    if side["bus"] in {"DALI", "SMI"}:
        return "low"
    if side["supply_system"] in {"SELV", "PELV"}:
        return str(side["supply_system"])
    return "SELV" if side["bus"] == "KNX" else "low"


def _separation(a: Facts, b: Facts, joined: Sequence[tuple[str, str]], same: bool) -> Iterator[str]:
    kinds = _class_of(a), _class_of(b)
    systems = a["supply_system"] == b["supply_system"]
    if kinds[0] != kinds[1] and {"SELV", "PELV"} & set(kinds):
        yield "life"
    elif kinds[0] == kinds[1] in {"SELV", "PELV"} and not systems and not same:
        yield "life"  # KNX, and a SELV of another kind: not known to be separated alike
    power = [x in BUS_NAMES for pair in joined for x in pair]
    mixed = any(one != other for one, other in zip(power[::2], power[1::2], strict=True))
    knx = any(side["bus"] == "KNX" and BUS_NAMES & set(side["conductor_names"].split()) for side in (a, b))
    if mixed and knx and (_hazardous(a) or _hazardous(b)):
        yield "life"


def _earth(a: Facts, b: Facts, joined: Sequence[tuple[str, str]]) -> Iterator[str]:
    nodes = _nodes(joined)
    for node in nodes:
        if len({name == "PE" for _, name in node}) == 2:
            yield "life"
    touched = any(name == "PE" for node in nodes for _, name in node)
    power = any(x not in BUS_NAMES and y not in BUS_NAMES for x, y in joined)
    for load, source in ((a, b), (b, a)):
        driven = source["fed"] and _hazardous(source) and power
        if driven and "PE" in load["conductor_names"].split() and not touched:
            yield "life"


def _bears(side: Facts, other: Facts) -> bool:
    """Return whether the devices of a side bear what the other side can put on them."""
    own = side["voltage_v"] >= other["voltage_v"] and side["nature"] == other["nature"]
    return bool(own or side["survives_v"] >= other["voltage_v"] or not other["fed"])


def _across(high: Facts, low: Facts) -> Iterator[str]:
    yield "malfunction" if not high["fed"] or _bears(low, high) else "life"


def _mains(
    a: Facts, b: Facts, names: Sequence[Sequence[str]], joined: Sequence[tuple[str, str]], same: bool
) -> Iterator[str]:
    yield "malfunction"  # it does not do what was planned
    if not same:
        yield "damage"  # the breaker of one circuit no longer switches it off
        yield from _foreign(a, b)
    if not (_bears(a, b) and _bears(b, a)):
        yield "fire"
    lines = [(x, y) for x, y in joined if x[0] == y[0] == "L"]
    if len(lines) > 1 and all("N" in of for of in names) and ("N", "N") not in joined:
        yield "fire"
    live = [{x, y} for x, y in joined if not ({*BUS_NAMES, "PE"} & {x, y})]
    swapped = any("N" in pair and len(pair) == 2 for pair in live)
    if swapped:
        yield "damage"
    if a["fed"] and b["fed"] and not same and (swapped or any(x != y for x, y in lines)):
        yield "damage" if a["protection_kind"] and b["protection_kind"] else "fire"
    if any((x in BUS_NAMES) != (y in BUS_NAMES) for x, y in joined):
        carrying = (side for side, of in zip((a, b), names, strict=True) if BUS_NAMES & set(of))
        if any(side["bus"] != "SMI" for side in carrying):
            yield "damage"


def _foreign(a: Facts, b: Facts) -> Iterator[str]:
    if a["supply"] != b["supply"]:
        yield "fire"
    if a["function"] != b["function"] and _device(a) != _device(b):
        yield "fire"


def _device(side: Facts) -> object:
    """Return what tells a protective device from others; what has none is like nothing else."""
    told = tuple(side[f"protection_{name}"] for name in ("kind", "curve", "current_a"))
    return told if side["protection_kind"] else object()


def _low(
    a: Facts, b: Facts, names: Sequence[Sequence[str]], joined: Sequence[tuple[str, str]], same: bool
) -> Iterator[str]:
    if not (_bears(a, b) and _bears(b, a)):
        yield "damage"
    if any({x[-1], y[-1]} == {"+", "-"} and not BUS_NAMES & {x, y} for x, y in joined):
        yield "damage"
    if not same and any(x in BUS_NAMES and y in BUS_NAMES for x, y in joined) and a["bus"] != b["bus"]:
        yield "damage"
    yield "malfunction" if len(joined) > 1 else "dark"


def ways(way: str, poles: int, others: int) -> list[list[tuple[int, int]]]:
    """Return which poles can touch, in each of the ways that the sheets name."""
    every = list(product(range(poles), range(others)))
    most = max(poles, others)
    straight = [pair for pair in every if pair[0] == pair[1]]
    return {
        "straight": [straight],
        "different number of poles": [straight],
        "rotated by 180°": [[(i, j) for i, j in every if i + j == most - 1]],
        "laterally staggered": [[(i, j) for i, j in every if i - j == shift] for shift in (1, -1)],
        "one pole only": [[pair] for pair in every],
    }[way]
