"""What the plan writes about circuits, zones, connectors, terminations and cables."""

from __future__ import annotations

from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT, Column
from mateproof.tables.schema.columns import Columns, written

CIRCUIT: Columns = {
    "circuit": written("circuit", "end", "end", "circuit"),
    "function": written("what the circuit is for, in the planner's words", "circuit", "circuit", "function"),
    "voltage_v": Column(
        NUMBER, "highest voltage between two conductors", "V", field=("circuit", "circuit", "voltage")
    ),
    "nature": written("ac or dc", "circuit", "circuit", "nature"),
    "current_a": Column(NUMBER, "design current", "A", field=("circuit", "circuit", "current")),
    "conductor_names": Column(
        TEXT, "conductors in pole order, joined by a blank", field=("circuit", "circuit", "conductors")
    ),
    "conductor_count": Column(COUNT, "number of conductors", field=("circuit", "circuit", "conductors")),
    "has_earth": Column(
        FLAG, "one conductor is protective earth", field=("circuit", "circuit", "conductors")
    ),
    "overvoltage_category": Column(
        COUNT, "overvoltage category, 1 to 4", field=("circuit", "circuit", "overvoltage_category")
    ),
    "line_count": Column(COUNT, "conductors named L1, L2, L3", field=("circuit", "circuit", "conductors")),
    "survives_v": Column(
        NUMBER,
        "voltage that all devices of the circuit survive",
        "V",
        field=("circuit", "circuit", "survives"),
    ),
}

PROTECTION: Columns = {
    "protection_kind": written("MCB, RCBO, fuse or electronic", "circuit", "circuit", "protection.kind"),
    "protection_curve": written("B, C, D or gG", "circuit", "circuit", "protection.curve"),
    "protection_current_a": Column(
        NUMBER,
        "rated current of the protective device",
        "A",
        field=("circuit", "circuit", "protection.current"),
    ),
    "protection_residual_ma": Column(
        NUMBER,
        "rated residual operating current of the protective device",
        "mA",
        field=("circuit", "circuit", "protection.residual_current"),
    ),
    "protection_breaking_ka": Column(
        NUMBER,
        "breaking capacity of the protective device",
        "kA",
        field=("circuit", "circuit", "protection.breaking_capacity"),
    ),
    "protection_trip_a": Column(
        NUMBER,
        "current at which the protective device surely trips in time",
        "A",
        field=("circuit", "circuit", "protection.trip_current"),
    ),
    "protection_let_through_a2s": Column(
        NUMBER,
        "energy that the protective device lets through",
        "A²s",
        field=("circuit", "circuit", "protection.let_through"),
    ),
}
"""The device that disconnects a circuit."""

SUPPLY: Columns = {
    "supply_system": written("TN-S, SELV, …", "supply", "supply", "system"),
    "supply_voltage_v": Column(
        NUMBER, "line to neutral, or between the two conductors", "V", field=("supply", "supply", "voltage")
    ),
    "supply_nature": written("ac or dc", "supply", "supply", "nature"),
    "prospective_ka": Column(
        NUMBER,
        "highest short-circuit current to expect",
        "kA",
        field=("supply", "supply", "prospective_current"),
    ),
    "loop_ohm": Column(
        NUMBER,
        "highest impedance of line and protective conductor up to it",
        "Ω",
        field=("supply", "supply", "loop_impedance"),
    ),
    "impedance_ohm": Column(
        NUMBER,
        "highest impedance of line and conductor back up to it",
        "Ω",
        field=("supply", "supply", "impedance"),
    ),
    "earth_ohm": Column(
        NUMBER, "resistance of both electrodes", "Ω", field=("supply", "supply", "earth_resistance")
    ),
    "r_to_x": Column(NUMBER, "R/X of these impedances", field=("supply", "supply", "r_to_x")),
    "network": written("public or private", "supply", "supply", "network"),
}

ZONE: Columns = {
    "zone": written("zone", "end", "end", "zone"),
    "place": written("closed, restricted or open", "zone", "zone", "place"),
    "temperature_low_c": Column(
        NUMBER, "lowest temperature in service", "°C", field=("zone", "zone", "temperature")
    ),
    "temperature_high_c": Column(
        NUMBER, "highest temperature in service", "°C", field=("zone", "zone", "temperature")
    ),
    "processing_low_c": Column(
        NUMBER, "lowest temperature while working", "°C", field=("zone", "zone", "processing_temperature")
    ),
    "processing_high_c": Column(
        NUMBER, "highest temperature while working", "°C", field=("zone", "zone", "processing_temperature")
    ),
    "degree_of_protection": written(
        "degree of protection the place asks for", "zone", "zone", "degree_of_protection"
    ),
    "pollution_degree": Column(COUNT, "pollution degree, 1 to 4", field=("zone", "zone", "pollution_degree")),
    "altitude_m": Column(NUMBER, "height above sea level", "m", field=("zone", "zone", "altitude")),
}

END: Columns = {
    "end": Column(TEXT, "name of the connector: lead.side or device.connector"),
    "lead": Column(TEXT, "lead it terminates"),
    "device": Column(TEXT, "device it is mounted on"),
    "part": written("item number or declared part", "end", "end", "part"),
    "mounting": Column(TEXT, "flying or mounted"),
    "made": written("on site or factory", "end", "end", "made"),
    "coding_step": written("on site or delivered: who makes the coding", "end", "end", "coding"),
    "label": written("text on its label", "end", "end", "label"),
    "levers": Column(TEXT, "item numbers of added levers, one a line"),
    "lever_count": Column(COUNT, "number of added levers"),
    "strain_relief": written("item number of its strain relief housing", "end", "end", "strain_relief"),
    "cap": written("item number of its lockout cap", "end", "end", "cap"),
}

ENDS = {**END, "circuit": CIRCUIT["circuit"], "zone": ZONE["zone"]}

TERMINATION: Columns = {
    "termination": Column(TEXT, "name of the lead's side"),
    "end": written("connector", "termination", "termination", "end"),
    "lead": Column(TEXT, "lead"),
    "lead_circuit": written("circuit of the lead", "lead", "lead", "circuit"),
    "ferrule": written("none, plain or collared", "termination", "termination", "ferrule"),
    "method": written("opened or pushed in", "termination", "termination", "method"),
    "strip_mm": Column(
        NUMBER, "strip length as planned", "mm", field=("termination", "termination", "strip_length")
    ),
    "sheath_strip_mm": Column(
        NUMBER, "sheath strip length as planned", "mm", field=("termination", "termination", "sheath_strip")
    ),
    "earth_extra_mm": Column(
        NUMBER, "extra earth length as planned", "mm", field=("termination", "termination", "earth_extra")
    ),
}

CABLE: Columns = {
    "cable": written("type of cable", "lead", "lead", "cable"),
    "length_m": Column(NUMBER, "length of the lead", "m", field=("lead", "lead", "length")),
    "conductors": Column(COUNT, "conductors in the cable", field=("cable", "cable", "conductors")),
    "conductor": written("solid, stranded or fine-stranded", "cable", "cable", "conductor"),
    "cross_section_mm2": Column(
        NUMBER, "cross section of a conductor", "mm²", field=("cable", "cable", "cross_section")
    ),
    "diameter_mm": Column(NUMBER, "outer diameter", "mm", field=("cable", "cable", "diameter")),
}

INSULATED: Columns = {
    "insulation": written("PVC or XLPE", "cable", "cable", "insulation"),
    "cable_voltage_v": Column(
        NUMBER, "rated voltage between two conductors", "V", field=("cable", "cable", "voltage")
    ),
    "cable_low_c": Column(
        NUMBER, "lowest air temperature it is for", "°C", field=("cable", "cable", "temperature")
    ),
    "cable_high_c": Column(
        NUMBER, "highest air temperature it is for", "°C", field=("cable", "cable", "temperature")
    ),
}
"""What a type of cable is made for."""

LAID: Columns = {
    "reference_method": written("A1, A2, B1, B2, C or E", "lead", "lead", "reference_method"),
    "grouped": Column(COUNT, "loaded circuits laid together", field=("lead", "lead", "grouped")),
    "arrangement": written("bunched or layer", "lead", "lead", "arrangement"),
    "ampacity_a": Column(
        NUMBER, "current it carries, as calculated by the planner", "A", field=("lead", "lead", "ampacity")
    ),
}
"""How a lead is laid; where it does not say so itself, as its type of cable says."""
