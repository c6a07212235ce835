"""Plans, circuits, zones and their reach, and what the connection systems say."""

from __future__ import annotations

from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT, Column
from mateproof.tables.schema.columns import Columns, written
from mateproof.tables.schema.plan import CIRCUIT, ZONE

PLANS: Columns = {
    "market": Column(TEXT, "IEC or USA"),
    "language": Column(TEXT, "en or de"),
    "file": Column(TEXT, "the plan's first file"),
    "misplug_harm": Column(TEXT, "a misplug at least this harmful …"),
    "misplug_barrier": Column(TEXT, "… must be stopped by a barrier at least this strong"),
    "profile": Column(TEXT, "profile whose settings count where the plan has none of its own"),
}
"""One plan."""

CIRCUITS: Columns = {
    **CIRCUIT,
    "circuit": Column(TEXT, "circuit"),
    "supply": written("supply", "circuit", "circuit", "supply"),
    "supply_system": Column(TEXT, "TN-S, SELV, …"),
    "supply_voltage_v": Column(
        NUMBER, "line to neutral, or between the two conductors", "V", field=("supply", "supply", "voltage")
    ),
    "supply_nature": written("ac or dc", "supply", "supply", "nature"),
    "bus": written("bus that its conductors carry", "circuit", "circuit", "bus"),
    "bus_conductors": written(
        "conductors that carry it, joined by a blank", "circuit", "circuit", "bus_conductors"
    ),
    "leads": Column(COUNT, "leads that belong to it"),
    "ends": Column(COUNT, "connectors that belong to it"),
}
"""One circuit with its supply."""

ZONES: Columns = {
    **ZONE,
    "zone": Column(TEXT, "zone"),
    "ends": Column(COUNT, "connectors in it"),
}
"""One zone."""

VARIABLES: Columns = {
    "variable": Column(TEXT, "variable"),
    "value": Column(TEXT, "its value, as the plan writes it"),
    "used": Column(FLAG, "its name stands somewhere in the plan"),
}
"""Values that the plan writes once."""

REACH: Columns = {
    "zone": Column(TEXT, "zone"),
    "other": Column(TEXT, "a zone whose ends lie within reach of it; every zone reaches itself"),
}
"""Which zones lie within reach of each other, both ways."""

FITS: Columns = {
    "system": Column(TEXT, "connection system"),
    "coding": Column(TEXT, "mechanical code"),
    "fits": Column(TEXT, "a code it fits"),
}
"""Which mechanical codes fit, by connection system."""

STEPS: Columns = {
    "system": Column(TEXT, "connection system"),
    "order": Column(COUNT, "place in the order of the work, from 1"),
    "id": Column(TEXT, "name of the step"),
    "when": Column(TEXT, "what must hold for a termination to need it, as a JSON object"),
    "text_en": Column(TEXT, "what to do, with words in braces to be filled in"),
    "text_de": Column(TEXT, "the same in German"),
    "tool_en": Column(TEXT, "with which tool; null for none"),
    "tool_de": Column(TEXT, "the same in German"),
    "file": Column(TEXT, "sheet that states the step; null when it is our own"),
    "line": Column(COUNT, "line of that sheet"),
    "label": Column(TEXT, "label on that sheet"),
}
"""One work step of a connection system."""

BUS_LIMITS: Columns = {
    "bus": Column(TEXT, "DALI, KNX or SMI"),
    "units": Column(COUNT, "most control gear, drives or bus devices on one line"),
    "supply_a": Column(NUMBER, "highest current of a supply", "A"),
    "distance_m": Column(NUMBER, "longest way between two devices", "m"),
    "supply_distance_m": Column(NUMBER, "longest way from a supply to a device", "m"),
    "length_m": Column(NUMBER, "most cable on one line", "m"),
    "drop_v": Column(NUMBER, "highest voltage drop", "V"),
}
"""What a bus of the plan allows: the limits of public texts, or what the plan writes instead."""
