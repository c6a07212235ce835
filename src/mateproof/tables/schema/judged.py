"""What `grid/` calculates of a circuit, beside what the plan states of it and the limits that count."""

from __future__ import annotations

from mateproof.tables.column import COUNT, NUMBER, TEXT, Column
from mateproof.tables.schema.columns import Columns
from mateproof.tables.schema.limits import limit
from mateproof.tables.schema.network import CALCULATED
from mateproof.tables.schema.places import CIRCUITS
from mateproof.tables.schema.plan import PROTECTION, SUPPLY

STATED = ("has_earth", "use", "network", "nature", "prospective_ka", "protections", *PROTECTION)
"""Columns of the circuit and its supply."""
_OF = {**CIRCUITS, **SUPPLY}

JUDGED: Columns = {
    **{name: column for name, column in CALCULATED.items() if name != "assumed"},
    **{name: _OF[name] for name in STATED},
    "loads_stated": Column(COUNT, "devices of the plan that say what they take"),
    "beyond_percent": Column(
        NUMBER,
        "voltage drop of the load that comes nearest to its limit, less what the length beyond 100 m allows",
        "%",
        named="flow_missing",
    ),
    "beyond_drop": Column(NUMBER, "voltage drop of that load", "%", named="flow_missing"),
    "beyond_at": Column(TEXT, "the point of that load", named="flow_missing"),
    "beyond_m": Column(NUMBER, "length of the way to it", "m", named="flow_missing"),
    "untripped_at": Column(TEXT, "the first point at which a fault to earth does not trip its device"),
    "untripped_ohm": Column(TEXT, "the fault loop there, warm, in Ω; ∞ without a protective conductor"),
    "neutral_v": Column(NUMBER, "highest potential of a neutral in it", "V", named="flow_missing"),
    "neutral_at": Column(TEXT, "the point where that is", named="flow_missing"),
    "inrush_devices": Column(COUNT, "devices of it that state an inrush current"),
    "inrush_a": Column(NUMBER, "sum of the inrush currents that its devices state", "A"),
    "inrush_all_a": Column(NUMBER, "the same where every load states its own", "A", named="inrush_missing"),
    "inrush_missing": Column(TEXT, "loads that do not state their inrush current, joined by a comma"),
    **limit(
        "voltage_drop_lighting",
        "voltage_drop_other",
        "voltage_drop_lighting_private",
        "voltage_drop_other_private",
        "extra_low_voltage_drop",
        "voltage_drop_more",
        "neutral_potential",
        "contact_heat",
    ),
}
"""Result of `grid/`: one circuit as it was calculated, beside its limits."""
