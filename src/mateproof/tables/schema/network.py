"""What `grid/` calculates where a plan says what feeds it: leads and mates, points, circuits.

Currents and voltages are those of the operating point in which every load takes what the plan states (times
the circuit's `simultaneity`); the voltage where the supply begins is the supply's. Faults are initial
symmetrical ones. The formulas stand in docs/explanation/calculation.md and network-of-a-plan.md.

A null is not calculated. The column of names beside it (`flow_missing`, …) tells the datum of the plan or
of a part that is missing, or what else is in the way (`status`); where it has no name either, nothing is
to calculate (a mate has no cross section).
"""

from __future__ import annotations

from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT, Column
from mateproof.tables.schema.columns import Columns, written


def _number(doc: str, unit: str, named: str = "") -> Column:
    return Column(NUMBER, doc, unit, named=named)


def _text(doc: str, named: str = "") -> Column:
    return Column(TEXT, doc, named=named)


_FLOW_MISSING = "data missing for currents, voltages and losses, joined by a comma"
_FAULT_MISSING = "data missing for loop impedances and the smallest currents, joined by a comma"

SEGMENTS: Columns = {
    "segment": _text("lead or mate"),
    "kind": _text("lead or mate"),
    "circuit": _text("circuit that it belongs to"),
    "upstream": _text("point at its side towards the feed", "flow_missing"),
    "downstream": _text("point at its other side", "flow_missing"),
    "lines": _text("its conductors that are lines, joined by a blank; null where no feed reaches it"),
    "length_m": Column(NUMBER, "length of a lead", "m"),
    "cross_section_mm2": Column(NUMBER, "cross section of a lead's conductors", "mm²"),
    "ohm_20": _number("resistance of one of its conductors at 20 °C, contacts included", "Ω", "flow_missing"),
    "ohm": _number("the same in service: warm conductors", "Ω", "flow_missing"),
    "current_a": _number("largest current in one of its lines", "A", "flow_missing"),
    "neutral_a": _number("current in its neutral, or in the conductor back", "A", "flow_missing"),
    "carries_a": _number(
        "current that it carries: a lead as it is laid, a mate what its weaker half carries where it lies",
        "A",
        "carries_missing",
    ),
    "carries_by": _text("the facts that decide about that", "carries_missing"),
    "loading": _number("largest current as a share of what it carries", "%", "loading_missing"),
    "drop_v": _number("voltage drop of the line that drops most", "V", "flow_missing"),
    "drop_percent": _number("the same as a share of the supply's voltage", "%", "flow_missing"),
    "losses_w": _number("heat of all its conductors and contacts", "W", "flow_missing"),
    "contact_w": _number("heat of the hottest pair of contacts of a mate", "W", "flow_missing"),
    "energy_kwh": _number("what its losses come to in a year", "kWh", "energy_missing"),
    "withstand_a2s": _number(
        "k²S² of a lead: let-through energy that it withstands", "A²s", "withstand_missing"
    ),
    "flow_missing": _text(_FLOW_MISSING),
    "carries_missing": _text("data missing for what it carries, joined by a comma"),
    "loading_missing": _text("data missing for its loading: those of its current, and of what it carries"),
    "energy_missing": _text("data missing for its losses in a year"),
    "withstand_missing": _text("data missing for what it withstands"),
}
"""Result of `grid/`: one lead or mate of a plan that says what feeds it."""

_FAULTS: Columns = {
    "zs_cold_ohm": _number("fault loop, line to protective conductor, all at 20 °C", "Ω", "fault_missing"),
    "zs_hot_ohm": _number("the same with warm conductors", "Ω", "fault_missing"),
    "earth_max_a": _number("largest current of a fault to the protective conductor", "A", "most_missing"),
    "earth_min_a": _number("smallest such current; 0 without a protective conductor", "A", "fault_missing"),
    "neutral_max_a": _number(
        "largest current of a fault to the neutral or conductor back", "A", "most_missing"
    ),
    "neutral_min_a": _number("smallest such current; 0 without a neutral", "A", "fault_missing"),
    "three_max_a": _number("largest three-phase current; null with one line", "A", "most_missing"),
    "three_min_a": _number("smallest three-phase current; null with one line", "A", "fault_missing"),
}

_TRIP: Columns = {
    "protector": _text(
        "circuit whose protective device disconnects it: itself, or the nearest above that names one",
        "trip_missing",
    ),
    "trip_a": _number(
        "current at which that device surely trips: at once, or on residual current", "A", "trip_missing"
    ),
    "trips_on": _text("overcurrent or residual current", "trip_missing"),
    "disconnects_asked": Column(
        FLAG,
        "a fault to earth has to be disconnected: TN and TT; not SELV, PELV, and not without PE",
        named="asked_missing",
    ),
    "time_limit_s": _number("time in which", "s", "time_missing"),
    "zs_limit_ohm": _number("largest loop impedance at which it trips: share · U0 / Ia", "Ω", "trip_missing"),
}

POINTS: Columns = {
    "point": _text("connector (lead.side or device.connector), device (its terminals) or bare end"),
    "kind": _text("connector, terminal or bare end"),
    "circuit": _text("circuit that it belongs to"),
    "device": _text("device that it belongs to; null for an end of a lead"),
    "upstream": _text("point before it on the way from the feed; null at the feed and where none reaches it"),
    "through": _text("lead, mate or device between the two"),
    "distance_m": _number("way along leads from the feed", "m", "flow_missing"),
    "loaded": Column(FLAG, "a load takes its current here"),
    "takes_a": _number("current that the load takes here; null without a load", "A", "flow_missing"),
    "voltage_v": _number(
        "between line (the one that drops most) and neutral, or across the load of this point",
        "V",
        "flow_missing",
    ),
    "drop_v": _number("voltage drop from the feed to it, of the line that drops most", "V", "flow_missing"),
    "drop_percent": _number("the same as a share of the supply's voltage", "%", "flow_missing"),
    "neutral_v": _number("potential of its neutral against that at the feed", "V", "flow_missing"),
    **_FAULTS,
    **_TRIP,
    "trips": Column(
        FLAG, "its loop impedance, warm, lets the device trip: Zs ≤ limit", named="trips_missing"
    ),
    "trip_class": _text(
        "how a breaker trips at the smallest fault current: at once, maybe at once, within an hour, not",
        "trips_missing",
    ),
    "flow_missing": _text(_FLOW_MISSING),
    "fault_missing": _text(_FAULT_MISSING),
    "most_missing": _text("data missing for the largest fault currents"),
    "trip_missing": _text("data missing about the protective device"),
    "asked_missing": _text("data missing for whether a fault has to be disconnected"),
    "time_missing": _text("data missing for the time; also what our tables do not say"),
    "trips_missing": _text("data missing for whether it trips: those of the loop and of the device"),
}
"""Result of `grid/`: one connector, terminal or bare end that belongs to a circuit of a plan with feeds."""

CALCULATED: Columns = {
    "circuit": _text("circuit"),
    "supply": written("supply", "circuit", "circuit", "supply"),
    "supply_system": written("TN-S, SELV, …", "supply", "supply", "system"),
    "status": _text(
        "calculated, not fed, several sources, missing data, no neutral, collapse, loop, no engine, "
        "conductors (not understood)"
    ),
    "status_at": _text("the lead, mate, point or device that stands behind any other status than calculated"),
    "engine": _text("sweep, or power-grid-model for a loop; null where nothing was calculated"),
    "feed": _text("device where its supply begins; null where none reaches it"),
    "lines": _text("its conductors that are lines, joined by a blank", "flow_missing"),
    "voltage_v": _number(
        "voltage at the feed: line to neutral, or between its two conductors", "V", "flow_missing"
    ),
    "loads": Column(COUNT, "loads in it"),
    "loads_missing": _text("devices that do not say what they take, joined by a comma"),
    "design_a": Column(
        NUMBER, "current that the plan designs it for", "A", field=("circuit", "circuit", "current")
    ),
    "simultaneity": Column(NUMBER, "share of its loads that counts; 100 when the plan says nothing", "%"),
    "current_a": _number("largest current in one of its leads and mates", "A", "flow_missing"),
    "neutral_a": _number("largest current in a neutral or conductor back of it", "A", "flow_missing"),
    # voltage drop
    "drop_v": _number("largest voltage drop of a load in it, else of a point", "V", "flow_missing"),
    "drop_percent": _number("the same as a share of the supply's voltage", "%", "flow_missing"),
    "drop_at": _text("the point where that is", "flow_missing"),
    "drop_path": _text("leads, mates and devices from the feed to that point, one a line", "flow_missing"),
    "drop_m": _number("length of that way", "m", "flow_missing"),
    "design_drop_v": _number(
        "drop if its design current flowed to its farthest point (not a result of its loads)",
        "V",
        "design_missing",
    ),
    "design_drop_percent": _number("the same as a share of the supply's voltage", "%", "design_missing"),
    # faults
    "zs_hot_ohm": _number("largest loop impedance of a point in it, warm", "Ω", "fault_missing"),
    "zs_at": _text("the point where that is", "fault_missing"),
    "earth_min_a": _number("smallest fault current to the protective conductor", "A", "fault_missing"),
    "neutral_min_a": _number("smallest fault current to the neutral or conductor back", "A", "fault_missing"),
    "short_max_a": _number("largest fault current of any kind, where it begins", "A", "most_missing"),
    **_TRIP,
    "trips": Column(FLAG, "its device trips at every point of it", named="trips_missing"),
    "trip_class": _text("the slowest way of tripping in it, as in `points`", "trips_missing"),
    # loading: of all its leads and mates the one that is loaded most
    "cable_loading": _number("largest loading of a lead", "%", "cable_missing"),
    "cable_at": _text("that lead", "cable_missing"),
    "cable_by": _text("the facts that decide about it", "cable_missing"),
    "mate_loading": _number("largest loading of a mate", "%", "mate_missing"),
    "mate_at": _text("that mate", "mate_missing"),
    "mate_by": _text("the facts that decide about it", "mate_missing"),
    "device_loading": _number(
        "current where it begins as a share of the rated current of its own protective device",
        "%",
        "device_missing",
    ),
    # heat
    "losses_w": _number("heat of its leads and mates", "W", "flow_missing"),
    "contact_w": _number("heat of its hottest pair of contacts; 0 without a mate", "W", "flow_missing"),
    "hours": _number("hours at full load in a year that its losses come to", "h", "energy_missing"),
    "energy_kwh": _number("what its losses come to in a year", "kWh", "energy_missing"),
    # short circuit: energy, and devices in series
    "let_through_a2s": Column(
        NUMBER,
        "energy that its protective device lets through",
        "A²s",
        field=("circuit", "circuit", "protection.let_through"),
    ),
    "withstand_a2s": _number("smallest k²S² of its leads", "A²s", "withstand_missing"),
    "withstand_at": _text("that lead", "withstand_missing"),
    "above": _text("the circuit whose protective device is in series above its own; null without one"),
    "selective_a": _number(
        "up to this fault current the device above does not trip at once; null without one",
        "A",
        "selective_missing",
    ),
    "selective": Column(
        FLAG,
        "the largest fault current where it begins is no higher; null without one",
        named="selective_missing",
    ),
    "assumed": _text("what the plan does not state and was assumed, as the plan would write it, one a line"),
    "flow_missing": _text(_FLOW_MISSING),
    "fault_missing": _text(_FAULT_MISSING),
    "most_missing": _text("data missing for the largest fault currents"),
    "design_missing": _text("data missing for the drop of the design current"),
    "trip_missing": _text("data missing about the protective device"),
    "asked_missing": _text("data missing for whether a fault has to be disconnected"),
    "time_missing": _text("data missing for the time; also what our tables do not say"),
    "trips_missing": _text("data missing for whether it trips: those of the loop and of the device"),
    "cable_missing": _text("data missing for the loading of its leads"),
    "mate_missing": _text("data missing for the loading of its mates"),
    "device_missing": _text("data missing for the loading of its protective device"),
    "energy_missing": _text("data missing for its losses in a year"),
    "withstand_missing": _text("data missing for what its leads withstand"),
    "selective_missing": _text("data missing for selectivity"),
}
"""Result of `grid/`: one circuit of a plan that says what feeds it, as it was calculated. Circuits that are
nothing but a bus are in `buses`."""
