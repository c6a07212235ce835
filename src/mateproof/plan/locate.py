"""Where something of a plan is written: the place that a finding shows."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from mateproof.plan.model import Plan, Span
from mateproof.vocabulary.findings import Place

_LISTS = {
    "supply": "supplies",
    "circuit": "circuits",
    "zone": "zones",
    "cable": "cables",
    "device": "devices",
    "lead": "leads",
    "end": "ends",
    "termination": "terminations",
    "wired": "wired",
    "mate": "mates",
    "part": "parts",
    "variable": "variables",
    "waiver": "waivers",
}
_ANY = {"segment": ("lead", "mate"), "point": ("end", "device")}
"""Kinds that stand for several: a row of a result table is about one or the other."""


def locate(plan: Plan, kind: str, name: str, field: str = "") -> Place | None:
    """Return where a record, or one field of it, is written; None when the plan has no such record.

    `kind` is supply, circuit, zone, cable, device, lead, end, termination, wired, mate, part, variable,
    waiver, limits or plan; a segment is a lead or a mate, a point an end, a device or the bare end of a lead.
    A field that is not written is shown at its record.
    """
    if kind in {"plan", "limits"}:
        record: Any = plan if kind == "plan" else plan.limits
    else:
        record = _record(plan, kind, name)
    if record is None:
        return None
    span = record.at.get(field) or record.at.get("")
    return plan.place(span) if span else None


def origins(plan: Plan, kind: str, name: str, field: str = "") -> tuple[tuple[str, Place], ...]:
    """Return from where else a field comes: the variables in it, and the row of a list that its record is.

    A row is named where the field itself is written in a template, and so is the same for all of them.
    """
    record: Any = None if kind in {"plan", "limits"} else _record(plan, kind, name)
    own = record.at.get("") if record is not None else None
    if own is None:
        return ()
    span = record.at.get(field) or own
    found = [(said, plan.place(where)) for said, where in plan.origins.get(span[:3], ())]
    if plan.listed and span[0] not in plan.listed and (row := _row(plan, record)):
        found.append((name, plan.place(row)))
    return tuple(found)


def _record(plan: Plan, kind: str, name: str) -> Any:  # noqa: ANN401 (any record of the plan)
    """Return the record of a name; a bare end of a lead is that lead."""
    for one in _ANY.get(kind, (kind,)):
        if (found := _index(_Same(plan), one).get(name)) is not None:
            return found
    return _index(_Same(plan), "lead").get(name.rpartition(".")[0]) if kind == "point" else None


def _row(plan: Plan, record: Any) -> Span | None:  # noqa: ANN401 (any record of the plan)
    """Return the cell that names a record, or the lead or device that it belongs to."""
    of = (("lead", getattr(record, "lead", None)), ("device", getattr(record, "device", None)))
    bearers = [_index(_Same(plan), kind).get(name) for kind, name in of if name]
    spans = [one.at.get("") for one in (record, *bearers) if one is not None]
    return next((span for span in spans if span and span[0] in plan.listed), None)


class _Same:
    """A plan as a key of the cache: the same plan, not an equal one."""

    __slots__ = ("plan",)

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.plan is self.plan

    def __hash__(self) -> int:
        return id(self.plan)


@lru_cache(maxsize=len(_LISTS))
def _index(plan: _Same, kind: str) -> dict[str, Any]:
    """Return name → record of one kind, made when the first record of it is asked for."""
    return {record.name: record for record in getattr(plan.plan, _LISTS[kind])}
