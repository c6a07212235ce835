"""Plans, circuits, zones and their reach, and what the connection systems say."""

from __future__ import annotations

from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT, Column
from mateproof.tables.schema.columns import Columns, written
from mateproof.tables.schema.limits import limit
from mateproof.tables.schema.plan import CABLE, CIRCUIT, INSULATED, PROTECTION, SUPPLY, ZONE

PLANS: Columns = {
    "market": Column(TEXT, "IEC or USA"),
    "language": Column(TEXT, "en or de"),
    "file": Column(TEXT, "the plan's first file"),
    "misplug_harm": Column(TEXT, "a misplug at least this harmful …"),
    "misplug_barrier": Column(TEXT, "… must be stopped by a barrier at least this strong"),
    "misplug_when": Column(TEXT, "… if it can happen as left, in later work or in first assembly"),
    "misplug_reach": Column(TEXT, "… between ends that can meet by zone, near zones or position"),
    "profile": Column(TEXT, "profile whose settings count where the plan has none of its own"),
    "calculation_contact_resistance": Column(TEXT, "reading of contact resistances that is calculated with"),
    "calculation_conductor_c": Column(NUMBER, "temperature of all conductors in service", "°C"),
    "calculation_resistivity": Column(
        NUMBER, "resistivity that is calculated with instead of table and temperature", "Ω·mm²/m"
    ),
    "calculation_c_max": Column(NUMBER, "voltage factor of the largest fault currents"),
    "calculation_c_min": Column(NUMBER, "voltage factor of the smallest fault currents"),
    "calculation_loop_share": Column(NUMBER, "share of U0 / Ia that a loop impedance may come to", "%"),
    "calculation_hours": Column(NUMBER, "hours at full load in a year that losses come to", "h"),
    "prefer_colour": Column(TEXT, "colour of accessories that are added, where the plan asks for one"),
    "prefer_relief": Column(TEXT, "middle, narrow or wide: which of several strain reliefs is the better"),
    "prefer_lever": Column(TEXT, "hand or tool: how added levers are operated, where the plan asks for it"),
    "prefer_lever_on": Column(TEXT, "socket or plug: the half that gets a lever, where the plan asks for it"),
}
"""One plan."""

CIRCUITS: Columns = {
    **CIRCUIT,
    "circuit": Column(TEXT, "circuit"),
    "supply": written("supply", "circuit", "circuit", "supply"),
    **SUPPLY,
    **PROTECTION,
    "protections": Column(COUNT, "circuits of the plan that name a protective device"),
    "codes": Column(TEXT, "different mechanical codes of its connectors, joined by a comma"),
    "code_count": Column(COUNT, "number of different codes"),
    "coding_steps": Column(COUNT, "different ways in which its connectors are coded"),
    **limit("same_voltage", "extra_low_voltage_ac", "extra_low_voltage_dc"),
    "spare_poles": Column(
        FLAG,
        "its connectors may have more poles than it has conductors",
        field=("circuit", "circuit", "spare_poles"),
    ),
    "bus": written("bus that its conductors carry", "circuit", "circuit", "bus"),
    "bus_conductors": written(
        "conductors that carry it, joined by a blank", "circuit", "circuit", "bus_conductors"
    ),
    "inside": Column(
        FLAG, "it begins inside a device, at poles of another circuit, and at no device that feeds"
    ),
    "simultaneity": Column(
        NUMBER, "share of its loads that flows at once", "%", field=("circuit", "circuit", "simultaneity")
    ),
    "hours": Column(NUMBER, "hours at full load in a year", "h", field=("circuit", "circuit", "hours")),
    "use": written("lighting or other", "circuit", "circuit", "use"),
    "feeders": Column(COUNT, "devices of the plan that feed something"),
    "leads": Column(COUNT, "leads that belong to it"),
    "ends": Column(COUNT, "connectors that belong to it"),
}
"""One circuit with its supply."""

ZONES: Columns = {
    **ZONE,
    "zone": Column(TEXT, "zone"),
    "ends": Column(COUNT, "connectors in it"),
    "things": Column(COUNT, "connectors, devices and leads in it"),
    **limit("coupler_ambient_low", "coupler_ambient_high"),
}
"""One zone."""

VARIABLES: Columns = {
    "variable": Column(TEXT, "variable"),
    "value": Column(TEXT, "its value, as the plan writes it"),
    "used": Column(FLAG, "its name stands somewhere in the plan"),
}
"""Values that the plan writes once."""

SUPPLIES: Columns = {
    "supply": Column(TEXT, "supply"),
    **SUPPLY,
    "circuits": Column(COUNT, "circuits that it feeds"),
    **limit("extra_low_voltage_ac", "extra_low_voltage_dc"),
}
"""One supply, and how much it feeds."""

CABLES: Columns = {
    **{name: column for name, column in CABLE.items() if name != "length_m"},
    **INSULATED,
    "cable": Column(TEXT, "type of cable"),
    "cable_item": written("item number of the cable", "cable", "cable", "item"),
    "leads": Column(COUNT, "leads of this type"),
    "items": Column(COUNT, "types of cable of the plan that have an item number"),
}
"""One type of cable, and how much of the plan is of it."""

DECLARED: Columns = {
    "part": Column(TEXT, "declared part"),
    "like": written("part whose facts it takes over", "part", "part", "like"),
    "uses": Column(COUNT, "connectors, devices and accessories of it, and parts that name it"),
}
"""One part that the plan declares, faces of connectors apart."""

REACH: Columns = {
    "zone": Column(TEXT, "zone"),
    "other": Column(TEXT, "a zone whose ends lie within reach of it; every zone reaches itself"),
    "separable": Column(FLAG, "true where the plan says that the two could be separated"),
}
"""Which zones lie within reach of each other, both ways."""

PLACED: Columns = {
    "end": Column(TEXT, "connector"),
    "x_m": Column(NUMBER, "where it is along the first axis of the plan", "m"),
    "y_m": Column(NUMBER, "along the second axis", "m"),
    "z_m": Column(NUMBER, "along the third axis", "m"),
    "free_m": Column(NUMBER, "how far it can be moved from there; null is not stated", "m"),
}
"""Where a connector is: its own position, else its device's, else its zone's."""

FITS: Columns = {
    "system": Column(TEXT, "connection system"),
    "coding": Column(TEXT, "mechanical code"),
    "fits": Column(TEXT, "a code it fits"),
}
"""Which mechanical codes fit, by connection system."""

SPARES: Columns = {
    "kind": Column(TEXT, "kind of line in the order"),
    "percent": Column(NUMBER, "share of what is needed", "%"),
    "pieces": Column(COUNT, "or pieces; metres of cable"),
}
"""What one plan orders of one kind beyond what is needed."""

PROTECTIONS: Columns = {
    "system": Column(TEXT, "connection system; null for a part that says so itself and belongs to none"),
    "part": Column(TEXT, "that part, or the first connector of the system"),
    "who": Column(TEXT, "the system, or else the part"),
    "case": Column(TEXT, "way of plugging: different number of poles, rotated by 180° …"),
    "protected": Column(FLAG, "its shape prevents it", named="missing"),
    "missing": Column(TEXT, "what is not stated"),
}
"""Which wrong ways of plugging a connection system is stated to be protected against."""

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
