"""The parts a plan uses, the approvals asked of them, the doubts about them, and devices."""

from __future__ import annotations

from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT, Column
from mateproof.tables.schema.columns import Columns, written
from mateproof.tables.schema.part import PART

USED: Columns = {
    "part": Column(TEXT, "item number or declared part"),
    "uses": Column(COUNT, "how often the plan uses it"),
    "first_kind": Column(TEXT, "kind of the record that uses it first"),
    "first_name": Column(TEXT, "name of the record that uses it first"),
    "first_field": Column(TEXT, "field of that record"),
    "description": Column(TEXT, "description"),
    "maker": Column(TEXT, "maker", fact=("part", "maker")),
    "declared": Column(FLAG, "the plan defines it or adds facts to it"),
    "gtin": Column(TEXT, "GTIN", fact=("part", "gtin")),
    "tariff_number": Column(TEXT, "customs tariff number", fact=("part", "customs_tariff_number")),
    "origin": Column(TEXT, "country of origin", fact=("part", "country_of_origin")),
    "packaging_unit": Column(COUNT, "pieces in a package", fact=("part", "packaging_unit")),
    "data_sheet": Column(TEXT, "file of its own data sheet", fact=("part", "data_sheet")),
    **PART,
}
"""One part that the plan uses, connectors and accessories alike."""

OFFERED: Columns = {
    "part": Column(TEXT, "item number or declared part"),
    **PART,
    "counterparts": Column(TEXT, "item numbers it lists as counterparts, one a line; null for none"),
    "accessories": Column(TEXT, "item numbers it lists as accessories, one a line; null for none"),
    **{name: USED[name] for name in ("description", "maker", "declared", "packaging_unit")},
    "for_mounting": Column(TEXT, "mounting it is for (lever)", fact=("part", "mounting")),
    "for_gender": Column(TEXT, "contact type it is for (cap)", fact=("part", "for_gender")),
    "operation": Column(TEXT, "hand or tool (lever)", fact=("part", "operation")),
    "separable": Column(FLAG, "it can be cut between two poles (cap)", fact=("part", "separable")),
    "tool_blade_mm": Column(NUMBER, "its blade (tool)", "mm", fact=("part", "blade_width")),
}
"""One part that could stand in the plan, used or not."""

APPROVED: Columns = {
    **{name: USED[name] for name in ("part", "first_kind", "first_name", "first_field")},
    "known": PART["known"],
    "stub": PART["stub"],
    "asked": Column(TEXT, "approval the plan asks for"),
    "approved": Column(FLAG, "the part has it; null when its sheet is not known", fact=("part", "approval")),
}
"""One part and one approval that the plan asks of every part."""

DOUBTED: Columns = {
    **{name: USED[name] for name in ("part", "first_kind", "first_name", "first_field")},
    "code": Column(TEXT, "kind of doubt"),
    "doubt": Column(TEXT, "part and what does not agree, in words"),
    "bears": Column(FLAG, "the plan uses what the doubt is about"),
    "reading": Column(TEXT, "which reading is taken; null where none is", fact=("doubt", "reading")),
}
"""One doubt of a sheet about one part that the plan uses."""

WIRED_DEVICES: Columns = {
    "device": Column(TEXT, "device"),
    "part": written("item number", "device", "device", "part"),
    "zone": written("zone", "device", "device", "zone"),
    "circuit": written("circuit", "device", "device", "circuit"),
    "takes_a": Column(NUMBER, "current it takes", "A", field=("device", "device", "current")),
    "current_a": Column(
        NUMBER, "design current of its circuit", "A", field=("circuit", "circuit", "current")
    ),
    "wiring": written("inner wiring as declared in the plan", "device", "device", "wiring"),
    "connector_count": Column(COUNT, "connectors mounted on it"),
    "attached": Column(COUNT, "leads that go straight to it, and mates of its connectors"),
    "feeds": written("supplies that begin in it, one a line", "device", "device", "feeds"),
    "bus_supply_a": Column(NUMBER, "what it gives to a bus", "A", field=("device", "device", "bus_supply")),
    "bus_current_a": Column(
        NUMBER, "what it takes from a bus", "A", field=("device", "device", "bus_current")
    ),
    "bus_units": Column(
        COUNT, "control gear, drives or bus devices it counts as", field=("device", "device", "bus_units")
    ),
    "power_w": Column(NUMBER, "power it takes", "W", field=("device", "device", "power")),
    "power_factor": Column(NUMBER, "cos φ of what it takes", field=("device", "device", "power_factor")),
    "load": written("what it keeps: power, current or impedance", "device", "device", "load"),
    "load_lines": written("line conductors it takes its current from", "device", "device", "lines"),
    "inrush_a": Column(NUMBER, "current when it is switched on", "A", field=("device", "device", "inrush")),
    "survives_v": Column(
        NUMBER, "highest voltage that its inputs survive", "V", field=("device", "device", "survives")
    ),
    **{
        name: PART[name]
        for name in ("part_class", "known", "inputs", "outputs", "inner_wiring", "levers_fitted")
    },
}
"""One device with its part."""
