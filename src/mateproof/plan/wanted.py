"""Which parts a plan asks for, by item number, and where."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain

from mateproof.plan.model import At, Plan, Span


def wanted_parts(plan: Plan) -> list[str]:
    """Return the item numbers that a plan asks for, each once, in the order in which they are first met.

    The faces that ends declare for themselves are left out; names of declared parts are in it, because the
    library may know more about them. Cables, and the accessories that a declared part merely lists, need not
    be known to a library.
    """
    ends = plan.ends
    columns = (
        [end.part for end in ends],
        chain.from_iterable(dict.fromkeys([end.levers for end in ends])),
        [end.strain_relief for end in ends],
        [end.cap for end in ends],
        [device.part for device in plan.devices],
        [part.like for part in plan.parts],
    )
    found = dict.fromkeys(chain.from_iterable(map(dict.fromkeys, columns)))
    faces = _faces(plan)
    return [item for item in found if item is not None and item not in faces]


def where_wanted(plan: Plan, items: Collection[str]) -> dict[str, list[Span]]:
    """Return item number → the spans that ask for it (`plan.place` gives their places), for some items.

    One pass finds the places of all of them; those of every part of a large plan are rarely what is needed.
    """
    found: dict[str, list[Span]] = {}
    asked = set(items) - _faces(plan) if items else set()
    for item, at, field in _asked(plan) if asked else ():
        if item is not None and item in asked:
            found.setdefault(item, []).append(at.get(field) or at[""])
    return found


def _faces(plan: Plan) -> set[str]:
    return {end.name for end in plan.ends if end.part == end.name}


def _asked(plan: Plan) -> Iterator[tuple[str | None, At, str]]:
    """Yield every item number with where it is written."""
    for end in plan.ends:
        yield end.part, end.at, "part"
        for lever in end.levers:
            yield lever, end.at, "levers"
        yield end.strain_relief, end.at, "strain_relief"
        yield end.cap, end.at, "cap"
    for device in plan.devices:
        yield device.part, device.at, "part"
    for part in plan.parts:
        yield part.like, part.at, "like"
