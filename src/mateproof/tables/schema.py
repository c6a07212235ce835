"""Every table and view, declared once: what a rule, a document or an analysis may ask for.

Tables are joined from the plan and its parts (`views/`, one file each); result tables (`misplugs`,
`barred`) are filled by a room above and declared here, so that rules and documents can ask for them like
for any other table. Every table has a `plan` column: one query serves many plans.
"""

from __future__ import annotations

from collections.abc import Mapping

from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT, Column, Table

Columns = Mapping[str, Column]


def _suffixed(columns: Columns, suffix: str) -> dict[str, Column]:
    return {name + suffix: column.suffixed(suffix) for name, column in columns.items()}


def _text(doc: str, *field: str) -> Column:
    return Column(TEXT, doc, field=(field[0], field[1], field[2]) if field else None)


PLAN = {"plan": Column(TEXT, "name of the plan")}

# ── what is known of a part: one row per part that the plan uses or declares ──────────────────────────────


def _fact(dtype: object, doc: str, property: str, unit: str = "") -> Column:
    return Column(dtype, doc, unit, fact=("part", property))  # type: ignore[arg-type]


FACE: Columns = {
    "system": _fact(TEXT, "connection system, by the printed product family", "family"),
    "size": _fact(TEXT, "size of the mating face (MINI, MIDI, MAXI)", "size"),
    "poles": _fact(COUNT, "number of poles", "poles"),
    "gender": _fact(TEXT, "socket or plug", "gender"),
    "coding": _fact(TEXT, "mechanical code", "coding"),
    "colour": _fact(TEXT, "colour", "colour"),
    "marking": _fact(TEXT, "pole marking as printed on the part", "marking"),
}
"""What decides whether two ends can mate, and may."""

PART: Columns = {
    "part_class": Column(TEXT, "class of part (parts.part.PartClass)"),
    "known": Column(FLAG, "true when the library holds it or the plan declares it"),
    "stub": Column(FLAG, "true when only other parts' sheets mention it"),
    **FACE,
    "earth_contact": _fact(FLAG, "whether the pole marking names an earth contact", "marking"),
    "connection_points": _fact(COUNT, "connection points in total", "connection_points"),
    "nominal_cross_section_mm2": _fact(NUMBER, "nominal cross section", "nominal_cross_section", "mm²"),
    "pin_spacing_mm": _fact(NUMBER, "distance between two pins", "pin_spacing", "mm"),
    "strip_length_mm": _fact(NUMBER, "strip length", "strip_length", "mm"),
    "sheath_strip_length_mm": _fact(
        NUMBER, "sheath strip length for this pole count", "sheath_strip_length", "mm"
    ),
    "earth_extra_length_mm": _fact(NUMBER, "extra length of the earth conductor", "earth_extra_length", "mm"),
    "blade_width_mm": _fact(NUMBER, "blade that opens the clamp", "blade_width", "mm"),
    "continuous_low_c": _fact(NUMBER, "lowest continuous temperature", "continuous_temperature", "°C"),
    "continuous_high_c": _fact(NUMBER, "highest continuous temperature", "continuous_temperature", "°C"),
    "processing_low_part_c": _fact(NUMBER, "lowest processing temperature", "processing_temperature", "°C"),
    "processing_high_part_c": _fact(NUMBER, "highest processing temperature", "processing_temperature", "°C"),
    "ip": _fact(TEXT, "degree of protection, unmated", "degree_of_protection"),
    "ip_mated": _fact(TEXT, "degree of protection, mated with strain relief", "degree_of_protection"),
    "open_place_allowed": _fact(FLAG, "false when the sheet excludes open, easily accessible areas", "place"),
    "cycles_unloaded": _fact(COUNT, "mating cycles without load", "mating_cycles"),
    "cycles_loaded": _fact(COUNT, "mating cycles with resistive load", "mating_cycles"),
    "locking_lever": _fact(TEXT, "locking lever as printed", "locking_lever"),
    "levers_fitted": _fact(COUNT, "levers that the part brings, where stated", "levers_fitted"),
    "cable_diameter_low_mm": _fact(NUMBER, "smallest cable (strain relief)", "cable_diameter", "mm"),
    "cable_diameter_high_mm": _fact(NUMBER, "largest cable (strain relief)", "cable_diameter", "mm"),
    "cables": _fact(COUNT, "number of cables (strain relief)", "cables"),
    "inputs": _fact(COUNT, "inputs (distributor)", "inputs"),
    "outputs": _fact(COUNT, "outputs (distributor)", "outputs"),
    "inner_wiring": _fact(TEXT, "inner wiring (distributor)", "inner_wiring"),
    "same_colour": _fact(FLAG, "the system asks for equal colours", "same_colour_required"),
    "same_marking": _fact(FLAG, "the system asks for equal pole marking", "same_marking_required"),
    "levers_fitted_when": _fact(TEXT, "mounting whose connectors come with a lever", "levers_fitted_when"),
    "levers_per_flying_pair": _fact(COUNT, "levers to add to two flying ends", "levers_per_flying_pair"),
    "caps_for": _fact(TEXT, "gender that takes a lockout cap", "caps_for"),
    "earth_extra_from_poles": _fact(
        COUNT, "pole count from which the extra earth length applies", "earth_extra_from_poles"
    ),
    "coding_on_site": _fact(TEXT, "what codes a part of this contact type on site", "coding_on_site"),
}

_CIRCUIT: Columns = {
    "circuit": _text("circuit", "end", "end", "circuit"),
    "function": _text("what the circuit is for, in the planner's words", "circuit", "circuit", "function"),
    "voltage_v": Column(
        NUMBER, "highest voltage between two conductors", "V", field=("circuit", "circuit", "voltage")
    ),
    "nature": _text("ac or dc", "circuit", "circuit", "nature"),
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
    "survives_v": Column(
        NUMBER, "voltage the circuit's devices survive", "V", field=("circuit", "circuit", "survives")
    ),
}

_ZONE: Columns = {
    "zone": _text("zone", "end", "end", "zone"),
    "place": _text("closed, restricted or open", "zone", "zone", "place"),
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
    "degree_of_protection": _text(
        "degree of protection the place asks for", "zone", "zone", "degree_of_protection"
    ),
    "pollution_degree": Column(COUNT, "pollution degree, 1 to 4", field=("zone", "zone", "pollution_degree")),
}

_END: Columns = {
    "end": Column(TEXT, "name of the connector: lead.side or device.connector"),
    "lead": Column(TEXT, "lead it terminates"),
    "device": Column(TEXT, "device it is mounted on"),
    "part": _text("item number or declared part", "end", "end", "part"),
    "mounting": Column(TEXT, "flying or mounted"),
    "made": _text("on site or factory", "end", "end", "made"),
    "coding_step": _text("on site or delivered: who makes the coding", "end", "end", "coding"),
    "label": _text("text on its label", "end", "end", "label"),
    "levers": Column(TEXT, "item numbers of added levers, one a line"),
    "lever_count": Column(COUNT, "number of added levers"),
    "strain_relief": _text("item number of its strain relief housing", "end", "end", "strain_relief"),
    "cap": _text("item number of its lockout cap", "end", "end", "cap"),
}

_ENDS = {**_END, "circuit": _CIRCUIT["circuit"], "zone": _ZONE["zone"]}

INSTALLED: Columns = {
    **_ENDS,
    **_CIRCUIT,
    **_ZONE,
    **PART,
    "mated": Column(FLAG, "it is part of a mate"),
    "mates": Column(COUNT, "number of mates it is part of"),
    "mate_made": Column(TEXT, "on site or factory: where its mate is made"),
    "conductors_per_pole": Column(COUNT, "leads terminated in it"),
    "capped": Column(FLAG, "it wears a lockout cap"),
}
"""One connector of the plan with its part, circuit and zone."""

_TERMINATION: Columns = {
    "termination": Column(TEXT, "name of the lead's side"),
    "end": _text("connector", "termination", "termination", "end"),
    "lead": Column(TEXT, "lead"),
    "lead_circuit": _text("circuit of the lead", "lead", "lead", "circuit"),
    "ferrule": _text("none, plain or collared", "termination", "termination", "ferrule"),
    "method": _text("opened or pushed in", "termination", "termination", "method"),
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

_CABLE: Columns = {
    "cable": _text("type of cable", "lead", "lead", "cable"),
    "length_m": Column(NUMBER, "length of the lead", "m", field=("lead", "lead", "length")),
    "conductors": Column(COUNT, "conductors in the cable", field=("cable", "cable", "conductors")),
    "conductor": _text("solid, stranded or fine-stranded", "cable", "cable", "conductor"),
    "cross_section_mm2": Column(
        NUMBER, "cross section of a conductor", "mm²", field=("cable", "cable", "cross_section")
    ),
    "diameter_mm": Column(NUMBER, "outer diameter", "mm", field=("cable", "cable", "diameter")),
}

TERMINATED: Columns = {
    **_TERMINATION,
    **_CABLE,
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
        )
    },
    "supply": _text("supply", "circuit", "circuit", "supply"),
    "supply_voltage_v": Column(
        NUMBER, "line to neutral, or between the two conductors", "V", field=("supply", "supply", "voltage")
    ),
    "market": Column(TEXT, "market of the plan"),
    "standard": Column(TEXT, "standard whose ratings apply in that market", fact=("part", "rated_voltage")),
    "rated_voltage_v": _fact(NUMBER, "rated voltage", "rated_voltage", "V"),
    "rated_impulse_kv": _fact(NUMBER, "rated impulse voltage", "rated_impulse_voltage", "kV"),
    "rated_current_a": _fact(NUMBER, "rated current", "rated_current", "A"),
    "rated_category": _fact(COUNT, "overvoltage category of the rating", "rated_voltage"),
    "rated_pollution": _fact(COUNT, "pollution degree of the rating", "rated_voltage"),
    "rated_wiring": _fact(TEXT, "restriction of the rating (factory only); empty for none", "rated_voltage"),
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
)

MATED: Columns = {
    "mate": Column(TEXT, "name of the mate"),
    **_suffixed({name: INSTALLED[name] for name in _SIDE}, "_a"),
    **_suffixed({name: INSTALLED[name] for name in _SIDE}, "_b"),
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
    "mate_made": _text("on site or factory", "mate", "mate", "made"),
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
    "data_sheet": Column(TEXT, "file of its own data sheet", fact=("part", "data_sheet")),
    **PART,
}
"""One part that the plan uses, connectors and accessories alike."""

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
    "part": _text("item number", "device", "device", "part"),
    "zone": _text("zone", "device", "device", "zone"),
    "circuit": _text("circuit", "device", "device", "circuit"),
    "wiring": _text("inner wiring as declared in the plan", "device", "device", "wiring"),
    "connector_count": Column(COUNT, "connectors mounted on it"),
    **{
        name: PART[name]
        for name in ("part_class", "known", "inputs", "outputs", "inner_wiring", "levers_fitted")
    },
}
"""One device with its part."""

LEADS: Columns = {
    "lead": Column(TEXT, "lead"),
    **_CABLE,
    "cable_item": Column(TEXT, "item number of the cable"),
    **_CIRCUIT,
    "circuit": _text("circuit", "lead", "lead", "circuit"),
    "from_end": Column(TEXT, "connector at its beginning; null without one"),
    "from_device": Column(TEXT, "device it is wired to at its beginning"),
    "to_end": Column(TEXT, "connector at its end; null without one"),
    "to_device": Column(TEXT, "device it is wired to at its end"),
}
"""One lead with its cable and what is at its two sides."""

CIRCUITS: Columns = {
    **_CIRCUIT,
    "circuit": Column(TEXT, "circuit"),
    "supply": _text("supply", "circuit", "circuit", "supply"),
    "supply_system": Column(TEXT, "TN-S, SELV, …"),
    "supply_voltage_v": Column(
        NUMBER, "line to neutral, or between the two conductors", "V", field=("supply", "supply", "voltage")
    ),
    "supply_nature": _text("ac or dc", "supply", "supply", "nature"),
    "leads": Column(COUNT, "leads that belong to it"),
    "ends": Column(COUNT, "connectors that belong to it"),
}
"""One circuit with its supply."""

ZONES: Columns = {
    **_ZONE,
    "zone": Column(TEXT, "zone"),
    "ends": Column(COUNT, "connectors in it"),
}
"""One zone."""

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

PLANS: Columns = {
    "market": Column(TEXT, "IEC or USA"),
    "language": Column(TEXT, "en or de"),
    "file": Column(TEXT, "the plan's first file"),
    "misplug_harm": Column(TEXT, "a misplug at least this harmful …"),
    "misplug_barrier": Column(TEXT, "… must be stopped by a barrier at least this strong"),
}
"""One plan."""

MISPLUGS: Columns = {
    "zone_plug": Column(TEXT, "zone of the plugs"),
    "zone_socket": Column(TEXT, "zone of the sockets, within reach"),
    "face": Column(TEXT, "mating face in words"),
    "function_plug": Column(TEXT, "function of the plugs' circuits"),
    "function_socket": Column(TEXT, "function of the sockets' circuits"),
    "voltage_plug_v": Column(NUMBER, "voltage of the plugs' circuits", "V"),
    "voltage_socket_v": Column(NUMBER, "voltage of the sockets' circuits", "V"),
    "colour_plug": Column(TEXT, "colour of the plugs"),
    "colour_socket": Column(TEXT, "colour of the sockets"),
    "across_functions": Column(FLAG, "the two functions differ; null when one is not stated"),
    "same_circuit": Column(FLAG, "both ends belong to one circuit"),
    "certain": Column(FLAG, "false when a missing fact leaves open whether they can mate"),
    "missing": Column(TEXT, "the missing facts (part: fact), joined by a comma"),
    "barrier": Column(TEXT, "what stops the mistake: colour, label or none"),
    "harm": Column(TEXT, "life, fire, damage, malfunction or nuisance"),
    "harm_rank": Column(COUNT, "0 is the worst"),
    "because": Column(TEXT, "why it harms, in words"),
    "joins": Column(TEXT, "what the mistake would join, in words"),
    "assumed": Column(TEXT, "facts not stated for which the worst was assumed, joined by a semicolon"),
    "pairs": Column(COUNT, "number of wrong pairs in this class"),
    "witness_plug": Column(TEXT, "the smallest name of a plug with a wrong partner in this class"),
    "witness_socket": Column(TEXT, "the smallest name of a socket that it can wrongly meet"),
    "harm_limit_rank": Column(COUNT, "rank of the plan's limit; misplugs up to this rank are limited"),
    "barrier_enough": Column(FLAG, "the barrier is at least as strong as the plan's limit asks"),
}
"""Result of `mating/`: classes of pairs that can mate within reach but may not. An end whose contact type is
not stated can be either half; each such pair is counted once."""

BARRED: Columns = {
    "zone_plug": Column(TEXT, "zone of the plugs"),
    "zone_socket": Column(TEXT, "zone of the sockets, within reach"),
    "reason": Column(TEXT, "the first that differs: system (or size), poles, coding (nothing else differs)"),
    "pairs": Column(COUNT, "number of wrong pairs stopped by it"),
}
"""Result of `mating/`: how many wrong pairs the mechanics already stop."""


def _table(name: str, doc: str, rows: str, kind: str, subject: str, columns: Columns) -> Table:
    classes = columns in (MISPLUGS, BARRED)
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
        _table("zones", "one zone", "zones", "zone", "zone", ZONES),
        _table("reach", "zones within reach of each other", "pairs of zones", "zone", "zone", REACH),
        _table("fits", "which mechanical codes fit", "pairs of codes", "plan", "system", FITS),
        _table("steps", "one work step of a connection system", "work steps", "plan", "system", STEPS),
        _table("plans", "one plan", "plans", "plan", "plan", PLANS),
        _table(
            "misplugs",
            "classes of pairs that can mate within reach but may not",
            "misplug classes",
            "end",
            "witness_plug",
            MISPLUGS,
        ),
        _table("barred", "wrong pairs that the mechanics stop", "pairs", "zone", "zone_plug", BARRED),
    )
}
