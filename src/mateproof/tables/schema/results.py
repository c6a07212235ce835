"""What rooms above add: the analysis of wrong matings, and the uses of waivers."""

from __future__ import annotations

from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT, Column
from mateproof.tables.schema.columns import Columns

MISPLUGS: Columns = {
    "zone_plug": Column(TEXT, "zone of the plugs"),
    "zone_socket": Column(TEXT, "zone of the sockets, within reach"),
    "face": Column(TEXT, "mating face in words"),
    "way": Column(TEXT, "straight, or how they come together wrongly: different number of poles, rotated …"),
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
    "harm": Column(TEXT, "life, fire, damage, malfunction, dark, nuisance or none"),
    "harm_rank": Column(COUNT, "0 is the worst"),
    "least_harm_rank": Column(COUNT, "rank of the least harm that the facts allow, where some are missing"),
    "when": Column(TEXT, "as left, later work or first assembly: the narrowest moment of the mistake"),
    "when_rank": Column(COUNT, "0 is the narrowest moment"),
    "place_known": Column(FLAG, "positions say that the two meet; false: only zones do; null: not asked"),
    "because": Column(TEXT, "why it harms, in words"),
    "joins": Column(TEXT, "what the mistake would join, in words"),
    "assumed": Column(TEXT, "facts not stated for which the worst was assumed, joined by a semicolon"),
    "found_by": Column(
        TEXT, "first step of the test sheet that surely finds it; null for none", named="test_missing"
    ),
    "found_by_known": Column(FLAG, "false when no step surely finds it, but one is open"),
    "measured_by": Column(TEXT, "first such step that does not trust the eye; null for none"),
    "test_missing": Column(
        TEXT, "facts not stated that leave steps open, where no measurement finds it, joined by a comma"
    ),
    "pairs": Column(COUNT, "number of wrong pairs in this class"),
    "witness_plug": Column(TEXT, "the smallest name of a plug with a wrong partner in this class"),
    "witness_socket": Column(TEXT, "the smallest name of a socket that it can wrongly meet"),
    "harm_limit_rank": Column(COUNT, "rank of the plan's limit; misplugs up to this rank are limited"),
    "limited": Column(FLAG, "the plan's limit speaks of it: as harmful, and possible when the limit counts"),
    "sides_stated": Column(FLAG, "both colours are stated, and the circuit where the moment hangs on it"),
    "barrier_enough": Column(FLAG, "the barrier is at least as strong as the plan's limit asks"),
}
"""Result of `mating/`: classes of pairs that can mate within reach but may not. An end whose contact type is
not stated can be either half; each such pair is counted once."""

SWAPS: Columns = {
    "zone": Column(TEXT, "zone of the plug of the first mate"),
    "zone_other": Column(TEXT, "zone of the plug of the second mate"),
    "face": Column(TEXT, "mating face of the worse join, in words"),
    "function": Column(TEXT, "function of the first mate's circuit"),
    "function_other": Column(TEXT, "function of the second mate's circuit"),
    "colour": Column(TEXT, "colour of the first plug"),
    "colour_other": Column(TEXT, "colour of the second plug"),
    "same_circuit": Column(FLAG, "all four ends belong to one circuit"),
    "certain": Column(FLAG, "false when a missing fact leaves open whether both joins can be made"),
    "missing": Column(TEXT, "the missing facts (part: fact), joined by a comma"),
    "barrier": Column(
        TEXT, "what stops it: the stronger barrier of the two joins, for each stops the exchange"
    ),
    "harm": Column(TEXT, "harm of the worse join"),
    "harm_rank": Column(COUNT, "0 is the worst"),
    "when": Column(TEXT, "later work or first assembly: the narrowest moment of both joins"),
    "when_rank": Column(COUNT, "0 is the narrowest moment"),
    "because": Column(TEXT, "why the worse join harms, in words"),
    "joins": Column(TEXT, "what the worse join would join, in words"),
    "assumed": Column(TEXT, "facts not stated for which the worst was assumed, joined by a semicolon"),
    "found_by": Column(
        TEXT, "first step of the test sheet that surely finds it; null for none", named="test_missing"
    ),
    "found_by_known": Column(FLAG, "false when no step surely finds it, but one is open"),
    "measured_by": Column(TEXT, "first such step that does not trust the eye; null for none"),
    "test_missing": Column(
        TEXT, "facts not stated that leave steps open, where no measurement finds it, joined by a comma"
    ),
    "swaps": Column(COUNT, "number of pairs of mates in this class"),
    "witness_plug": Column(TEXT, "plug of the first mate of one of them"),
    "witness_socket": Column(TEXT, "its socket, which gets the other plug"),
    "witness_other_plug": Column(TEXT, "plug of the second mate"),
    "witness_other_socket": Column(TEXT, "its socket, which gets the first plug"),
    "harm_limit_rank": Column(COUNT, "rank of the plan's limit"),
    "limited": Column(FLAG, "the plan's limit speaks of it: as harmful, and possible when the limit counts"),
    "barrier_enough": Column(FLAG, "the barrier is at least as strong as the plan's limit asks"),
}
"""Result of `mating/`: classes of two mates that can be exchanged, so that nothing is left over."""

BARRED: Columns = {
    "zone_plug": Column(TEXT, "zone of the plugs"),
    "zone_socket": Column(TEXT, "zone of the sockets, within reach"),
    "reason": Column(TEXT, "the first that differs: system (or size), poles, coding (nothing else differs)"),
    "pairs": Column(COUNT, "number of wrong pairs stopped by it"),
}
"""Result of `mating/`: how many wrong pairs the mechanics already stop."""


def _line(side: str) -> Columns:
    """What a line of the matrix is about: the plugs of a row, the sockets of a column."""
    return {
        f"line_{side}": Column(COUNT, f"line of the {side}s, from 0; the most harmful function first"),
        f"circuit_{side}": Column(TEXT, f"circuit of the {side}s; null for several, or none that is stated"),
        f"function_{side}": Column(
            TEXT, f"function of the {side}s; null for several, or none that is stated"
        ),
        f"circuits_{side}": Column(COUNT, "circuits on that line; 0 where the circuit is not stated"),
        f"functions_{side}": Column(COUNT, "stated functions on that line"),
    }


MISPLUG_MATRIX: Columns = {
    **_line("plug"),
    **_line("socket"),
    "same_circuit": Column(FLAG, "both ends belong to one circuit"),
    "harm": Column(TEXT, "life, fire, damage, malfunction, dark, nuisance or none"),
    "harm_rank": Column(COUNT, "0 is the worst"),
    "barrier": Column(TEXT, "what stops the mistake: colour, label or none"),
    "certain": Column(FLAG, "false when a missing fact leaves open whether they can mate"),
    "pairs": Column(COUNT, "number of wrong pairs; in all those of `misplugs` that are not askew"),
}
"""Result of `mating/`, computed when a picture is drawn: the wrong pairs of two circuits. Where there are too
many circuits, those of one function share a line; of too many functions, the least harmful ones do."""

OPEN_GROUPS: Columns = {
    "zone": Column(TEXT, "zone"),
    "face": Column(TEXT, "mating face in words"),
    "side": Column(TEXT, "plug, socket, or either where the contact type is not stated"),
    "circuit": Column(TEXT, "their circuit"),
    "function": Column(TEXT, "its function"),
    "colour": Column(TEXT, "their colour"),
    "marking": Column(TEXT, "their pole marking"),
    "left_open": Column(FLAG, "they have no mate and no cap: they lie open when the work is done"),
    "n": Column(COUNT, "how many they are"),
}
"""Result of `mating/`, made when somebody asks: connectors that lie open on site and differ in name only."""

PROPOSALS: Columns = {
    "end": Column(TEXT, "connector"),
    "circuit": Column(TEXT, "its circuit"),
    "zone": Column(TEXT, "its zone"),
    "part": Column(TEXT, "its part now", field=("end", "end", "part")),
    "proposed": Column(TEXT, "the part that is proposed"),
    "poles": Column(COUNT, "number of poles now"),
    "poles_proposed": Column(COUNT, "number of poles proposed"),
    "coding": Column(TEXT, "mechanical code now"),
    "coding_proposed": Column(TEXT, "mechanical code proposed"),
    "colour": Column(TEXT, "colour now"),
    "colour_proposed": Column(TEXT, "colour proposed"),
    "marking": Column(TEXT, "pole marking now"),
    "marking_proposed": Column(TEXT, "pole marking proposed"),
}
"""Result of `assign/`: one connector that is to get another part."""

CLOSURE: Columns = {
    "role": Column(TEXT, "what it is needed as (vocabulary.ordering.Role)"),
    "state": Column(TEXT, "planned, added, missing or nothing (vocabulary.ordering.State)"),
    "end": Column(TEXT, "connector it goes on; null for what goes on none, or on nobody knows which"),
    "mate": Column(TEXT, "mate that it locks (added levers)"),
    "lead": Column(TEXT, "lead that it prepares (ferrules)"),
    "device": Column(TEXT, "device that it belongs to (levers of distributors)"),
    "accessory": Column(TEXT, "item number; null where none can be named, or none is needed"),
    "what": Column(TEXT, "what it is beside its item number: kind of ferrule; blade or crimp (tools)"),
    "size": Column(NUMBER, "cross section in mm² (ferrules), blade in mm (tools)"),
    "poles": Column(COUNT, "poles that it closes (caps)"),
    "quantity": Column(COUNT, "pieces; null is not stated"),
    "because": Column(TEXT, "why, and what decided, in words"),
    "because_de": Column(TEXT, "the same in German"),
    "evidence": Column(TEXT, "sheet, line and label that it stands on; null for none"),
    "alternatives": Column(TEXT, "item numbers that would do as well, one a line; null for none"),
    "sure": Column(FLAG, "no other was as good; false where only the order of the sheet decided (added)"),
}
"""Result of `assign/`: what a plan needs besides the connectors it names, by whom it is planned, and why."""

WAIVERS: Columns = {
    "waiver": Column(TEXT, "name of the waiver"),
    "rule": Column(TEXT, "code of the rule whose findings it accepts"),
    "place": Column(TEXT, "where, a name or a pattern; null is everywhere"),
    "where": Column(TEXT, "the place in words, * for everywhere"),
    "reason": Column(TEXT, "why it is accepted"),
    "name": Column(TEXT, "who answers for it"),
    "expires": Column(TEXT, "last day on which it holds, as ISO 8601 writes it"),
    "uses": Column(COUNT, "rows that it accepts; null when its rule was not asked"),
    "expired": Column(FLAG, "that day has passed"),
}
"""One waiver of a plan; its uses are counted when all other rules have answered."""
