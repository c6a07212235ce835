"""Leads and their sides: cable, circuit, preparation, what the part allows, strain relief."""

from __future__ import annotations

from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT, Column
from mateproof.tables.schema.columns import Columns, written
from mateproof.tables.schema.connectors import INSTALLED
from mateproof.tables.schema.limits import limit
from mateproof.tables.schema.plan import CABLE, CIRCUIT, INSULATED, LAID, PROTECTION, TERMINATION

LEADS: Columns = {
    "lead": Column(TEXT, "lead"),
    **CABLE,
    **INSULATED,
    "cable_item": Column(TEXT, "item number of the cable"),
    **CIRCUIT,
    "circuit": written("circuit", "lead", "lead", "circuit"),
    "protection_current_a": PROTECTION["protection_current_a"],
    **LAID,
    "zone": written("zone of what lies along it", "lead", "lead", "zone"),
    "ambient_low_c": Column(
        NUMBER,
        "lowest temperature where it or a side of it lies",
        "°C",
        field=("zone", "zone", "temperature"),
    ),
    "ambient_high_c": Column(
        NUMBER,
        "highest temperature where it or a side of it lies",
        "°C",
        field=("zone", "zone", "temperature"),
    ),
    "from_end": Column(TEXT, "connector at its beginning; null without one"),
    "from_device": Column(TEXT, "device it is wired to at its beginning"),
    "from_circuit": Column(TEXT, "circuit of that device; null where it has none"),
    "to_end": Column(TEXT, "connector at its end; null without one"),
    "to_device": Column(TEXT, "device it is wired to at its end"),
    "to_circuit": Column(TEXT, "circuit of that device; null where it has none"),
    **limit("lead_length"),
}
"""One lead with its cable and what is at its two sides."""

TERMINATED: Columns = {
    **TERMINATION,
    **CABLE,
    **{
        name: INSTALLED[name]
        for name in (
            "part",
            "circuit",
            "zone",
            "mounting",
            "made",
            "strain_relief",
            "known",
            "stub",
            "poles",
            "connection_points",
            "nominal_cross_section_mm2",
            "strip_length_mm",
            "sheath_strip_length_mm",
            "earth_extra_length_mm",
            "earth_extra_from_poles",
            "conductors_per_pole",
            "conductor_count",
            "has_earth",
        )
    },
    **{
        name: Column(dtype, doc, unit, fact=("part", fact), needs=("conductor", "ferrule"))
        for name, dtype, doc, unit, fact in (
            ("allowed_low_mm2", NUMBER, "smallest cross section it takes", "mm²", "cross_section"),
            ("allowed_high_mm2", NUMBER, "largest cross section it takes", "mm²", "cross_section"),
            (
                "pushed_low_mm2",
                NUMBER,
                "smallest cross section that may be pushed in",
                "mm²",
                "cross_section",
            ),
            (
                "pushed_high_mm2",
                NUMBER,
                "largest cross section that may be pushed in",
                "mm²",
                "cross_section",
            ),
            ("must_open", FLAG, "the clamp must be opened", "", "method"),
        )
    },
    **limit("coupler_cross_section"),
    "relief_known": Column(FLAG, "the library or the plan knows the strain relief"),
    "relief_low_mm": Column(
        NUMBER, "smallest cable of the strain relief", "mm", fact=("strain_relief", "cable_diameter")
    ),
    "relief_high_mm": Column(
        NUMBER, "largest cable of the strain relief", "mm", fact=("strain_relief", "cable_diameter")
    ),
    "relief_poles": Column(COUNT, "poles of the strain relief", fact=("strain_relief", "poles")),
    "relief_cables": Column(COUNT, "cables the strain relief is for", fact=("strain_relief", "cables")),
    "relief_best": Column(
        TEXT, "listed strain relief whose range suits the cable best; null where none holds it"
    ),
    "relief_listed": Column(FLAG, "the part's sheet lists this strain relief", fact=("part", "accessory")),
}
"""One side of a lead in a connector: conductor, preparation, what the part allows, strain relief."""
