"""What `grid/` adds: how circuits hang together, what feeds them, how devices join poles, and bus lines.

A null is open: it lies behind a device whose inner wiring nobody has stated, or a datum is missing. `open`
and the other columns of names tell which.
"""

from __future__ import annotations

from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT, Column
from mateproof.tables.schema.columns import Columns, written
from mateproof.tables.schema.part import PART

_SUPPLY = {
    "supply": written("supply of that circuit", "circuit", "circuit", "supply"),
    "supply_system": written("TN-S, SELV, …", "supply", "supply", "system"),
}

CONNECTED: Columns = {
    "circuit": Column(TEXT, "circuit"),
    "supply": written("supply", "circuit", "circuit", "supply"),
    "feeds_stated": Column(FLAG, "some device of the plan says what it feeds"),
    "points": Column(COUNT, "connectors, terminals and bare ends that belong to it"),
    "devices": Column(COUNT, "devices that it reaches"),
    "length_m": Column(NUMBER, "length of its leads; null where one is not stated", "m"),
    "fed": Column(FLAG, "a device that feeds its supply reaches some of it", named="open"),
    "reached": Column(FLAG, "all of it is reached", named="open"),
    "unreached": Column(TEXT, "the first of it that is not reached"),
    "own_supply": Column(FLAG, "no other supply reaches it", needs=("supply",)),
    "other_supply": Column(TEXT, "another supply that reaches it"),
    "no_ring": Column(FLAG, "none of its leads closes a ring", named="open"),
    "ring": Column(TEXT, "a lead or mate of the ring"),
    "one_source": Column(FLAG, "no two feeds are joined in it", named="open"),
    "sources": Column(TEXT, "devices and circuits of the feeds that are joined in it"),
    "feed_distance_m": Column(NUMBER, "longest way from a feed to one of its devices or ends", "m"),
    "open": Column(TEXT, "inner wiring that is not stated and decides about it"),
}
"""Result of `grid/`: one circuit and how it hangs together."""

FEEDS: Columns = {
    "device": Column(TEXT, "device"),
    "supply": Column(TEXT, "supply that begins in it"),
    "circuits": Column(COUNT, "circuits of that supply that begin in it"),
}
"""Result of `grid/`: one supply and a device that feeds it."""

FED_MATES: Columns = {
    "mate": Column(TEXT, "name of the mate"),
    "fed_end": Column(TEXT, "the half that comes from the feed; null where it is open"),
    "part": written("item number of that half", "fed_end", "end", "part"),
    "gender": PART["gender"],
    "circuit": written("circuit", "fed_end", "end", "circuit"),
    **_SUPPLY,
    "reached": Column(FLAG, "a feed reaches it", named="open"),
    "open": Column(TEXT, "inner wiring that is not stated and decides about it"),
}
"""Result of `grid/`: one mate of a plan whose devices say what they feed, seen from the feed."""

FED_LEADS: Columns = {
    "lead": Column(TEXT, "lead"),
    "bare_side": Column(TEXT, "from or to: its bare end; null without one"),
    "circuit": written("circuit", "lead", "lead", "circuit"),
    **_SUPPLY,
    "dead": Column(FLAG, "it has no bare end that a feed reaches", named="open"),
    "open": Column(TEXT, "inner wiring that is not stated and decides about it"),
}
"""Result of `grid/`: one lead of a plan whose devices say what they feed, seen from the feed."""

JOINS: Columns = {
    "device": Column(TEXT, "device"),
    "pair": Column(TEXT, "the two poles as the wiring writes them"),
    **{
        name + side: column
        for side, which in (("_a", "first"), ("_b", "second"))
        for name, column in {
            "end": Column(TEXT, f"connector of the {which} pole, also when there is none of this name"),
            "pole": Column(
                COUNT,
                f"number of the {which} pole, from 1; 0 when there is none; null while its mark is not "
                f"stated",
                fact=(f"part{side}", "marking"),
            ),
            "part": written(f"item number of the {which} connector", f"end{side}", "end", "part"),
            "poles": Column(COUNT, "number of its poles", fact=(f"part{side}", "poles")),
            "circuit": written(f"circuit of the {which} connector", f"end{side}", "end", "circuit"),
            "supply": written(f"supply of the {which} circuit", f"circuit{side}", "circuit", "supply"),
            "conductor": Column(
                TEXT,
                f"conductor at the {which} pole; empty where the circuit has none there",
                field=(f"circuit{side}", "circuit", "conductors"),
            ),
        }.items()
    },
    **{
        name: Column(FLAG, doc, needs=("conductor_a", "conductor_b"))
        for name, doc in (
            ("same_conductor", "the conductor keeps its name, or takes that of the other circuit"),
            ("both_earth", "both are protective earth, or neither is"),
            ("power", "it carries power: it is neither earth nor part of a bus"),
        )
    },
}
"""Result of `grid/`: two poles of connectors that are joined inside a device."""

THROUGH: Columns = {
    "device": Column(TEXT, "device"),
    "circuit": written("circuit of the connectors", "device", "device", "circuit"),
    "wiring": written("inner wiring", "device", "device", "wiring"),
    "ending": Column(TEXT, "conductors that end in the device; empty for none"),
    "none_ends": Column(FLAG, "every conductor goes on", field=("circuit", "circuit", "conductors")),
    "shorted": Column(TEXT, "poles of one connector that are joined; empty for none"),
}
"""Result of `grid/`: one circuit with connectors of one device whose inner wiring is stated."""

BUSES: Columns = {
    "circuit": Column(TEXT, "first circuit of the line"),
    "circuits": Column(TEXT, "all its circuits"),
    "bus": Column(TEXT, "DALI, KNX or SMI"),
    **_SUPPLY,
    "conductors": Column(TEXT, "conductors of its first circuit that carry the bus"),
    "conductors_known": Column(
        FLAG, "they are conductors of the circuit", field=("circuit", "circuit", "bus_conductors")
    ),
    "devices": Column(COUNT, "devices on it"),
    "supplies": Column(COUNT, "devices that supply it; null where none says so", named="supplies_missing"),
    "supply_names": Column(TEXT, "those devices"),
    "supply_ma": Column(NUMBER, "what all supplies give", "mA", named="supplies_missing"),
    "largest_supply_ma": Column(NUMBER, "what the largest supply gives", "mA", named="supplies_missing"),
    "current_ma": Column(NUMBER, "what all devices take", "mA", named="current_missing"),
    "units": Column(COUNT, "control gear, drives or bus devices on it", named="units_missing"),
    "distance_m": Column(NUMBER, "longest way between two devices on it", "m", named="distance_missing"),
    "supply_distance_m": Column(
        NUMBER, "longest way from a supply to a device", "m", named="supply_distance_missing"
    ),
    "length_m": Column(NUMBER, "length of its leads", "m", named="length_missing"),
    "drop_v": Column(
        NUMBER, "voltage drop along the worst way at the current of the supplies", "V", named="drop_missing"
    ),
    **{
        f"limit_{name}": Column(dtype, f"limit of the plan: {doc}", unit)
        for name, dtype, doc, unit in (
            ("supply_ma", NUMBER, "current of a supply", "mA"),
            ("units", COUNT, "units on a line", ""),
            ("distance_m", NUMBER, "way between two devices", "m"),
            ("supply_distance_m", NUMBER, "way from a supply to a device", "m"),
            ("length_m", NUMBER, "cable on a line", "m"),
            ("drop_v", NUMBER, "voltage drop", "V"),
        )
    },
    **{
        f"{name}_missing": Column(TEXT, f"data missing for {doc}, joined by a comma")
        for name, doc in (
            ("supplies", "the supplies"),
            ("current", "the current"),
            ("units", "the number of units"),
            ("distance", "the longest way"),
            ("supply_distance", "the longest way from a supply"),
            ("length", "the length"),
            ("drop", "the voltage drop"),
        )
    },
}
"""Result of `grid/`: one line of a bus: all that its conductors join, in one circuit or several."""

BUS_DEVICES: Columns = {
    "device": Column(TEXT, "device"),
    "on_bus": Column(FLAG, "a circuit of it carries a bus; null where none says so", named="bus_missing"),
    "bus_missing": Column(TEXT, "circuits of it that do not say whether they carry a bus"),
}
"""Result of `grid/`: one device that says what it has to do with a bus."""
