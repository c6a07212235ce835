"""What is known of a part: one value for each part that the plan uses or declares."""

from __future__ import annotations

from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT, Column
from mateproof.tables.schema.columns import Columns, stated

FACE: Columns = {
    "system": stated(TEXT, "connection system, by the printed product family", "family"),
    "size": stated(TEXT, "size of the mating face (MINI, MIDI, MAXI)", "size"),
    "poles": stated(COUNT, "number of poles", "poles"),
    "gender": stated(TEXT, "socket or plug", "gender"),
    "coding": stated(TEXT, "mechanical code", "coding"),
    "colour": stated(TEXT, "colour", "colour"),
    "marking": stated(TEXT, "pole marking as printed on the part", "marking"),
}
"""What decides whether two ends can mate, and may."""

PART: Columns = {
    "part_class": Column(TEXT, "class of part (parts.part.PartClass)"),
    "known": Column(FLAG, "true when the library holds it or the plan declares it"),
    "stub": Column(FLAG, "true when only other parts' sheets mention it"),
    **FACE,
    "earth_contact": stated(FLAG, "whether the pole marking names an earth contact", "marking"),
    "connection_points": stated(COUNT, "connection points in total", "connection_points"),
    "nominal_cross_section_mm2": stated(NUMBER, "nominal cross section", "nominal_cross_section", "mm²"),
    "pin_spacing_mm": stated(NUMBER, "distance between two pins", "pin_spacing", "mm"),
    "strip_length_mm": stated(NUMBER, "strip length", "strip_length", "mm"),
    "sheath_strip_length_mm": stated(
        NUMBER, "sheath strip length for this pole count", "sheath_strip_length", "mm"
    ),
    "earth_extra_length_mm": stated(
        NUMBER, "extra length of the earth conductor", "earth_extra_length", "mm"
    ),
    "blade_width_mm": stated(NUMBER, "blade that opens the clamp", "blade_width", "mm"),
    "continuous_low_c": stated(NUMBER, "lowest continuous temperature", "continuous_temperature", "°C"),
    "continuous_high_c": stated(NUMBER, "highest continuous temperature", "continuous_temperature", "°C"),
    "processing_low_part_c": stated(NUMBER, "lowest processing temperature", "processing_temperature", "°C"),
    "processing_high_part_c": stated(
        NUMBER, "highest processing temperature", "processing_temperature", "°C"
    ),
    "ip": stated(TEXT, "degree of protection, unmated", "degree_of_protection"),
    "ip_mated": stated(TEXT, "degree of protection, mated with strain relief", "degree_of_protection"),
    "open_place_allowed": stated(
        FLAG, "false when the sheet excludes open, easily accessible areas", "place"
    ),
    "cycles_unloaded": stated(COUNT, "mating cycles without load", "mating_cycles"),
    "cycles_loaded": stated(COUNT, "mating cycles with resistive load", "mating_cycles"),
    "mating_force_n": stated(NUMBER, "highest force to plug it", "mating_force", "N"),
    "mating_force_exact_n": stated(
        NUMBER, "force to plug this very part, where one is stated", "mating_force", "N"
    ),
    "mating_force_low_n": stated(NUMBER, "lowest force to plug it", "mating_force", "N"),
    "retention_locked_n": stated(NUMBER, "force that it holds when locked, at least", "retention_force", "N"),
    "contact_mohm": stated(NUMBER, "contact resistance", "contact_resistance", "mΩ"),
    "transition_mohm": stated(NUMBER, "contact transition of plug and socket", "contact_resistance", "mΩ"),
    "breaking_current_a": stated(
        NUMBER, "current that it may interrupt, in this market", "breaking_current", "A"
    ),
    "breaking_voltage_v": stated(NUMBER, "voltage at which it may interrupt", "breaking_voltage", "V"),
    "breaking_sure": stated(FLAG, "true when the sheet allows it for every version", "breaking_current"),
    "locking_lever": stated(TEXT, "locking lever as printed", "locking_lever"),
    "levers_fitted": stated(COUNT, "levers that the part brings, where stated", "levers_fitted"),
    "cable_diameter_low_mm": stated(NUMBER, "smallest cable (strain relief)", "cable_diameter", "mm"),
    "cable_diameter_high_mm": stated(NUMBER, "largest cable (strain relief)", "cable_diameter", "mm"),
    "cables": stated(COUNT, "number of cables (strain relief)", "cables"),
    "inputs": stated(COUNT, "inputs (distributor)", "inputs"),
    "outputs": stated(COUNT, "outputs (distributor)", "outputs"),
    "inner_wiring": stated(TEXT, "inner wiring (distributor)", "inner_wiring"),
    "same_colour": stated(FLAG, "the system asks for equal colours", "same_colour_required"),
    "same_marking": stated(FLAG, "the system asks for equal pole marking", "same_marking_required"),
    "levers_fitted_when": stated(TEXT, "mounting whose connectors come with a lever", "levers_fitted_when"),
    "levers_per_flying_pair": stated(COUNT, "levers to add to two flying ends", "levers_per_flying_pair"),
    "caps_for": stated(TEXT, "gender that takes a lockout cap", "caps_for"),
    "earth_extra_from_poles": stated(
        COUNT, "pole count from which the extra earth length applies", "earth_extra_from_poles"
    ),
    "protected_against": stated(
        TEXT, "ways of plugging that its shape prevents, joined by a semicolon", "protected_against"
    ),
    "not_protected_against": stated(
        TEXT,
        "ways of plugging that are stated to be possible, joined by a semicolon",
        "not_protected_against",
    ),
    "price_eur": stated(NUMBER, "price of one piece", "price", "EUR"),
    "coding_on_site": stated(TEXT, "what codes a part of this contact type on site", "coding_on_site"),
    "coding_pin_from": stated(TEXT, "where the pin for that comes from", "coding_pin_from"),
}
