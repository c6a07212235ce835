"""Every table and view, declared once: what a rule, a document or an analysis may ask for.

Tables are joined from the plan and its parts (`views/`, one file each); result tables (`misplugs`,
`barred`, `proposals`, `closure`, `waivers`) are filled by a room above and declared here, so that rules
and documents can ask for them like for any other table. Every table has a `plan` column: one query serves
many plans.
"""

from __future__ import annotations

from mateproof.tables.column import Table
from mateproof.tables.schema.columns import PLAN, Columns
from mateproof.tables.schema.connectors import EQUIPPED, INSTALLED, MATED, RATED
from mateproof.tables.schema.grid import (
    BUS_DEVICES,
    BUSES,
    CONNECTED,
    FED_LEADS,
    FED_MATES,
    FEEDS,
    JOINS,
    THROUGH,
)
from mateproof.tables.schema.judged import JUDGED
from mateproof.tables.schema.leads import LEADS, TERMINATED
from mateproof.tables.schema.limits import LIMITS
from mateproof.tables.schema.network import CALCULATED, POINTS, SEGMENTS
from mateproof.tables.schema.part import PART
from mateproof.tables.schema.parts import APPROVED, DOUBTED, OFFERED, USED, WIRED_DEVICES
from mateproof.tables.schema.places import (
    BUS_LIMITS,
    CABLES,
    CIRCUITS,
    DECLARED,
    FITS,
    PLACED,
    PLANS,
    PROTECTIONS,
    REACH,
    SPARES,
    STEPS,
    SUPPLIES,
    VARIABLES,
    ZONES,
)
from mateproof.tables.schema.results import (
    BARRED,
    CLOSURE,
    MISPLUG_MATRIX,
    MISPLUGS,
    OPEN_GROUPS,
    PROPOSALS,
    SWAPS,
    WAIVERS,
)
from mateproof.tables.schema.testing import TEST_STEPS
from mateproof.tables.schema.ways import WAY_LOADS, WAY_STEPS, WAYS

__all__ = [
    "APPROVED",
    "CLOSURE",
    "EQUIPPED",
    "INSTALLED",
    "LEADS",
    "MATED",
    "MISPLUGS",
    "OFFERED",
    "PART",
    "PROPOSALS",
    "RATED",
    "SCHEMA",
    "SWAPS",
    "TERMINATED",
    "USED",
    "WIRED_DEVICES",
]


def _table(name: str, doc: str, rows: str, kind: str, subject: str, columns: Columns) -> Table:
    classes = columns in (MISPLUGS, SWAPS, BARRED, MISPLUG_MATRIX, OPEN_GROUPS, WAY_STEPS, WAY_LOADS)
    return Table(name, doc, rows, kind, subject, ("plan", subject), {**PLAN, **columns}, classes)


SCHEMA: dict[str, Table] = {
    table.name: table
    for table in (
        _table("installed", INSTALLED.__doc__ or "", "connectors", "end", "end", INSTALLED),
        _table("mated", "two ends that are meant to be plugged together", "mates", "mate", "mate", MATED),
        _table(
            "terminated",
            "one side of a lead in a connector",
            "terminations",
            "termination",
            "termination",
            TERMINATED,
        ),
        _table(
            "rated", "one connector with the rating of the plan's market", "connectors", "end", "end", RATED
        ),
        _table("equipped", "one accessory on one connector", "accessories", "end", "end", EQUIPPED),
        _table("used", "one part that the plan uses", "parts", "part", "part", USED),
        _table("offered", "one part that could stand in the plan", "parts", "part", "part", OFFERED),
        _table(
            "doubted",
            "one doubt of a sheet about one part that the plan uses",
            "doubts of data sheets",
            "part",
            "part",
            DOUBTED,
        ),
        _table(
            "approved",
            "one part and one approval asked of it",
            "parts with an approval asked",
            "part",
            "part",
            APPROVED,
        ),
        _table("devices", "one device with its part", "devices", "device", "device", WIRED_DEVICES),
        _table("leads", "one lead with its cable", "leads", "lead", "lead", LEADS),
        _table("circuits", "one circuit with its supply", "circuits", "circuit", "circuit", CIRCUITS),
        _table("supplies", "one supply", "supplies", "supply", "supply", SUPPLIES),
        _table("cables", "one type of cable", "types of cable", "cable", "cable", CABLES),
        _table("declared", "one declared part", "declared parts", "part", "part", DECLARED),
        _table("limits", "one limit that the plan replaces", "limits", "limits", "limit", LIMITS),
        _table("zones", "one zone", "zones", "zone", "zone", ZONES),
        _table("variables", "one variable of the plan", "variables", "variable", "variable", VARIABLES),
        _table("reach", "zones within reach of each other", "pairs of zones", "zone", "zone", REACH),
        _table("placed", "one connector with a position", "connectors", "end", "end", PLACED),
        _table("fits", "which mechanical codes fit", "pairs of codes", "plan", "system", FITS),
        _table(
            "protections",
            "one connection system and one wrong way of plugging",
            "ways of plugging",
            "part",
            "part",
            PROTECTIONS,
        ),
        _table("steps", "one work step of a connection system", "work steps", "plan", "system", STEPS),
        _table("spares", "what one plan orders beyond what it needs", "spares", "plan", "kind", SPARES),
        _table("bus_limits", "what a bus of the plan allows", "buses", "plan", "bus", BUS_LIMITS),
        _table("plans", "one plan", "plans", "plan", "plan", PLANS),
        _table(
            "misplugs",
            "classes of pairs that can mate within reach but may not",
            "misplug classes",
            "end",
            "witness_plug",
            MISPLUGS,
        ),
        _table(
            "misplug_matrix",
            "the wrong pairs of two circuits, or of two functions",
            "pairs of circuits",
            "circuit",
            "circuit_plug",
            MISPLUG_MATRIX,
        ),
        _table(
            "swaps",
            "classes of two mates that can be exchanged",
            "exchanges",
            "end",
            "witness_plug",
            SWAPS,
        ),
        _table("open_groups", "open connectors alike", "groups of connectors", "zone", "zone", OPEN_GROUPS),
        _table("barred", "wrong pairs that the mechanics stop", "pairs", "zone", "zone_plug", BARRED),
        _table(
            "connected", "one circuit and how it hangs together", "circuits", "circuit", "circuit", CONNECTED
        ),
        _table("feeds", "one supply that a device feeds", "feeds", "device", "device", FEEDS),
        _table("fed_mates", "one mate of a plan that says what feeds it", "mates", "mate", "mate", FED_MATES),
        _table("fed_leads", "one lead of a plan that says what feeds it", "leads", "lead", "lead", FED_LEADS),
        _table("joins", "two poles joined inside a device", "joined poles", "device", "device", JOINS),
        _table(
            "through",
            "one circuit that passes one device",
            "circuits in devices",
            "device",
            "device",
            THROUGH,
        ),
        _table("buses", "one line of a bus", "bus lines", "circuit", "circuit", BUSES),
        _table(
            "bus_devices",
            "one device that says something of a bus",
            "devices",
            "device",
            "device",
            BUS_DEVICES,
        ),
        _table(
            "segments",
            "one lead or mate as calculated",
            "leads and mates",
            "segment",
            "segment",
            SEGMENTS,
        ),
        _table("points", "one point as calculated", "points", "point", "point", POINTS),
        _table("calculated", "one circuit as calculated", "circuits", "circuit", "circuit", CALCULATED),
        _table("ways", "one way to a point, as calculated", "ways", "circuit", "circuit", WAYS),
        _table("way_steps", "one step of such a way", "steps of ways", "circuit", "circuit", WAY_STEPS),
        _table("way_loads", "equal loads behind such a step", "loads", "circuit", "circuit", WAY_LOADS),
        _table(
            "judged", "one circuit as calculated, and its limits", "circuits", "circuit", "circuit", JUDGED
        ),
        _table(
            "proposals", "one connector that is to get another part", "connectors", "end", "end", PROPOSALS
        ),
        _table("test_steps", "one step of the test sheet", "test steps", "step", "step", TEST_STEPS),
        _table("closure", "one accessory that a plan needs", "accessories", "end", "end", CLOSURE),
        _table("waivers", "one waiver and what it accepts", "waivers", "waiver", "waiver", WAIVERS),
    )
}
