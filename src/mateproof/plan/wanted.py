"""Which parts a plan asks for, by item number, and where."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.plan.model import At, Plan, Span


def wanted_parts(plan: Plan) -> dict[str, list[Span]]:
    """Return item number → the spans that ask for it (`plan.place` gives their places).

    The faces that ends declare for themselves are left out; names of declared parts are in it, because the
    library may know more about them. Cables, and the accessories that a declared part merely lists, need not
    be known to a library.
    """
    faces = {end.name for end in plan.ends if end.part == end.name}
    found: dict[str, list[Span]] = {}
    for item, at, field in _asked(plan):
        if item is not None and item not in faces:
            found.setdefault(item, []).append(at.get(field) or at[""])
    return found


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
