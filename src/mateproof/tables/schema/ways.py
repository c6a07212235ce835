"""What `grid/ways` tells of one way from the feed to a point, so that documents can show each step of it.

Complex numbers stand in two columns: `_r` in phase with the voltage of the first line at the feed, `_x` a
quarter of a turn ahead. A null is not calculated; what is missing stands in `points`, `segments` and
`calculated`.
"""

from __future__ import annotations

from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT, Column
from mateproof.tables.schema.columns import Columns, written


def _complex(name: str, doc: str, unit: str) -> Columns:
    return {
        f"{name}_r": Column(NUMBER, f"{doc}: real part", unit),
        f"{name}_x": Column(NUMBER, f"{doc}: imaginary part", unit),
    }


_SUPPLY = {
    f"{which}_{wire}": f"{size} impedance of the supply: {of}"
    for which, size in (("most", "largest"), ("least", "smallest"))
    for wire, of in (("line", "line"), ("back", "neutral or way back"), ("earth", "protective conductor"))
}

WAYS: Columns = {
    "circuit": Column(TEXT, "circuit"),
    "point": Column(TEXT, "the point that drops most in it, or the one that was asked for"),
    "chosen": Column(FLAG, "the way that is shown step by step: asked for, or the worst of the plan"),
    "feed": Column(TEXT, "device where the way begins"),
    "supply": written("supply", "circuit", "circuit", "supply"),
    "between": Column(TEXT, "the two conductors of which the voltage is followed"),
    "lines": Column(TEXT, "conductors that are lines where the way begins, joined by a blank"),
    "rated_v": Column(NUMBER, "voltage between these two at the feed", "V"),
    "line_v": Column(NUMBER, "voltage of a line at the feed", "V"),
    "distance_m": Column(NUMBER, "length of the way", "m"),
    "drop_v": Column(NUMBER, "voltage drop along it", "V"),
    "drop_percent": Column(NUMBER, "the same as a share of the voltage at the feed", "%"),
    "conductor_c": Column(NUMBER, "temperature of all conductors, if the plan states one", "°C"),
    "reading": Column(TEXT, "reading of contact resistances"),
    "c_max": Column(NUMBER, "voltage factor of the largest fault currents"),
    "c_min": Column(NUMBER, "voltage factor of the smallest fault currents"),
    "share": Column(NUMBER, "share of U0 / Ia that counts", "%"),
    **{name: column for key, doc in _SUPPLY.items() for name, column in _complex(key, doc, "Ω").items()},
}
"""Result of `grid/`, computed when documents are written: one way for each calculated circuit."""

WAY_STEPS: Columns = {
    "circuit": Column(TEXT, "circuit of the way"),
    "step": Column(COUNT, "number of the step, from 1 at the feed"),
    "segment": Column(TEXT, "lead or mate"),
    "kind": Column(TEXT, "lead or mate"),
    "downstream": Column(TEXT, "point at which it ends"),
    "from_m": Column(NUMBER, "way along leads to where it begins", "m"),
    "to_m": Column(NUMBER, "way along leads to where it ends", "m"),
    "ohm_20": Column(NUMBER, "resistance of one conductor at 20 °C, without contacts", "Ω"),
    "theta_c": Column(NUMBER, "temperature of the conductor in service", "°C"),
    "contact_ohm": Column(NUMBER, "resistance of the contacts of one pole", "Ω"),
    "ohm": Column(NUMBER, "resistance of one conductor in service, contacts included", "Ω"),
    "reactance_ohm": Column(NUMBER, "reactance of one conductor", "Ω"),
    "has_back": Column(FLAG, "a neutral or way back runs along"),
    "has_earth": Column(FLAG, "a protective conductor that leads to the feed runs along"),
    "behind": Column(COUNT, "loads behind it"),
    "behind_a": Column(
        NUMBER, "sum of what these take in one line at rated voltage, simultaneity counted", "A"
    ),
    **{
        name: column
        for line in (1, 2, 3)
        for name, column in _complex(
            f"line_{line}", f"current in line {line}, away from the feed", "A"
        ).items()
    },
    **_complex("before", "voltage between the two conductors of the way, before it", "V"),
    **_complex("after", "the same behind it", "V"),
    "drop_v": Column(NUMBER, "how much smaller that voltage is behind it", "V"),
    "loads_here": Column(COUNT, "loads at the point where it ends"),
    "takes_a": Column(NUMBER, "current that these take in one line at rated voltage", "A"),
}
"""Result of `grid/`, computed when documents are written: one lead or mate of such a way."""

WAY_LOADS: Columns = {
    "circuit": Column(TEXT, "circuit of the way"),
    "step": Column(COUNT, "number of the step; 0 for the whole of what hangs on the feed"),
    "loads": Column(COUNT, "equal loads behind that step"),
    "load_a": Column(NUMBER, "current of one of them in one line at rated voltage", "A"),
    "simultaneity": Column(NUMBER, "share of it that counts", "%"),
    "keeps": Column(TEXT, "what it keeps when its voltage changes: power, current or impedance"),
    "between": Column(TEXT, "conductors between which it hangs"),
}
"""Result of `grid/`, computed when documents are written: loads behind the steps of the chosen way."""
