"""Connectors joined with all they touch: part, circuit, zone, rating, mate, accessories."""

from __future__ import annotations

from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT, Column
from mateproof.tables.schema.columns import Columns, stated, suffixed, written
from mateproof.tables.schema.limits import limit
from mateproof.tables.schema.part import FACE, PART
from mateproof.tables.schema.plan import CIRCUIT, ENDS, PROTECTION, ZONE

INSTALLED: Columns = {
    **ENDS,
    **CIRCUIT,
    **ZONE,
    **PART,
    "maker": Column(TEXT, "maker", fact=("part", "maker")),
    "mated": Column(FLAG, "it is part of a mate"),
    "mates": Column(COUNT, "number of mates it is part of"),
    "mate_made": Column(TEXT, "on site or factory: where its mate is made"),
    "conductors_per_pole": Column(COUNT, "leads terminated in it"),
    "capped": Column(FLAG, "it wears a lockout cap"),
}
"""One connector of the plan with its part, circuit and zone."""

RATED: Columns = {
    **{
        name: INSTALLED[name]
        for name in (
            "end",
            "part",
            "circuit",
            "zone",
            "known",
            "stub",
            "function",
            "voltage_v",
            "nature",
            "current_a",
            "overvoltage_category",
            "pollution_degree",
            "made",
            "part_class",
            "line_count",
            "altitude_m",
            "temperature_high_c",
        )
    },
    "protection_current_a": PROTECTION["protection_current_a"],
    "supply": written("supply", "circuit", "circuit", "supply"),
    "supply_system": written("TN-S, SELV, …", "supply", "supply", "system"),
    "supply_voltage_v": Column(
        NUMBER, "line to neutral, or between the two conductors", "V", field=("supply", "supply", "voltage")
    ),
    "market": Column(TEXT, "market of the plan"),
    "standard": Column(TEXT, "standard whose ratings apply in that market", fact=("part", "rated_voltage")),
    "rated_voltage_v": stated(NUMBER, "rated voltage", "rated_voltage", "V"),
    "rated_impulse_kv": stated(NUMBER, "rated impulse voltage", "rated_impulse_voltage", "kV"),
    "rated_current_a": stated(NUMBER, "rated current", "rated_current", "A"),
    "rated_category": stated(COUNT, "overvoltage category of the rating", "rated_voltage"),
    "rated_pollution": stated(COUNT, "pollution degree of the rating", "rated_voltage"),
    "rated_wiring": stated(TEXT, "restriction of the rating (factory only); empty for none", "rated_voltage"),
    "curve": Column(TEXT, "derating_curve or base_curve, where the part states one"),
    "curve_current_a": Column(
        NUMBER,
        "current of that curve at the hottest",
        "A",
        fact=("part", "derating_curve"),
        needs=("temperature_high_c",),
    ),
    **limit("impulse_voltage", "coupler_voltage", "coupler_current", "base_curve_share"),
}
"""One connector with the rating that the plan's market selects."""

_SIDE = (
    "end",
    "part",
    "circuit",
    "zone",
    "mounting",
    "label",
    "lever_count",
    "coding_step",
    "function",
    "voltage_v",
    "conductor_names",
    "known",
    "stub",
    *FACE,
    "pin_spacing_mm",
    "levers_fitted",
    "levers_fitted_when",
    "coding_on_site",
    "cycles_unloaded",
    "cycles_loaded",
    "made",
    "maker",
    "nature",
    "current_a",
    "mating_force_n",
    "mating_force_exact_n",
    "mating_force_low_n",
    "retention_locked_n",
    "breaking_current_a",
    "breaking_voltage_v",
    "breaking_sure",
)

MATED: Columns = {
    "mate": Column(TEXT, "name of the mate"),
    **suffixed({name: INSTALLED[name] for name in _SIDE}, "_a"),
    **suffixed({name: INSTALLED[name] for name in _SIDE}, "_b"),
    "codes_fit": Column(FLAG, "whether the system says that the two codes fit"),
    "same_colour": Column(FLAG, "the system asks for equal colours", fact=("part_a", "same_colour_required")),
    "same_marking": Column(
        FLAG, "the system asks for equal pole marking", fact=("part_a", "same_marking_required")
    ),
    "levers_per_flying_pair": Column(
        COUNT, "levers to add to two flying ends", fact=("part_a", "levers_per_flying_pair")
    ),
    "within_reach": Column(FLAG, "their zones lie within reach of each other; null unless both are stated"),
    "counterpart_listed": Column(
        FLAG, "one sheet lists the other part as counterpart", fact=("part_a", "counterpart")
    ),
    "cycles": Column(COUNT, "planned matings", field=("mate", "mate", "cycles")),
    "under_load": Column(FLAG, "plugged under load", field=("mate", "mate", "under_load")),
    "mate_made": written("on site or factory", "mate", "mate", "made"),
    "pull_n": Column(NUMBER, "force that pulls at it in service", "N", field=("mate", "mate", "pull")),
    "force_n": Column(
        NUMBER, "force that can be brought to bear there", "N", field=("mate", "mate", "force")
    ),
    "market": Column(TEXT, "market of the plan"),
}
"""Two ends that are meant to be plugged together, side a and side b."""

EQUIPPED: Columns = {
    **{name: INSTALLED[name] for name in ("end", "part", "mounting", "gender", "poles", "mated")},
    "role": Column(TEXT, "lever, strain relief or cap"),
    "accessory": Column(TEXT, "item number of the accessory"),
    "accessory_class": Column(TEXT, "class of the accessory", fact=("accessory", "part_class")),
    "accessory_known": Column(FLAG, "the library or the plan knows the accessory"),
    "accessory_mounting": Column(TEXT, "mounting it is for (lever)", fact=("accessory", "mounting")),
    "accessory_for_gender": Column(TEXT, "contact type it is for (cap)", fact=("accessory", "for_gender")),
    "listed": Column(FLAG, "the part's sheet lists this accessory", fact=("part", "accessory")),
}
"""One accessory on one connector."""
